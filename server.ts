/** Builds the HTTP server: the route for Teams, two for operators, and neutral answers to everything else. */

import type { Logger } from 'pino';
import {
  createServer as createRestify,
  type Next,
  plugins,
  type Request,
  type Response,
  type Server,
} from 'restify';
import type { Bot } from './bots';

const maxBodySize = 256 * 1024;
const maxNesting = 64;
const maxConnections = 1_000;
const requestTimeout = 30_000;
const headersTimeout = 15_000;
/** Running turns get this long to end when the service stops. */
const stopTimeout = 10_000;
const sweepInterval = 50;

export interface ServerParts {
  readonly config: { readonly local: boolean };
  readonly bot: Bot;
  /** Reasons why the bot cannot answer now, for operators; none: it can. */
  ready(): Promise<readonly string[]>;
  readonly log: Logger;
}

export interface UnstuckServer extends Server {
  /** Lets running turns end, refuses new ones and closes; cuts what is left after ten seconds. */
  stop(): Promise<void>;
}

/** Opens no port; `listen` does. */
export function createServer({ config, bot, ready, log }: ServerParts): UnstuckServer {
  let stopping = false;
  // The types of restify still name the logger that it used before.
  const server = createRestify({ name: '', log: log as never });
  server.server.requestTimeout = requestTimeout;
  server.server.headersTimeout = headersTimeout;
  server.server.maxConnections = maxConnections;

  server.pre((request: Request, response: Response, next: Next) => {
    if (stopping) response.setHeader('Connection', 'close');
    // A compressed body escapes the size limit, and one that is not compressed as it says ends the process.
    if (request.headers['content-encoding'] !== undefined) refuse(response, next, 415);
    else if (config.local && !isLoopback(request.headers.host)) refuse(response, next, 403);
    else next();
  });

  server.on('restifyError', (_request: Request, response: Response, error: unknown, done: () => void) => {
    const status = statusOf(error);
    if (status >= 500) log.error({ err: error }, 'a request failed');
    if (!response.headersSent) send(response, status);
    done();
  });

  // While it listens an error is one connection that could not be taken; before, it is for whoever called `listen`.
  server.once('listening', () => {
    server.on('error', (error: unknown) => log.error({ err: error }, 'a connection could not be taken'));
  });

  server.get('/healthz', (_request: Request, response: Response, next: Next) => {
    response.send(200, { status: 'ok' });
    return next();
  });

  server.get('/readyz', async (_request: Request, response: Response) => {
    const reasons = stopping ? ['the service is stopping'] : await ready();
    if (reasons.length === 0) response.send(200, { status: 'ready' });
    else response.send(503, { status: 'not ready', reasons });
  });

  server.post(
    '/api/messages',
    checkHeaders,
    plugins.bodyReader({ maxBodySize }),
    ...plugins.jsonBodyParser({ bodyReader: true }),
    checkBody,
    async (request: Request, response: Response) => {
      await bot.process(request, response);
    },
  );

  return Object.assign(server, {
    async stop() {
      stopping = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // Connections become idle one by one; one that never asked for anything does not count as idle.
      const sweep = setInterval(() => {
        if (server.inflightRequests() === 0) server.server.closeAllConnections();
        else server.server.closeIdleConnections();
      }, sweepInterval);
      const cut = setTimeout(() => server.server.closeAllConnections(), stopTimeout);
      await closed;
      clearInterval(sweep);
      clearTimeout(cut);
    },
  });
}

/** Refuses by the headers alone, before a byte of the body is kept. */
function checkHeaders(request: Request, response: Response, next: Next): void {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  const length = Number(request.headers['content-length'] ?? 0);
  if (type !== 'application/json') refuse(response, next, 415);
  else if (length > maxBodySize) refuse(response, next, 413);
  else next();
}

function checkBody(request: Request, response: Response, next: Next): void {
  const { body } = request;
  const isActivity = isObject(body) && 'type' in body && typeof body.type === 'string';
  if (isActivity && isShallow(body)) next();
  else refuse(response, next, 400);
}

/** Walks level by level, so that depth costs no stack. */
function isShallow(body: object): boolean {
  let level: object[] = [body];
  for (let depth = 0; depth < maxNesting; depth++) {
    level = level.flatMap((each) => Object.values(each).filter(isObject));
    if (level.length === 0) return true;
  }
  return false;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Local use trusts whoever reaches the port; a page in a browser must not get there under another name. */
function isLoopback(host: string | undefined): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host ?? '');
}

const codes: Readonly<Record<number, string>> = {
  400: 'bad-request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'too-large',
  415: 'unsupported-media-type',
};

function statusOf(error: unknown): number {
  const status = isObject(error) && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' && status >= 400 && status <= 599 ? status : 500;
}

function refuse(response: Response, next: Next, status: number): void {
  // The rest of the body is not read, so the connection cannot serve another request.
  response.setHeader('Connection', 'close');
  send(response, status);
  next(false);
}

function send(response: Response, status: number): void {
  response.send(status, { code: codes[status] ?? (status < 500 ? 'refused' : 'internal') });
}
