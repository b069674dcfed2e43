/** Connections to PostgreSQL that never hang: every wait has an end, and a connection that missed it is not used again. */

import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { isError } from './store-error';

export interface PoolOptions {
  /** Default 10. */
  readonly connections?: number;
  /** How long the database may work on one statement, in milliseconds. Default 5 seconds. */
  readonly statementTimeout?: number;
  /** Hears of connections that broke while nobody used them. */
  readonly onBroken?: (error: Error) => void;
}

const connectTimeout = 5_000;
/** How much longer than the database itself this side waits, for when the network is cut. */
const networkAllowance = 2_000;
/** What the driver says when a statement took longer. */
const timedOut = 'Query read timeout';
const int8 = 20;

export function createPool(url: string, options: PoolOptions): pg.Pool {
  const { connections = 10, statementTimeout = 5_000, onBroken = () => undefined } = options;
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'unstuck',
    max: connections,
    keepAlive: true,
    connectionTimeoutMillis: connectTimeout,
    idleTimeoutMillis: 30_000,
    // A start that fails for another reason ends at once.
    allowExitOnIdle: true,
    query_timeout: statementTimeout + networkAllowance,
    // Set here and not with the connection: poolers between us and the database refuse parameters they do not know.
    onConnect: async (client) => {
      await client.query(`set statement_timeout = ${Math.round(statementTimeout)}`);
    },
    types: {
      // Times fit a number; the driver gives them as text, because not every value of this type does.
      getTypeParser: (oid, format) =>
        oid === int8 && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format),
    },
  });
  pool.on('error', onBroken);
  return pool;
}

/** The pool as Kysely uses it, without its two traps: a broken connection in use, and one that is still busy. */
export function safePool(pool: pg.Pool): PostgresPool {
  return {
    async connect() {
      const client = await pool.connect();
      let abandoned = false;
      const fail = (error: unknown): never => {
        // The statement that this side gave up still occupies the connection.
        abandoned ||= isError(error) && error.message === timedOut;
        throw error;
      };
      // Without a listener the end of a connection would be the end of the process; who waits for an answer hears of it.
      const ignore = (): void => undefined;
      client.on('error', ignore);
      return {
        query: (statement: string, parameters: readonly unknown[]) =>
          abandoned
            ? Promise.reject(new Error(timedOut))
            : client.query(statement, [...parameters]).catch(fail),
        release() {
          client.off('error', ignore);
          client.release(abandoned);
        },
      } as PostgresPoolClient;
    },
    end: () => pool.end(),
  };
}
