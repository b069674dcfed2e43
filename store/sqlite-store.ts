/**
 * The store in one SQLite file, for one machine. A kill in the middle of a write loses nothing that was acknowledged: the
 * write-ahead log survives the process. Several processes may use the file at once; each waits for the other's writes.
 */

import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely } from 'kysely';
import Database from 'libsql';
import { LibsqlDialect } from './libsql-dialect';
import type { Keeping } from './limits';
import { migrate } from './migrate';
import { createSqlStore } from './sql-store';
import type { Store } from './store';
import { isError, StoreError } from './store-error';
import type { Tables } from './tables';
import { wrapStore } from './wrap-store';

export interface SqliteOptions extends Keeping {
  /** How long a write waits for another process, in milliseconds. Default 5 seconds. */
  readonly busyTimeout?: number;
  /** How many pages of 4 KB the file may have. Default: as many as the disk. */
  readonly mostPages?: number;
  /** Default: the clock of this machine. */
  readonly now?: () => number;
}

/** Opens the file, and makes it with its folder when there is none. Rejects with a `StoreError`. */
export async function openSqliteStore(file: string, options: SqliteOptions = {}): Promise<Store> {
  const { busyTimeout = 5_000, mostPages, now = Date.now, ...keeping } = options;
  const explain = (error: unknown): unknown => explainSqlite(error, file);
  let database: Database.Database | undefined;
  try {
    makeFolder(dirname(file));
    database = new Database(file, { timeout: busyTimeout });
    database.exec(`pragma busy_timeout = ${Math.round(busyTimeout)}`);
    database.exec('pragma journal_mode = wal');
    // Survives the end of the process; with a power cut the last moments may be missing, and nothing is damaged.
    database.exec('pragma synchronous = normal');
    if (mostPages !== undefined) database.exec(`pragma max_page_count = ${Math.round(mostPages)}`);
    const db = new Kysely<Tables>({ dialect: new LibsqlDialect(database) });
    await migrate(db, `The database ${file}`);
    const store = createSqlStore(db, { ...keeping, now });
    await store.check();
    return wrapStore(store, (work) => work().catch((error) => Promise.reject(explain(error))));
  } catch (error) {
    database?.close();
    throw explain(error);
  }
}

/** Step by step: asked for all at once, Node never ends where the system refuses one in between as missing. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process was faster.
    if (!existsSync(folder)) throw error;
  }
}

const explanations: Readonly<Record<string, string>> = {
  full: 'cannot grow: the disk is full. Free some space; nothing that was saved is lost.',
  readonly:
    'cannot be written. Give the account that runs Unstuck write permission to the file and its folder, or set DATABASE_URL to another place.',
  open: 'cannot be opened. Make sure that its folder exists and that the account that runs Unstuck may write there, or set DATABASE_URL to another place.',
  notadb:
    'is not a database, or it is damaged. Restore it from a backup, or move it away: then a new one is made.',
  busy: 'is in use by another process for too long. End the program that holds it.',
  ioerr:
    'cannot be read or written: its disk reports an error. Check the disk, and that it is not a network share.',
};

const codes: readonly (readonly [RegExp, keyof typeof explanations])[] = [
  [/SQLITE_FULL|ENOSPC|EDQUOT/, 'full'],
  [/SQLITE_READONLY|SQLITE_PERM|EACCES|EPERM|EROFS/, 'readonly'],
  [/SQLITE_CANTOPEN|ConnectionFailed|ENOTDIR|EEXIST|ENOENT|EISDIR/, 'open'],
  [/SQLITE_NOTADB|SQLITE_CORRUPT/, 'notadb'],
  [/SQLITE_BUSY|SQLITE_LOCKED/, 'busy'],
  [/SQLITE_IOERR/, 'ioerr'],
];

function explainSqlite(error: unknown, file: string): unknown {
  if (!isError(error) || error instanceof StoreError) return error;
  const { code } = error as NodeJS.ErrnoException;
  const sign = `${code ?? ''} ${error.message}`;
  const known = codes.find(([pattern]) => pattern.test(sign))?.[1];
  if (known === undefined) return error;
  const reason = code === undefined || code === '' ? '' : ` (${code})`;
  return new StoreError(`The database ${file} ${explanations[known]}${reason}`, { cause: error });
}
