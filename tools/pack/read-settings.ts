/** The environment and the version of this program → the values of the manifest, or every problem with its fix. */

export type Environment = Readonly<Record<string, string | undefined>>;

interface Setting {
  readonly name: string;
  readonly kind: 'id' | 'address' | 'name';
  /** What to set it to. */
  readonly meaning: string;
}

export const settings: readonly Setting[] = [
  {
    name: 'TEAMS_APP_ID',
    kind: 'id',
    meaning:
      'the id of the app in Teams: make one with node -p "crypto.randomUUID()" and keep it for every version',
  },
  {
    name: 'MicrosoftAppId',
    kind: 'id',
    meaning: 'the application (client) id of the bot, as the service has it',
  },
  {
    name: 'DEVELOPER_NAME',
    kind: 'name',
    meaning: 'the name of who offers the bot, such as your company or team',
  },
  { name: 'DEVELOPER_WEBSITE', kind: 'address', meaning: 'the page where people find help with the bot' },
  { name: 'DEVELOPER_PRIVACY_URL', kind: 'address', meaning: 'the page that says how data is handled' },
  { name: 'DEVELOPER_TERMS_URL', kind: 'address', meaning: 'the page with the terms of use' },
];

/** Values do not fit; the message is for the person who packs and repeats no value that could be a secret. */
export class SettingsError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(
      ['The app cannot be packed with these settings:', ...problems.map((each) => `- ${each}`)].join('\n'),
    );
    this.name = 'SettingsError';
  }
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Limits of the manifest schema. */
const longestName = 32;
const longestAddress = 2048;

export function readSettings(env: Environment, version: string): Record<string, string> {
  const problems: string[] = [];
  const values: Record<string, string> = {};
  for (const { name, kind, meaning } of settings) {
    const value = env[name]?.trim() ?? '';
    const problem = value === '' ? 'is not set' : faultOf[kind](value);
    if (problem !== undefined) problems.push(`${name} ${problem}. Set it to ${meaning}.`);
    values[name] = kind === 'id' ? value.toLowerCase() : value;
  }
  // Teams refuses what semantic versioning allows beside the three numbers.
  if (!/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/.test(version)) {
    problems.push(
      `version in package.json is ${JSON.stringify(version)}, and Teams takes three numbers alone. Set it to one such as 1.0.0.`,
    );
  }
  if (problems.length > 0) throw new SettingsError(problems);
  return { ...values, VERSION: version };
}

/** What is wrong with a value; `undefined` when nothing is. */
const faultOf: Readonly<Record<Setting['kind'], (value: string) => string | undefined>> = {
  id(value) {
    if (!guid.test(value)) {
      return `is not an id such as 01234567-89ab-cdef-0123-456789abcdef (it has ${value.length} characters)`;
    }
    return /^[0-]+$/.test(value) ? 'is the empty id, all zeros' : undefined;
  },
  name(value) {
    if (value.length > longestName)
      return `has ${value.length} characters, and Teams takes ${longestName} at most`;
    return /\p{Cc}/u.test(value) ? 'holds a line break or another control character' : undefined;
  },
  address(value) {
    if (/\s/.test(value)) return 'holds a space or a line break';
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (url?.protocol !== 'https:') return 'is not an address that begins with https://';
    if (url.username !== '' || url.password !== '') return 'holds a user name or password';
    if (!url.hostname.includes('.')) return `names the host ${url.hostname}, which others cannot open`;
    if (value.length > longestAddress)
      return `has ${value.length} characters, and Teams takes ${longestAddress} at most`;
    return undefined;
  },
};
