/** `DATABASE_URL` → where incidents are kept, or what is wrong with it. */

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where incidents are kept. */
export type DatabaseChoice =
  | { readonly kind: 'memory' }
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string };

const defaultFile = join('data', 'unstuck.db');
const databaseForms =
  'set it to file:PATH for an SQLite file, to postgres://USER:PASSWORD@HOST:5432/DATABASE, or to memory: to keep nothing';

/** Unset: an SQLite file under `data`. Problems never repeat the value: it may hold a password, in whatever place. */
export function readDatabaseUrl(
  value: string | undefined,
  refuse: (problem: string) => void,
): DatabaseChoice {
  const fallback: DatabaseChoice = { kind: 'sqlite', file: defaultFile };
  if (value === undefined) return fallback;
  if (value === 'memory:') return { kind: 'memory' };
  if (/^file:/i.test(value)) {
    const file = readFilePath(value);
    if (file !== undefined) return { kind: 'sqlite', file };
    refuse(
      'DATABASE_URL names no file: write file:data/unstuck.db, or file:///var/lib/unstuck/unstuck.db, without a host and without options.',
    );
  } else if (/^postgres(?:ql)?:\/\//i.test(value)) {
    const problem = problemOfPostgres(value);
    if (problem === undefined) return { kind: 'postgres', url: value };
    refuse(`DATABASE_URL ${problem}`);
  } else {
    refuse(`DATABASE_URL names no database that Unstuck can use: ${databaseForms}.`);
  }
  return fallback;
}

/** `file:PATH` or `file://` with an absolute path; `undefined` when there is none in it. */
function readFilePath(value: string): string | undefined {
  const rest = value.slice('file:'.length);
  try {
    const path = rest.startsWith('//') ? fileURLToPath(value) : rest;
    return path === '' || /[?#\0]|[\\/]$/.test(rest) ? undefined : path;
  } catch {
    return undefined;
  }
}

function problemOfPostgres(value: string): string | undefined {
  const way = 'write postgres://USER:PASSWORD@HOST:5432/DATABASE';
  const signs = 'and in user and password write the characters @ : / # ? % as %40 %3A %2F %23 %3F %25';
  let url: URL;
  try {
    url = new URL(value);
    decodeURIComponent(url.username + url.password + url.pathname);
  } catch {
    return `cannot be read: ${way}, ${signs}.`;
  }
  if (url.hash !== '' || url.pathname.lastIndexOf('/') > 0 || url.pathname.includes('@'))
    return `cannot be read: ${way}, ${signs}.`;
  const named = url.pathname.length > 1;
  if (!named) return `names no database: ${way}, ${signs}.`;
  const host = url.hostname !== '' || url.searchParams.has('host');
  return host ? undefined : `names no host: ${way}.`;
}
