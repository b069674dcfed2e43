/**
 * The store in PostgreSQL 13 or later, or a cluster that speaks like it, for any number of processes. A connection that
 * breaks is replaced; a call that meets a restart or a conflict is tried again for some seconds.
 */

import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { Keeping } from './limits';
import { migrate } from './migrate';
import { explainPostgres, isPassing } from './postgres-errors';
import { createPool, type PoolOptions, safePool } from './postgres-pool';
import { createSqlStore } from './sql-store';
import type { Store } from './store';
import type { Tables } from './tables';
import { wrapStore } from './wrap-store';

export interface PostgresOptions extends Keeping, PoolOptions {
  /** How long a call is tried again while the database is away, in milliseconds. Default 8 seconds. */
  readonly patience?: number;
  /** Added to the time of the database; only tests set it. */
  readonly shift?: () => number;
}

/** A migration may wait for that of another process, and may change large tables. */
const migrationTimeout = 60_000;

/** `url`: `postgres://USER:PASSWORD@HOST:PORT/DATABASE`. Rejects with a `StoreError`, which does not repeat the password. */
export async function openPostgresStore(url: string, options: PostgresOptions = {}): Promise<Store> {
  const { patience = 8_000, shift = () => 0, keep, keepDeliveries, ...poolOptions } = options;
  const keeping = {
    ...(keep !== undefined && { keep }),
    ...(keepDeliveries !== undefined && { keepDeliveries }),
  };
  const name = nameOf(url);
  try {
    await migrateFirst(url, name);
    const pool = createPool(url, poolOptions);
    let ahead = await clockDifference(pool);
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: safePool(pool) }) });
    // Instances compare times with each other, so all go by the clock of the database.
    const store = createSqlStore(db, { ...keeping, now: () => Date.now() + ahead + shift() });
    await store.check();
    const patient = wrapStore(store, (work) => retry(work, patience, name));
    return {
      ...patient,
      async purge() {
        ahead = await clockDifference(pool);
        await patient.purge();
      },
    };
  } catch (error) {
    throw explainPostgres(error, name);
  }
}

async function migrateFirst(url: string, name: string): Promise<void> {
  const pool = createPool(url, { connections: 1, statementTimeout: migrationTimeout });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: safePool(pool) }) });
  try {
    await migrate(db, name);
  } finally {
    await db.destroy();
  }
}

/** How far the clock of the database is ahead of this machine's, in milliseconds. */
async function clockDifference(pool: pg.Pool): Promise<number> {
  const before = Date.now();
  const { rows } = await pool.query<{ now: string }>(
    'select round(extract(epoch from clock_timestamp()) * 1000)::text as now',
  );
  const after = Date.now();
  return Math.round(Number(rows[0]?.now ?? before) - (before + after) / 2);
}

/** Every call of the contract may be done twice: what the first time has done, the second finds done. */
async function retry<T>(work: () => Promise<T>, patience: number, name: string): Promise<T> {
  const end = Date.now() + patience;
  for (let pause = 20; ; pause = Math.min(pause * 2, 1_000)) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error) || Date.now() + pause > end) throw explainPostgres(error, name);
      // Half of it at random, so that those who met do not meet again.
      await new Promise((resolve) => setTimeout(resolve, pause / 2 + (Math.random() * pause) / 2));
    }
  }
}

/** For messages: without user, password and options. */
function nameOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `The database ${decodeURIComponent(pathname.slice(1)) || 'of PostgreSQL'} at ${host || 'this machine'}`;
}
