/** The store engine without a file: bounded, expiring, gone with the process. */

import { LRUCache } from 'lru-cache';
import type { Store, Stored } from './store';

export interface MemoryStoreOptions {
  /** Threads kept; the one unused for longest goes first. Default 10,000. */
  readonly threads?: number;
  /** How long a thread is kept after its last save, in milliseconds. Default 24 hours. */
  readonly keep?: number;
  /** Characters kept, of all incidents together and again of all cards' ids; more goes as above. Default 64 million. */
  readonly characters?: number;
}

/** As text an incident takes half of the memory, and its size is known. */
interface Kept {
  readonly version: number;
  readonly incident: string;
}

const dayInMilliseconds = 86_400_000;
/** A thread shows few cards at a time; this many are found again. */
const cardsPerThread = 20;

export function createMemoryStore({
  threads = 10_000,
  keep = dayInMilliseconds,
  characters = 64_000_000,
}: MemoryStoreOptions = {}): Store {
  // By the clock on the wall, as a database expires its rows.
  const bounds = { max: threads, ttl: keep, perf: Date, maxSize: characters };
  const incidents = new LRUCache<string, Kept>({
    ...bounds,
    sizeCalculation: ({ incident }, thread) => incident.length + thread.length,
  });
  const cards = new LRUCache<string, ReadonlyMap<string, string>>({
    ...bounds,
    sizeCalculation: (known, thread) => [...known].flat().join('').length + thread.length,
  });
  return {
    async load(thread): Promise<Stored | undefined> {
      const kept = incidents.get(thread);
      return kept && { incident: JSON.parse(kept.incident), version: kept.version };
    },
    async save(incident, expected) {
      const version = (incidents.get(incident.thread)?.version ?? 0) + 1;
      if (version !== expected + 1) return undefined;
      incidents.set(incident.thread, { version, incident: JSON.stringify(incident) });
      return version;
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
