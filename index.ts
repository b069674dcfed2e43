/** Starts the service: config → knowledge → store → responder → bot → server. `npm start` runs it. */

import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { setTimeout } from 'node:timers/promises';
import pino from 'pino';
import { createBot } from './bots';
import { ConfigError, readConfig } from './config';
import { createExpertise } from './conversation';
import { builtInArticles, KnowledgeError, loadKnowledge } from './knowledge';
import { createResponder } from './respond';
import { createServer } from './server';
import { openStore, purgeDaily, StoreError } from './store';

const hour = 3_600_000;
const day = 24 * hour;
/** Who asks whether the service is ready does not wait for long. */
const readyTimeout = 2_000;

async function start(): Promise<void> {
  if (existsSync('.env')) loadEnvFile('.env');
  const config = readConfig();
  const log = pino({ name: 'unstuck', level: config.logLevel }, pino.destination({ dest: 2, sync: true }));

  const knowledge = loadKnowledge([builtInArticles, ...config.knowledgeDirs]);
  const warn = (error: unknown, what: string): void => log.warn({ err: error }, what);
  const store = await openStore(config.database, {
    keep: config.retentionDays * day,
    onBroken: (error) => warn(error, 'a connection to the database broke and is replaced'),
  });
  const stopPurging = purgeDaily(store, (error) => warn(error, 'what has expired could not be deleted'));
  const expertise = createExpertise(knowledge);
  const responder = createResponder({
    expertise,
    store,
    inactivity: config.inactivityHours * hour,
    warn,
  });
  const bot = createBot({ responder, config, log });
  const ready = () =>
    within(readyTimeout, store.check()).then(
      () => [],
      (error: unknown) => {
        warn(error, 'the store does not answer');
        return ['the store does not answer'];
      },
    );
  const server = createServer({ config, bot, ready, log });

  server.listen(config.port, config.host);
  await once(server, 'listening');
  const whom = config.local
    ? ', for local use only: there is no MicrosoftAppId, so nobody is authenticated'
    : '';
  // Learning what people say takes a second; nobody should wait for it in the middle of an incident.
  setImmediate(() => expertise.understand('help', { addressed: true }));
  log.info(`Unstuck listens on ${server.url} and knows ${knowledge.articles.length} articles${whom}`);

  const stop = async (signal: string): Promise<void> => {
    log.info(`Unstuck stops (${signal})`);
    await server.stop();
    stopPurging();
    await store.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, stop);
}

/** Rejects when it takes longer. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const late = new AbortController();
  const tooLong = setTimeout(milliseconds, undefined, { signal: late.signal, ref: false }).then(() => {
    throw new Error(`it took longer than ${milliseconds} ms`);
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    tooLong.catch(() => undefined);
    late.abort();
  }
}

/** Mistakes that a person can put right are told without a stack. */
function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof KnowledgeError || error instanceof StoreError)
    return error.message;
  if (!(error instanceof Error)) return String(error);
  const { syscall, code, address, port } = error as NodeJS.ErrnoException & {
    address?: string;
    port?: number;
  };
  if (syscall !== 'listen') return error.stack ?? error.message;
  return `Port ${port} of ${address} cannot be opened (${code}): set PORT or HOST to others, or end the program that uses it.`;
}

start().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
});
