/** Reads the environment into a frozen `Config`, or throws one error that names every setting to put right. */

import { delimiter } from 'node:path';
import { type DatabaseChoice, readDatabaseUrl } from './database-url';

export type Environment = Readonly<Record<string, string | undefined>>;

export const appTypes = ['SingleTenant', 'UserAssignedMSI', 'MultiTenant'] as const;
export type AppType = (typeof appTypes)[number];

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** The app registration in Entra that the bot signs in with. */
export interface AppIdentity {
  readonly id: string;
  readonly type: AppType;
  readonly tenant?: string;
  readonly password?: string;
  readonly certificate?: { readonly thumbprint: string; readonly privateKey: string };
  /** The US government cloud (GCC High, DoD); absent in the public cloud, which also serves GCC. */
  readonly channelService?: typeof governmentCloud;
}

export interface Config {
  readonly port: number;
  readonly host: string;
  /** True without an app id: nobody is authenticated, so only this machine may ask. */
  readonly local: boolean;
  readonly app?: AppIdentity;
  /** Lower-case ids; messages from other tenants are ignored. */
  readonly allowedTenants: readonly string[];
  /** Hosts that the bot may answer to, lower case. */
  readonly serviceHosts: readonly string[];
  /** Folders of articles beside the built-in one. */
  readonly knowledgeDirs: readonly string[];
  readonly database: DatabaseChoice;
  /** How long what was said is kept after the last message of its thread. */
  readonly retentionDays: number;
  /** A thread begins anew after this time without a message. */
  readonly inactivityHours: number;
  readonly logLevel: LogLevel;
}

/** The settings do not fit; the message is for the person who starts the program and holds no secret. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(['Unstuck cannot start with these settings:', ...problems.map((each) => `- ${each}`)].join('\n'));
    this.name = 'ConfigError';
  }
}

const governmentCloud = 'https://botframework.azure.us';
/** Where Teams takes answers, by cloud; GCC answers at a host of its own and has to be listed. */
const publicHosts = ['smba.trafficmanager.net'];
const governmentHosts = ['smba.infra.gov.teams.microsoft.us', 'smba.infra.dod.teams.microsoft.us'];
const loopbackHosts = ['127.0.0.1', '::1', 'localhost'];
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const guidExample = '01234567-89ab-cdef-0123-456789abcdef';
/** Texts that are safe to repeat where an id was expected: a mistyped id, or the name of a domain. */
const harmless = /^([{(]?[0-9a-f-]{1,40}[)}]?|([a-z0-9-]+\.)+[a-z]{2,})$/i;

export function readConfig(env: Environment = process.env): Config {
  const settings = createSettings(env);
  const app = readApp(settings);
  const config: Config = {
    port: settings.number('PORT', 3978, { least: 0, most: 65_535 }),
    host: readHost(settings, app),
    local: app === undefined,
    ...(app !== undefined && { app }),
    allowedTenants: readTenants(settings, app),
    serviceHosts: readServiceHosts(settings, app),
    knowledgeDirs: readKnowledgeDirs(env),
    database: readDatabaseUrl(settings.text('DATABASE_URL'), settings.refuse),
    retentionDays: settings.number('RETENTION_DAYS', 30, { least: 1, most: 3_650 }),
    inactivityHours: settings.number('INACTIVITY_HOURS', 24, { least: 1, most: 8_760 }),
    logLevel: settings.oneOf('LOG_LEVEL', logLevels, 'info'),
  };
  if (settings.problems.length > 0) throw new ConfigError(settings.problems);
  for (const part of [
    config.allowedTenants,
    config.serviceHosts,
    config.knowledgeDirs,
    config.database,
    app?.certificate,
    app,
  ]) {
    Object.freeze(part);
  }
  return Object.freeze(config);
}

/** The one setting that a terminal needs, too. */
export function readKnowledgeDirs(env: Environment = process.env): string[] {
  return createSettings(env).list('KNOWLEDGE_DIRS', delimiter);
}

/** The identity of the bot; `undefined` for local use. Production without one is refused, with all that is missing. */
function readApp(settings: Settings): AppIdentity | undefined {
  const id = settings.guid('MicrosoftAppId');
  const type = settings.oneOf('MicrosoftAppType', appTypes, 'SingleTenant');
  const tenant = settings.guid('MicrosoftAppTenantId');
  const password = settings.text('MicrosoftAppPassword');
  const certificate = readCertificate(settings);
  const cloud = settings.text('ChannelService');
  if (cloud !== undefined && cloud !== governmentCloud) {
    settings.refuse(
      `ChannelService must be ${governmentCloud} (US government) or left unset (public cloud).`,
    );
  }
  const wanted = settings.has('MicrosoftAppId');
  if (!wanted && settings.text('NODE_ENV') !== 'production') return undefined;

  if (!wanted) {
    settings.refuse(
      'MicrosoftAppId is not set, and NODE_ENV=production does not run without it: set it to the application (client) id of the bot.',
    );
  }
  if (type !== 'MultiTenant' && !settings.has('MicrosoftAppTenantId')) {
    settings.refuse(
      `MicrosoftAppTenantId is not set, and ${type} needs it: set it to the id of your tenant.`,
    );
  }
  if (type === 'UserAssignedMSI') {
    if (password !== undefined || certificate !== undefined) {
      settings.refuse(
        'MicrosoftAppPassword or a certificate is set, and UserAssignedMSI uses neither: remove it, or set MicrosoftAppType to SingleTenant.',
      );
    }
  } else if (password === undefined && certificate === undefined) {
    settings.refuse(
      `MicrosoftAppPassword is not set, and ${type} needs it: set it to a client secret, or set CertificateThumbprint and CertificatePrivateKey.`,
    );
  }
  if (id === undefined) return undefined;
  return {
    id,
    type,
    ...(tenant !== undefined && { tenant }),
    ...(password !== undefined && { password }),
    ...(certificate !== undefined && { certificate }),
    ...(cloud === governmentCloud && { channelService: cloud }),
  };
}

function readCertificate(settings: Settings): AppIdentity['certificate'] {
  const thumbprint = settings.text('CertificateThumbprint');
  // Environments without line breaks hold the key on one line, with `\n` written out.
  const privateKey = settings.text('CertificatePrivateKey')?.replaceAll('\\n', '\n');
  if (thumbprint !== undefined && privateKey !== undefined) return { thumbprint, privateKey };
  if (thumbprint !== undefined || privateKey !== undefined) {
    const missing = thumbprint === undefined ? 'CertificateThumbprint' : 'CertificatePrivateKey';
    settings.refuse(
      `${missing} is not set: a certificate needs both CertificateThumbprint and CertificatePrivateKey.`,
    );
  }
  return undefined;
}

function readHost(settings: Settings, app: AppIdentity | undefined): string {
  const host = settings.text('HOST');
  if (app !== undefined || settings.has('MicrosoftAppId')) return host ?? '0.0.0.0';
  if (host !== undefined && !loopbackHosts.includes(host.toLowerCase())) {
    settings.refuse(
      `HOST is ${JSON.stringify(host)}, and without MicrosoftAppId nobody is authenticated: remove HOST to listen on 127.0.0.1, or set MicrosoftAppId.`,
    );
  }
  return host ?? '127.0.0.1';
}

function readTenants(settings: Settings, app: AppIdentity | undefined): string[] {
  const tenants = settings.list('ALLOWED_TENANTS', ',');
  for (const tenant of tenants.filter((each) => !guid.test(each))) {
    settings.refuse(
      `ALLOWED_TENANTS holds ${quote(tenant)}: list tenant ids such as ${guidExample}, separated by commas.`,
    );
  }
  if (tenants.length > 0) return tenants.map((tenant) => tenant.toLowerCase());
  if (app?.type === 'MultiTenant' && app.tenant === undefined) {
    settings.refuse(
      'ALLOWED_TENANTS is not set, and a MultiTenant app has no tenant of its own: list the ids of the tenants that may use the bot.',
    );
  }
  return app?.tenant === undefined ? [] : [app.tenant];
}

function readServiceHosts(settings: Settings, app: AppIdentity | undefined): string[] {
  const hosts = settings.list('SERVICE_HOSTS', ',');
  for (const host of hosts.filter((each) => !/^([a-z0-9-]+\.)+[a-z0-9-]+$/i.test(each))) {
    settings.refuse(
      `SERVICE_HOSTS holds ${JSON.stringify(host)}: list host names alone, such as smba.trafficmanager.net, separated by commas.`,
    );
  }
  if (hosts.length > 0) return hosts.map((host) => host.toLowerCase());
  return [...(app?.channelService === governmentCloud ? governmentHosts : publicHosts)];
}

/** Repeats a value in a message unless it could be a secret that was put into the wrong variable. */
function quote(value: string): string {
  return harmless.test(value) ? `"${value}"` : `something that is not an id (${value.length} characters)`;
}

type Settings = ReturnType<typeof createSettings>;

/** Reads single variables and collects what is wrong with them; a blank value counts as not set. */
function createSettings(env: Environment) {
  const problems: string[] = [];
  const refuse = (problem: string): void => void problems.push(problem);
  const text = (name: string): string | undefined => env[name]?.trim() || undefined;
  return {
    problems,
    refuse,
    text,

    has(name: string): boolean {
      return text(name) !== undefined;
    },

    list(name: string, separator: string): string[] {
      const parts = (text(name) ?? '').split(separator).map((each) => each.trim());
      return parts.filter((each) => each !== '');
    },

    guid(name: string): string | undefined {
      const value = text(name);
      if (value === undefined || guid.test(value)) return value?.toLowerCase();
      refuse(`${name} is ${quote(value)}: it must be an id such as ${guidExample}.`);
      return undefined;
    },

    number(name: string, fallback: number, { least, most }: { least: number; most: number }): number {
      const value = text(name);
      if (value === undefined) return fallback;
      const number = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
      if (number >= least && number <= most) return number;
      refuse(`${name} is ${JSON.stringify(value)}: it must be a whole number from ${least} to ${most}.`);
      return fallback;
    },

    oneOf<T extends string>(name: string, values: readonly T[], fallback: T): T {
      const value = text(name);
      const known = value === undefined ? fallback : values.find((each) => each === value);
      if (known !== undefined) return known;
      refuse(`${name} is ${JSON.stringify(value)}: it must be exactly one of ${values.join(', ')}.`);
      return fallback;
    },
  };
}
