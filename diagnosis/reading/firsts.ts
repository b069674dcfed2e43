/** A list → each of its members once, where it first stands. */

import type { Signal } from './reading';

/** `name` tells which members are the same. */
export function firsts<T>(list: readonly T[], name: (one: T) => string): T[] {
  const seen = new Set<string>();
  return list.filter((one) => !seen.has(name(one)) && seen.add(name(one)));
}

/** The same for every reading of one fact. */
export function factKey({ kind, value }: Signal): string {
  return `${kind} ${value}`;
}
