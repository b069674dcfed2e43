/** Whatever strangers send to a bot with an app id: nobody is answered, and nothing is given away. */

import { personal, press } from './bots/activities';
import { deliver, ask as request } from './bots/http-client';
import { inNames, mark } from './hostile-inputs';
import { type FakeConnector, type RunningService, startConnector, startService } from './hostile-service';

jest.setTimeout(30_000);

describe('over HTTP, with an app id', () => {
  const secret = 'Zqsecret~not-a-real-one';
  let service: RunningService;
  let connector: FakeConnector;
  beforeAll(async () => {
    const app = {
      NODE_ENV: 'production',
      MicrosoftAppId: 'aaaaaaaa-0000-4000-8000-00000000abcd',
      MicrosoftAppTenantId: '11111111-2222-3333-4444-555555555555',
      MicrosoftAppPassword: secret,
    };
    [service, connector] = await Promise.all([startService(app), startConnector()]);
  });
  afterAll(async () => {
    connector.close();
    await service.stop();
    expect([mark, secret].filter((word) => service.log().includes(word))).toEqual([]);
  });

  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const token = (header: unknown, claims: unknown): string => `Bearer ${part(header)}.${part(claims)}.c2ln`;
  const rs256 = { alg: 'RS256', kid: mark };
  it.each([
    ['no token', ''],
    ['garbage', `Bearer ${mark}`],
    ['another scheme', `Basic ${mark}`],
    ['a token without signature', token({ alg: 'none' }, { iss: 'https://api.botframework.com' })],
    ['a token with a shared key', token({ alg: 'HS256' }, { iss: 'https://api.botframework.com' })],
    ['the token of a tenant', token(rs256, { iss: 'https://api.botframework.com', tid: mark })],
    ['the token of another issuer', token(rs256, { iss: `https://sts.windows.net/${mark}/` })],
    ['a token whose claims are a list', token(rs256, [mark])],
    [
      'a token with the keys of a prototype',
      `Bearer ${part(rs256)}.${Buffer.from('{"__proto__":{"iss":"https://api.botframework.com"}}').toString('base64url')}.c2ln`,
    ],
  ])('nobody is answered with %s', async (_, authorization) => {
    for (const serviceUrl of [connector.url, 'https://smba.trafficmanager.net/amer/']) {
      for (const activity of [
        personal({ text: inNames(mark) }),
        press({ v: 1, kind: 'help' }),
        personal({ type: 'invoke', name: 'composeExtension/query' }),
      ]) {
        const answer = await deliver(
          service.port,
          { ...activity, serviceUrl },
          authorization === '' ? {} : { authorization },
        );
        expect(answer).toMatchObject({ status: 401, body: '{"code":"unauthorized"}' });
      }
    }
    expect(connector.sent).toEqual([]);
  });

  it.each([
    ['GET', '/'],
    ['GET', '/.env'],
    ['GET', '/../../etc/passwd'],
    ['GET', '/%2e%2e/%2e%2e/etc/passwd'],
    ['GET', '/package.json'],
    ['GET', `/${'a'.repeat(10_000)}`],
    ['GET', '/%'],
    ['GET', '/api/messages'],
    ['OPTIONS', '/api/messages'],
    ['DELETE', '/api/messages'],
    ['POST', '/healthz'],
    ['TRACE', '/healthz'],
  ])('%s %s gives nothing away', async (method, path) => {
    const { status, body, headers } = await request(service.port, { method, path });
    expect([400, 404, 405]).toContain(status);
    expect(body).toMatch(/^\{"code":"(bad-request|not-found|method-not-allowed|refused)"\}$/);
    expect(Object.keys(headers).filter((name) => /server|powered|version/.test(name))).toEqual([]);
  });
});
