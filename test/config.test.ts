/** Starting with good settings, and being told about bad ones. */

import { delimiter, join } from 'node:path';
import { ConfigError, type Environment, readConfig } from '../config';

const id = '0a1b2c3d-0000-4000-8000-00000000abcd';
const tenant = '11111111-2222-3333-4444-555555555555';
const secret = 'Xy8Q~s3cret.value';
const single = { MicrosoftAppId: id, MicrosoftAppPassword: secret, MicrosoftAppTenantId: tenant };

function problems(env: Environment): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('nothing set', () => {
  it('is local use on port 3978 of this machine', () => {
    expect(readConfig({})).toEqual({
      port: 3978,
      host: '127.0.0.1',
      local: true,
      allowedTenants: [],
      serviceHosts: ['smba.trafficmanager.net'],
      knowledgeDirs: [],
      database: { kind: 'sqlite', file: join('data', 'unstuck.db') },
      retentionDays: 30,
      inactivityHours: 24,
      logLevel: 'info',
    });
  });

  it('treats blank values as not set', () => {
    expect(readConfig({ PORT: '', HOST: '  ', MicrosoftAppId: '', LOG_LEVEL: ' ' })).toEqual(readConfig({}));
  });

  it.each(['127.0.0.1', '::1', 'localhost'])('may listen on %s', (host) => {
    expect(readConfig({ HOST: host }).host).toBe(host);
  });

  it.each(['0.0.0.0', '::', '192.168.1.5', 'bot.contoso.com'])('does not listen on %s', (host) => {
    expect(problems({ HOST: host })).toEqual([
      expect.stringMatching(/^HOST is ".*remove HOST.*or set MicrosoftAppId/),
    ]);
  });

  it('does not start in production, and names all that is missing at once', () => {
    const missing = problems({ NODE_ENV: 'production' });
    expect(missing.map((each) => each.split(' ')[0])).toEqual([
      'MicrosoftAppId',
      'MicrosoftAppTenantId',
      'MicrosoftAppPassword',
    ]);
  });
});

describe('a single-tenant app', () => {
  it('is the default, serves its own tenant and listens everywhere', () => {
    const config = readConfig({ ...single, NODE_ENV: 'production' });
    expect(config.local).toBe(false);
    expect(config.host).toBe('0.0.0.0');
    expect(config.app).toEqual({ id, type: 'SingleTenant', tenant, password: secret });
    expect(config.allowedTenants).toEqual([tenant]);
  });

  it('compares ids in small letters, as tokens spell them', () => {
    const config = readConfig({
      ...single,
      MicrosoftAppId: id.toUpperCase(),
      ALLOWED_TENANTS: id.toUpperCase(),
    });
    expect(config.app?.id).toBe(id);
    expect(config.allowedTenants).toEqual([id]);
  });

  it('takes a certificate in place of a password, with the key on one line', () => {
    const config = readConfig({
      MicrosoftAppId: id,
      MicrosoftAppTenantId: tenant,
      CertificateThumbprint: 'AB12',
      CertificatePrivateKey: '-----BEGIN KEY-----\\nx\\n-----END KEY-----',
    });
    expect(config.app?.certificate).toEqual({
      thumbprint: 'AB12',
      privateKey: '-----BEGIN KEY-----\nx\n-----END KEY-----',
    });
  });

  it.each([
    ['no tenant', { ...single, MicrosoftAppTenantId: '' }, /^MicrosoftAppTenantId is not set/],
    ['no password', { ...single, MicrosoftAppPassword: '' }, /^MicrosoftAppPassword is not set/],
    ['half a certificate', { ...single, CertificateThumbprint: 'AB12' }, /^CertificatePrivateKey is not set/],
    [
      'a key without its thumbprint',
      { ...single, CertificatePrivateKey: 'k' },
      /^CertificateThumbprint is not set/,
    ],
    [
      'a domain for a tenant',
      { ...single, MicrosoftAppTenantId: 'contoso.com' },
      /^MicrosoftAppTenantId is "contoso.com"/,
    ],
    ['a mistyped app id', { ...single, MicrosoftAppId: id.slice(1) }, /^MicrosoftAppId is "a1b2/],
    [
      'a misspelt type',
      { ...single, MicrosoftAppType: 'Singletenant' },
      /^MicrosoftAppType is "Singletenant".*SingleTenant, Us/,
    ],
    [
      'a tenant that is no id',
      { ...single, ALLOWED_TENANTS: `${tenant}, contoso` },
      /^ALLOWED_TENANTS holds/,
    ],
    [
      'a service host with a scheme',
      { ...single, SERVICE_HOSTS: 'https://smba.x.com/' },
      /^SERVICE_HOSTS holds "https:/,
    ],
    [
      'an unknown cloud',
      { ...single, ChannelService: 'moon' },
      /^ChannelService must be https:\/\/botframework.azure.us/,
    ],
  ])('is refused with %s', (_, env, message) => {
    expect(problems(env)).toEqual([expect.stringMatching(message)]);
  });

  it('answers in the US government cloud when that is chosen', () => {
    const config = readConfig({ ...single, ChannelService: 'https://botframework.azure.us' });
    expect(config.app?.channelService).toBe('https://botframework.azure.us');
    expect(config.serviceHosts).toEqual([
      'smba.infra.gov.teams.microsoft.us',
      'smba.infra.dod.teams.microsoft.us',
    ]);
  });

  it('answers at the hosts that are listed', () => {
    const config = readConfig({
      ...single,
      SERVICE_HOSTS: 'SMBA.infra.gcc.teams.microsoft.com, smba.trafficmanager.net',
    });
    expect(config.serviceHosts).toEqual(['smba.infra.gcc.teams.microsoft.com', 'smba.trafficmanager.net']);
  });
});

describe('other kinds of app', () => {
  it('takes a managed identity without a password', () => {
    const env = { MicrosoftAppId: id, MicrosoftAppTenantId: tenant, MicrosoftAppType: 'UserAssignedMSI' };
    expect(readConfig(env).app).toEqual({ id, tenant, type: 'UserAssignedMSI' });
    expect(problems({ ...env, MicrosoftAppPassword: secret })).toEqual([
      expect.stringMatching(/UserAssignedMSI uses neither/),
    ]);
    expect(problems({ ...env, MicrosoftAppTenantId: '' })).toEqual([
      expect.stringMatching(/^MicrosoftAppTenantId is not/),
    ]);
  });

  it('wants to know whom a multi-tenant app serves', () => {
    const env = { MicrosoftAppId: id, MicrosoftAppPassword: secret, MicrosoftAppType: 'MultiTenant' };
    expect(problems(env)).toEqual([expect.stringMatching(/^ALLOWED_TENANTS is not set/)]);
    expect(readConfig({ ...env, ALLOWED_TENANTS: tenant }).allowedTenants).toEqual([tenant]);
  });
});

describe('the database', () => {
  it.each([
    ['file:data/other.db', { kind: 'sqlite', file: 'data/other.db' }],
    ['file:./x y.db', { kind: 'sqlite', file: './x y.db' }],
    ['file:///var/lib/un%20stuck/u.db', { kind: 'sqlite', file: '/var/lib/un stuck/u.db' }],
    ['file:/var/lib/u.db', { kind: 'sqlite', file: '/var/lib/u.db' }],
    ['memory:', { kind: 'memory' }],
    ['postgres://u:p%40ss@db.contoso.com/unstuck', { kind: 'postgres' }],
    ['postgresql://u@[::1]:5433/unstuck?sslmode=require', { kind: 'postgres' }],
    ['postgres:///unstuck?host=/var/run/postgresql', { kind: 'postgres' }],
  ])('may be %s', (url, database) => {
    const expected = database.kind === 'postgres' ? { ...database, url } : database;
    expect(readConfig({ DATABASE_URL: url }).database).toEqual(expected);
  });

  it.each([
    ['mysql://u:hunter2@db/unstuck', /^DATABASE_URL names no database that .*file:PATH.*postgres:/],
    ['hunter2', /^DATABASE_URL names no database that/],
    ['data/unstuck.db', /^DATABASE_URL names no database that/],
    ['https://u:hunter2@db.contoso.com', /^DATABASE_URL names no database that/],
    ['file:', /^DATABASE_URL names no file/],
    ['file:data/', /^DATABASE_URL names no file/],
    ['file://server/hunter2.db', /^DATABASE_URL names no file/],
    ['file:data/u.db?mode=ro', /^DATABASE_URL names no file/],
    ['postgres://u:hunter2@db.contoso.com', /^DATABASE_URL names no database: write postgres/],
    ['postgres://u:hunter2@db.contoso.com/', /^DATABASE_URL names no database: write postgres/],
    ['postgres://u:hunter2#x@db/unstuck', /^DATABASE_URL (?:cannot be read|names no database).*%23/],
    ['postgres://u:hunter2/x@db/unstuck', /^DATABASE_URL cannot be read.*%2F/],
    ['postgres://u:hunter2%@db/unstuck', /^DATABASE_URL cannot be read.*%25/],
    ['postgres:///unstuck', /^DATABASE_URL names no host/],
    ['postgres://u:hunter2@db:99999/unstuck', /^DATABASE_URL cannot be read/],
  ])('is refused as %s, without repeating it', (url, message) => {
    expect(problems({ DATABASE_URL: url })).toEqual([expect.stringMatching(message)]);
    expect(problems({ DATABASE_URL: url }).join()).not.toContain('hunter2');
  });

  it.each([
    ['RETENTION_DAYS', '0', /from 1 to 3650/],
    ['RETENTION_DAYS', 'forever', /from 1 to 3650/],
    ['INACTIVITY_HOURS', '0.5', /from 1 to 8760/],
  ])('is refused with %s=%s', (name, value, message) => {
    expect(problems({ [name]: value })).toEqual([expect.stringMatching(message)]);
  });

  it('keeps what was said for as long as is set', () => {
    const config = readConfig({ RETENTION_DAYS: '7', INACTIVITY_HOURS: '8' });
    expect([config.retentionDays, config.inactivityHours]).toEqual([7, 8]);
  });
});

describe('the rest', () => {
  it.each(['0', '443', '65535'])('takes port %s', (port) => {
    expect(readConfig({ PORT: port }).port).toBe(Number(port));
  });

  it.each(['-1', '65536', '80.5', '0x50', 'http', '1e3'])('refuses port %s', (port) => {
    expect(problems({ PORT: port })).toEqual([
      expect.stringMatching(/^PORT is ".*whole number from 0 to 65535/),
    ]);
  });

  it('refuses an unknown log level and names the known ones', () => {
    expect(problems({ LOG_LEVEL: 'loud' })).toEqual([
      expect.stringMatching(/^LOG_LEVEL is "loud".*fatal.*silent/),
    ]);
  });

  it('splits folders of articles as the platform does', () => {
    expect(readConfig({ KNOWLEDGE_DIRS: ['/a', '', ' /b c '].join(delimiter) }).knowledgeDirs).toEqual([
      '/a',
      '/b c',
    ]);
  });

  it('lists every problem in one message', () => {
    expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/settings:\n- PORT .*\n- LOG_LEVEL /);
    expect(problems({ PORT: 'x', LOG_LEVEL: 'y', HOST: '0.0.0.0' })).toHaveLength(3);
  });

  it('never repeats a secret, not even one in the wrong variable', () => {
    const swapped = {
      ...single,
      MicrosoftAppId: secret,
      MicrosoftAppTenantId: secret,
      ALLOWED_TENANTS: secret,
    };
    const message = problems(swapped).join('\n');
    expect(message).toMatch(/MicrosoftAppId is something that is not an id/);
    expect(message).not.toContain(secret);
  });

  it('cannot be changed afterwards', () => {
    const config = readConfig(single);
    expect(
      [config, config.app, config.allowedTenants, config.serviceHosts, config.database].every(
        Object.isFrozen,
      ),
    ).toBe(true);
  });
});
