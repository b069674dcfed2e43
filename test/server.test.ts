/** The service over real connections: what Teams, operators and strangers get. */

import { once } from 'node:events';
import { Agent, createServer as createHttpServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { type Bot, createBot } from '../bots';
import { readConfig } from '../config';
import type { Message, Reply } from '../respond';
import { createServer, type UnstuckServer } from '../server';
import { channel, type Json, personal, tenant } from './bots/activities';
import { createFakeResponder, post } from './bots/fake-responder';
import { type Answered, ask, deliver } from './bots/http-client';
import { keepLog } from './bots/log';
import { newKey, startTokenIssuer, type TokenIssuer } from './bots/token-issuer';

const { log } = keepLog();
const ready = async (): Promise<readonly string[]> => [];

async function open(server: UnstuckServer): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

function deferred() {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** Nothing but one code word comes back to a stranger. */
function expectRefusal(answer: Answered, status: number, code: string): void {
  expect({ status: answer.status, body: answer.body }).toEqual({ status, body: JSON.stringify({ code }) });
  expect(answer.headers).not.toHaveProperty('server');
}

describe('local use', () => {
  let server: UnstuckServer;
  let port: number;
  let answer: (message: Message) => readonly Reply[] = () => [];
  const responder = createFakeResponder((message) => answer(message));
  const local = (fields: Json = {}): Json =>
    personal({ serviceUrl: 'http://localhost:56150/_connector', ...fields });

  beforeAll(async () => {
    const config = readConfig({});
    server = createServer({ config, bot: createBot({ responder, config, log }), ready, log });
    port = await open(server);
  });
  beforeEach(() => {
    responder.asked.length = 0;
    answer = () => [];
  });
  afterEach(async () => {
    expect(await ask(port, { path: '/healthz' })).toMatchObject({ status: 200, body: '{"status":"ok"}' });
  });
  afterAll(() => server.stop());

  it('takes a message without a token', async () => {
    expect(await deliver(port, local())).toMatchObject({ status: 200, body: '' });
    expect(responder.asked).toMatchObject([{ text: 'hello', person: { name: 'Dana Admin' } }]);
  });

  it('posts the answer at the address that the message names', async () => {
    const received: { url: string | undefined; body: Json }[] = [];
    const connector = createHttpServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      received.push({ url: request.url, body: JSON.parse(Buffer.concat(chunks).toString()) });
      response.setHeader('content-type', 'application/json');
      response.end('{"id":"1700000000001"}');
    });
    connector.listen(0, '127.0.0.1');
    await once(connector, 'listening');
    answer = () => [post('a')];
    const serviceUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}/_connector`;
    await deliver(port, channel({ serviceUrl }));
    connector.close();
    connector.closeAllConnections();
    expect(received).toMatchObject([
      {
        url: '/_connector/v3/conversations/19%3Aops%40thread.tacv2%3Bmessageid%3D1759881511856/activities/1759944781431',
        body: { summary: 'this is a', attachments: [{ content: { type: 'AdaptiveCard' } }] },
      },
    ]);
    expect([...responder.cards.values()]).toEqual(['1700000000001']);
  });

  it('answers feedback with an empty body, as Teams wants it', async () => {
    const feedback = local({
      type: 'invoke',
      name: 'message/submitAction',
      value: { actionName: 'feedback' },
    });
    expect(await deliver(port, feedback)).toMatchObject({ status: 200, body: '' });
    expect(await deliver(port, local({ type: 'invoke', name: 'task/fetch' }))).toMatchObject({
      status: 501,
      body: '',
    });
  });

  it('says that it is ready', async () => {
    expect(await ask(port, { path: '/readyz' })).toMatchObject({ status: 200, body: '{"status":"ready"}' });
  });

  describe('refuses', () => {
    const raw = (body: string | Buffer, headers: Record<string, string>) =>
      ask(port, { method: 'POST', path: '/api/messages', headers, body });
    const json = { 'content-type': 'application/json' };
    const nested = (depth: number) => `{"type":"message","x":${'['.repeat(depth)}${']'.repeat(depth)}}`;

    it.each<[string, string | Buffer, Record<string, string>, number, string]>([
      [
        'a body that is not compressed as it says',
        '{}',
        { ...json, 'content-encoding': 'gzip' },
        415,
        'unsupported-media-type',
      ],
      [
        'a compressed flood',
        gzipSync(Buffer.alloc(50_000_000)),
        { ...json, 'content-encoding': 'gzip' },
        415,
        'unsupported-media-type',
      ],
      [
        'a form',
        'type=message&text=x',
        { 'content-type': 'application/x-www-form-urlencoded' },
        415,
        'unsupported-media-type',
      ],
      [
        'an upload',
        '--x\r\n\r\n--x--',
        { 'content-type': 'multipart/form-data; boundary=x' },
        415,
        'unsupported-media-type',
      ],
      ['plain text', '{"type":"message"}', { 'content-type': 'text/plain' }, 415, 'unsupported-media-type'],
      ['a body without a type', '{"type":"message"}', {}, 415, 'unsupported-media-type'],
      ['a list', '[]', json, 400, 'bad-request'],
      ['a text', '"message"', json, 400, 'bad-request'],
      ['null', 'null', json, 400, 'bad-request'],
      ['nothing', '', json, 400, 'bad-request'],
      ['half an object', '{"type":', json, 400, 'bad-request'],
      ['an activity without a type', '{}', json, 400, 'bad-request'],
      ['an activity with a number for a type', '{"type":5}', json, 400, 'bad-request'],
      [
        'an activity with an empty type',
        '{"type":"","serviceUrl":"http://localhost/"}',
        json,
        400,
        'bad-request',
      ],
      ['deep JSON', nested(100), json, 400, 'bad-request'],
      ['very deep JSON', nested(120_000), json, 400, 'bad-request'],
      ['257 KB', JSON.stringify({ type: 'message', text: 'x'.repeat(257 * 1024) }), json, 413, 'too-large'],
      [
        '257 KB that come in pieces',
        'x'.repeat(257 * 1024),
        { ...json, 'transfer-encoding': 'chunked' },
        413,
        'too-large',
      ],
    ])('%s', async (_, body, headers, status, code) => {
      expectRefusal(await raw(body, headers), status, code);
      expect(responder.asked).toEqual([]);
    });

    it.each([
      ['GET', '/api/messages', 405, 'method-not-allowed'],
      ['DELETE', '/api/messages', 405, 'method-not-allowed'],
      ['POST', '/healthz', 405, 'method-not-allowed'],
      ['GET', '/secret-path', 404, 'not-found'],
      ['GET', '/../../etc/passwd', 404, 'not-found'],
      ['GET', '/%E0%A4%A', 404, 'not-found'],
      ['POST', '/api/messages/x', 404, 'not-found'],
    ])('%s %s', async (method, path, status, code) => {
      expectRefusal(await ask(port, { method, path }), status, code);
    });

    it.each([
      ['https://smba.trafficmanager.net/amer/', 403, 'forbidden'],
      ['http://169.254.169.254/metadata', 403, 'forbidden'],
      ['http://localhost.evil.example/', 403, 'forbidden'],
      ['http://localhost@evil.example/', 403, 'forbidden'],
      ['http://evil.example\\@localhost/', 403, 'forbidden'],
      ['file:///etc/passwd', 403, 'forbidden'],
      ['', 400, 'bad-request'],
      [undefined, 400, 'bad-request'],
      [{ toString: 'x' }, 400, 'bad-request'],
    ])('to answer at %j', async (serviceUrl, status, code) => {
      expectRefusal(await deliver(port, local({ serviceUrl })), status, code);
      expect(responder.asked).toEqual([]);
    });

    it('a page in a browser that comes under another name', async () => {
      expectRefusal(await deliver(port, local(), { host: 'rebound.example' }), 403, 'forbidden');
    });

    it('an answer in another format, quietly', async () => {
      expect(
        await ask(port, { path: '/nowhere', headers: { accept: 'text/xml', 'accept-version': '9' } }),
      ).toMatchObject({
        status: 404,
        body: '{"code":"not-found"}',
      });
    });
  });

  it('survives a sender that goes away in the middle', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.write('POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n');
    socket.write('Content-Length: 1000\r\n\r\n{"type":');
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    await once(socket, 'close');
  });

  it('survives what is not HTTP', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.resume();
    socket.end('\u0016\u0003\u0001 not http\r\n\r\n');
    await once(socket, 'close');
  });

  it('answers 200 to a turn that fails, so that Teams does not send it again', async () => {
    answer = () => {
      throw new Error('the inside: /srv/secret');
    };
    const answered = await deliver(
      port,
      local({ type: 'messageUpdate', channelData: { eventType: 'editMessage' } }),
    );
    expect(answered).toMatchObject({ status: 200, body: '' });
  });
});

describe('with an app id', () => {
  const appId = '0a1b2c3d-0000-4000-8000-00000000abcd';
  const serviceUrl = `https://smba.trafficmanager.net/amer/${tenant}/`;
  const config = readConfig({
    MicrosoftAppId: appId,
    MicrosoftAppPassword: 'Xy8Q~password',
    MicrosoftAppTenantId: tenant,
    NODE_ENV: 'production',
  });
  const responder = createFakeResponder();
  let issuer: TokenIssuer;
  let server: UnstuckServer;
  let port: number;

  beforeAll(async () => {
    issuer = await startTokenIssuer(appId, serviceUrl);
    const bot = createBot({ responder, config: { ...config, openIdMetadata: issuer.metadata }, log });
    server = createServer({ config, bot, ready, log });
    port = await open(server);
    // The SDK writes about bad tokens to the console itself.
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  beforeEach(() => {
    responder.asked.length = 0;
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await server.stop();
    await issuer.close();
  });

  const send = (activity: Json, token: string) =>
    deliver(port, activity, { authorization: `Bearer ${token}` });

  it('takes a message with a good token', async () => {
    expect(await send(personal(), issuer.token())).toMatchObject({ status: 200, body: '' });
    expect(responder.asked).toMatchObject([{ text: 'hello' }]);
  });

  it('ignores a message of a foreign tenant, also with a good token', async () => {
    const foreign = personal({ channelData: { tenant: { id: '99999999-0000-0000-0000-000000000000' } } });
    expect(await send(foreign, issuer.token())).toMatchObject({ status: 200, body: '' });
    expect(responder.asked).toEqual([]);
  });

  const other = newKey();
  const past = Math.floor(Date.now() / 1000) - 3600;
  it.each<[string, () => string]>([
    ['garbage', () => 'garbage'],
    ['three parts of garbage', () => 'a.b.c'],
    ['no signature', () => issuer.token({}, { alg: 'none' }).replace(/[^.]+$/, '')],
    ['alg none', () => issuer.token({}, { alg: 'none' })],
    ['HS256', () => issuer.token({}, { alg: 'HS256' })],
    ['the signature of another key', () => issuer.token({}, {}, other.privateKey)],
    ['an unknown key', () => issuer.token({}, { kid: 'key-2' }, other.privateKey)],
    ['no key id', () => issuer.token({}, { kid: undefined })],
    ['an old date', () => issuer.token({ exp: past })],
    ['a date to come', () => issuer.token({ nbf: past + 7200, exp: past + 9000 })],
    ['another audience', () => issuer.token({ aud: '00000000-0000-0000-0000-000000000000' })],
    ['another issuer', () => issuer.token({ iss: `https://sts.windows.net/${tenant}/` })],
    ['a tenant', () => issuer.token({ tid: tenant })],
    ['another serviceUrl', () => issuer.token({ serviceurl: 'https://smba.trafficmanager.net/emea/' })],
    [
      'changed claims',
      () => issuer.token().replace(/\.[^.]+\./, `.${issuer.token({ x: 1 }).split('.')[1]}.`),
    ],
  ])('refuses a token with %s', async (_, token) => {
    expectRefusal(await send(personal(), token()), 401, 'unauthorized');
    expect(responder.asked).toEqual([]);
  });

  it.each([
    ['no token', undefined],
    ['an empty one', ''],
    ['another scheme', 'Basic eDp5'],
    ['two tokens', 'Bearer a.b.c, Bearer a.b.c'],
  ])('refuses %s', async (_, authorization) => {
    const headers = authorization === undefined ? {} : { authorization };
    expectRefusal(await deliver(port, personal(), headers as Record<string, string>), 401, 'unauthorized');
  });

  it.each<[string, Json, number, string]>([
    ['no serviceUrl', { serviceUrl: undefined }, 400, 'bad-request'],
    ['a foreign serviceUrl', { serviceUrl: 'https://evil.example/' }, 403, 'forbidden'],
    ['a host that ends alike', { serviceUrl: 'https://evil-smba.trafficmanager.net/' }, 403, 'forbidden'],
    ['a serviceUrl without TLS', { serviceUrl: 'http://smba.trafficmanager.net/amer/' }, 403, 'forbidden'],
    ['a serviceUrl on this machine', { serviceUrl: 'http://localhost:80/' }, 403, 'forbidden'],
    ['another port', { serviceUrl: 'https://smba.trafficmanager.net:8443/' }, 403, 'forbidden'],
    ['another channel', { channelId: 'emulator' }, 403, 'forbidden'],
    ['a channel with another check', { channelId: 'AseChannel' }, 403, 'forbidden'],
    ['no channel', { channelId: undefined }, 403, 'forbidden'],
  ])('refuses %s', async (_, fields, status, code) => {
    expectRefusal(await send(personal(fields), issuer.token()), status, code);
    expect(responder.asked).toEqual([]);
  });

  it('answers 503 when nobody can tell whether a token is good', async () => {
    const gone = await startTokenIssuer(appId, serviceUrl);
    await gone.close();
    const bot = createBot({ responder, config: { ...config, openIdMetadata: gone.metadata }, log });
    const unlucky = createServer({ config, bot, ready, log });
    const answered = await deliver(await open(unlucky), personal(), {
      authorization: `Bearer ${gone.token()}`,
    });
    expectRefusal(answered, 503, 'unavailable');
    await unlucky.stop();
  });

  it('serves any host name, as behind a proxy', async () => {
    expect(await ask(port, { path: '/healthz', headers: { host: 'bot.contoso.com' } })).toMatchObject({
      status: 200,
    });
  });
});

describe('operators', () => {
  const silent: Bot = { process: async (_, response) => void response.send(200) };

  it('read why the bot is not ready', async () => {
    const server = createServer({
      config: { local: true },
      bot: silent,
      ready: async () => ['the store does not answer'],
      log,
    });
    const port = await open(server);
    expect(await ask(port, { path: '/readyz' })).toMatchObject({
      status: 503,
      body: '{"status":"not ready","reasons":["the store does not answer"]}',
    });
    await server.stop();
  });

  it('see neutral answers when the inside breaks, and the cause in the log', async () => {
    const kept = keepLog();
    const broken: Bot = { process: async () => Promise.reject(new Error('inside /srv/app.ts')) };
    const server = createServer({
      config: { local: true },
      bot: broken,
      ready: async () => Promise.reject(new Error('store on fire')),
      log: kept.log,
    });
    const port = await open(server);
    expectRefusal(await deliver(port, { type: 'message' }), 500, 'internal');
    expectRefusal(await ask(port, { path: '/readyz' }), 500, 'internal');
    expect(kept.lines).toMatchObject([
      { level: 50, err: { message: expect.stringContaining('inside /srv/app.ts') } },
      { level: 50, err: { message: expect.stringContaining('store on fire') } },
    ]);
    await server.stop();
  });

  describe('stop it', () => {
    const begun = () => {
      const { promise, resolve } = deferred();
      const slow: Bot = {
        async process(_, response) {
          resolve();
          await new Promise((done) => setTimeout(done, 300));
          response.send(200);
        },
      };
      return { promise, server: createServer({ config: { local: true }, bot: slow, ready, log }) };
    };

    it('and running turns end, new ones are refused, idle connections do not hold it', async () => {
      const { promise, server } = begun();
      const port = await open(server);
      const agent = new Agent({ keepAlive: true });
      await ask(port, { path: '/healthz', agent });
      const idle = connect(port, '127.0.0.1');
      await once(idle, 'connect');
      const running = deliver(port, { type: 'message' });
      await promise;

      const start = performance.now();
      const stopped = server.stop();
      expect(await running).toMatchObject({ status: 200 });
      await expect(ask(port, { path: '/healthz', agent: new Agent() })).rejects.toThrow(/ECONNREFUSED/);
      await stopped;
      expect(performance.now() - start).toBeLessThan(2000);
      agent.destroy();
      idle.destroy();
    });

    it('and a connection that is open is told that it is not ready any more', async () => {
      const { promise, server } = begun();
      const socket = connect(await open(server), '127.0.0.1');
      let received = '';
      socket.on('data', (chunk) => {
        received += chunk;
      });
      const json =
        'Host: localhost\r\nContent-Type: application/json\r\nContent-Length: 18\r\n\r\n{"type":"message"}';
      socket.write(`POST /api/messages HTTP/1.1\r\n${json}`);
      await promise;
      const stopped = server.stop();
      socket.write('GET /readyz HTTP/1.1\r\nHost: localhost\r\n\r\n');
      await Promise.all([stopped, once(socket, 'close')]);
      expect(received).toMatch(/^HTTP\/1.1 200/);
      expect(received).toMatch(/HTTP\/1.1 503.*\r\nConnection: close.*\["the service is stopping"\]\}$/s);
    });
  });
});
