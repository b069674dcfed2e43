/** A PostgreSQL of its own for a test: in a temporary folder, on a free port of this machine, never as root. */

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';
import { freePort } from '../../tools/play/free-port';

export interface PostgresServer {
  /** A new empty database each time. */
  createDatabase(): Promise<string>;
  /** Asks the server itself, past any store. */
  query(database: string, statement: string): Promise<readonly Record<string, unknown>[]>;
  start(): Promise<void>;
  /** As an operator stops it: sessions are cut. */
  stop(): Promise<void>;
  remove(): Promise<void>;
}

/** `nobody`: PostgreSQL refuses to run as root. */
const unprivileged = 65_534;
const password = 'p@ss:w/rd#1';

export async function startPostgres(): Promise<PostgresServer> {
  const bin = findPrograms();
  const folder = mkdtempSync(join(tmpdir(), 'unstuck-postgres-'));
  const data = join(folder, 'data');
  const who = process.getuid?.() === 0 ? { uid: unprivileged, gid: unprivileged } : {};
  if ('uid' in who) chownSync(folder, unprivileged, unprivileged);
  chmodSync(folder, 0o700);
  const port = await freePort();
  const options = { ...who, cwd: folder, env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' } };
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'unstuck', '-E', 'UTF8', '--auth=trust', '-N'], {
    ...options,
    stdio: 'pipe',
  });

  let server: ChildProcess | undefined;
  const url = (database: string): string =>
    `postgres://unstuck:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  const query = async (database: string, statement: string): Promise<Record<string, unknown>[]> => {
    const client = new pg.Client({ connectionString: url(database) });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return (await client.query(statement)).rows;
    } finally {
      await client.end();
    }
  };
  let databases = 0;
  const self: PostgresServer = {
    async createDatabase() {
      const name = `store_${++databases}`;
      await query('postgres', `create database ${name}`);
      return url(name);
    },
    query: (database, statement) => query(new URL(database).pathname.slice(1), statement),
    async start() {
      const words = ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1'];
      server = spawn(join(bin, 'postgres'), words, { ...options, stdio: 'ignore' });
      for (let left = 100; ; left -= 1) {
        try {
          await query('postgres', 'select 1');
          return;
        } catch (error) {
          if (left === 0 || server.exitCode !== null) throw error;
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      }
    },
    async stop() {
      if (server === undefined || server.exitCode !== null) return;
      const ended = once(server, 'exit');
      server.kill('SIGINT');
      await ended;
    },
    async remove() {
      await self.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await self.start();
  return self;
}

/** The newest of Debian's folders, or what is on the path. */
function findPrograms(): string {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  const newestFirst = versions.sort((a, b) => Number(b) - Number(a));
  const folders = newestFirst.map((version) => join(debian, version, 'bin'));
  const bin = [...folders, ...(process.env.PATH ?? '').split(delimiter)].find((each) =>
    existsSync(join(each, 'initdb')),
  );
  if (bin === undefined) throw new Error('PostgreSQL is missing: install it (Debian: postgresql)');
  return bin;
}
