/** The store engine without a file: bounded, expiring, gone with the process. */

import { LRUCache } from 'lru-cache';
import type { Store, Stored } from './store';

export interface MemoryStoreOptions {
  /** Threads kept; the one unused for longest goes first. Default 10,000. */
  readonly threads?: number;
  /** How long a thread is kept after its last save, in milliseconds. Default 24 hours. */
  readonly keep?: number;
}

const dayInMilliseconds = 86_400_000;
/** A thread shows few cards at a time; this many are found again. */
const cardsPerThread = 20;

export function createMemoryStore({
  threads = 10_000,
  keep = dayInMilliseconds,
}: MemoryStoreOptions = {}): Store {
  const incidents = new LRUCache<string, Stored>({ max: threads, ttl: keep });
  const cards = new LRUCache<string, ReadonlyMap<string, string>>({ max: threads, ttl: keep });
  return {
    async load(thread) {
      const stored = incidents.get(thread);
      return stored === undefined ? undefined : structuredClone(stored);
    },
    async save(incident, expected) {
      const version = incidents.get(incident.thread)?.version ?? 0;
      if (version !== expected) return undefined;
      incidents.set(incident.thread, structuredClone({ incident, version: version + 1 }));
      return version + 1;
    },
    async cardId(thread, card) {
      return cards.get(thread)?.get(card);
    },
    async rememberCard(thread, card, activityId) {
      const known = [...(cards.get(thread) ?? [])].filter(([name]) => name !== card);
      cards.set(thread, new Map([...known, [card, activityId] as const].slice(-cardsPerThread)));
    },
    async close() {
      incidents.clear();
      cards.clear();
    },
  };
}
