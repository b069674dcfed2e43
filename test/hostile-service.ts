/** The service as a process of its own, and a connector on this machine that keeps what the service sends to Teams. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Json } from './bots/activities';

export interface FakeConnector {
  readonly url: string;
  readonly sent: { readonly path: string; readonly activity: Json }[];
  /** Replaces the answer `{ id }`. */
  answer: ((response: ServerResponse, activity: Json) => void) | undefined;
  close(): void;
}

export async function startConnector(): Promise<FakeConnector> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const activity = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Json;
    connector.sent.push({ path: request.url ?? '', activity });
    response.setHeader('content-type', 'application/json');
    if (connector.answer === undefined) response.end(JSON.stringify({ id: `sent-${connector.sent.length}` }));
    else connector.answer(response, activity);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const connector: FakeConnector = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent: [],
    answer: undefined,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
  return connector;
}

export interface RunningService {
  readonly port: number;
  /** All that it wrote, on either stream. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

/** In an empty folder and an empty environment, so that nothing of this machine plays a part. */
export async function startService(env: Record<string, string> = {}): Promise<RunningService> {
  const folder = mkdtempSync(join(tmpdir(), 'unstuck-hostile-'));
  const program = ['--import', require.resolve('tsx'), join(__dirname, '..', 'index.ts')];
  const child = spawn(process.execPath, program, {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', PORT: '0', HOST: '127.0.0.1', ...env },
  });
  let written = '';
  const ended = once(child, 'close');
  const port = await new Promise<number>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        written += chunk;
        const [, found] = /listens on http:\/\/127\.0\.0\.1:(\d+)/.exec(written) ?? [];
        if (found !== undefined) resolve(Number(found));
      });
    }
    child.once('close', () => reject(new Error(written)));
  });
  return {
    port,
    log: () => written,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}
