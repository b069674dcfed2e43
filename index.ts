/** Starts the service: config → knowledge → store → responder → bot → server. `npm start` runs it. */

import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import pino from 'pino';
import { createBot } from './bots';
import { ConfigError, readConfig } from './config';
import { createExpertise } from './conversation';
import { builtInArticles, KnowledgeError, loadKnowledge } from './knowledge';
import { createResponder } from './respond';
import { createServer } from './server';
import { createMemoryStore } from './store';

async function start(): Promise<void> {
  if (existsSync('.env')) loadEnvFile('.env');
  const config = readConfig();
  const log = pino({ name: 'unstuck', level: config.logLevel }, pino.destination({ dest: 2, sync: true }));

  const knowledge = loadKnowledge([builtInArticles, ...config.knowledgeDirs]);
  const store = createMemoryStore();
  const responder = createResponder({ expertise: createExpertise(knowledge), store });
  const bot = createBot({ responder, config, log });
  const ready = () =>
    store.load('readyz').then(
      () => [],
      () => ['the store does not answer'],
    );
  const server = createServer({ config, bot, ready, log });

  server.listen(config.port, config.host);
  await once(server, 'listening');
  const whom = config.local
    ? ', for local use only: there is no MicrosoftAppId, so nobody is authenticated'
    : '';
  log.info(`Unstuck listens on ${server.url} and knows ${knowledge.articles.length} articles${whom}`);

  const stop = async (signal: string): Promise<void> => {
    log.info(`Unstuck stops (${signal})`);
    await server.stop();
    await store.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, stop);
}

/** Mistakes that a person can put right are told without a stack. */
function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof KnowledgeError) return error.message;
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
