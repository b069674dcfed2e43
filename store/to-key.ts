/** A name that came from outside → the same name as every database can index and return it. */

import { createHash } from 'node:crypto';

/** Ids of Teams are shorter; an index of PostgreSQL refuses rows above 2,704 bytes. */
const longestKey = 300;

/** Equal names give equal keys; different ones different keys, unless they differ in characters that no id holds. */
export function toKey(name: string): string {
  const key = name.replaceAll('\0', '\uFFFD').toWellFormed();
  if (key.length <= longestKey) return key;
  return `${key.slice(0, 100)} sha256:${createHash('sha256').update(key).digest('hex')}`;
}
