/** The store engine without a file: bounded, expiring, gone with the process. */

import { LRUCache } from 'lru-cache';
import { cardsPerThread, defaultKeepDeliveries, type Keeping, longestUnanswered } from './limits';
import type { Delivery, Feedback, FeedbackCount, Store, UnansweredGroup } from './store';

export interface MemoryStoreOptions extends Keeping {
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

interface KnownDelivery {
  readonly owner: string;
  readonly until: number;
  readonly done: boolean;
  readonly sent: number;
  readonly replies?: string;
}

const dayInMilliseconds = 86_400_000;
/** Deliveries and words of feedback known at a time; the oldest go first. */
const mostRows = 100_000;
/** Kinds of errors that nothing fits; the one not seen for longest goes first. */
const mostUnanswered = 1_000;

export function createMemoryStore({
  threads = 10_000,
  keep = dayInMilliseconds,
  keepDeliveries = defaultKeepDeliveries,
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
  const deliveries = new LRUCache<string, KnownDelivery>({
    ...bounds,
    max: mostRows,
    ttl: keepDeliveries,
    sizeCalculation: ({ replies = '' }, name) => replies.length + name.length,
  });
  const feedback = new LRUCache<string, Feedback>({ max: mostRows, ttl: keep, perf: Date });
  const unanswered = new LRUCache<string, UnansweredGroup>({ max: mostUnanswered, ttl: keep, perf: Date });

  const rememberCard = (thread: string, card: string, activityId: string): void => {
    const known = [...(cards.get(thread) ?? [])].filter(([name]) => name !== card);
    cards.set(thread, new Map([...known, [card, activityId] as const].slice(-cardsPerThread)));
  };
  const change = (name: string, changes: Partial<KnownDelivery>): void => {
    const known = deliveries.get(name);
    if (known !== undefined) deliveries.set(name, { ...known, ...changes }, { noUpdateTTL: true });
  };

  return {
    async load(thread) {
      const kept = incidents.get(thread);
      return kept && { incident: JSON.parse(kept.incident), version: kept.version };
    },
    async save(incident, expected, answer) {
      const version = (incidents.get(incident.thread)?.version ?? 0) + 1;
      if (version !== expected + 1) return undefined;
      if (answer?.claim !== undefined) {
        const name = nameOf(answer.claim.delivery);
        const known = deliveries.get(name);
        if (known?.owner !== answer.claim.owner || known.done || known.replies !== undefined)
          return undefined;
        change(name, { replies: JSON.stringify(answer.replies) });
      }
      const at = Date.now();
      for (const { fingerprint, text } of answer?.unanswered ?? []) {
        const known = unanswered.get(fingerprint) ?? { count: 0, firstAt: at };
        const { count, firstAt } = known;
        const group = { fingerprint, text: text.slice(0, longestUnanswered), firstAt, lastAt: at };
        unanswered.set(fingerprint, { ...group, count: count + 1 });
      }
      incidents.set(incident.thread, { version, incident: JSON.stringify(incident) });
      return version;
    },
    async forget(thread) {
      incidents.delete(thread);
      cards.delete(thread);
      for (const [name, said] of feedback.entries()) if (said.thread === thread) feedback.delete(name);
      for (const name of [...deliveries.keys()].filter((each) => each.startsWith(nameStart(thread)))) {
        const known = deliveries.get(name);
        if (known !== undefined && known.until <= Date.now()) {
          const { replies: _, ...rest } = known;
          deliveries.set(name, { ...rest, done: true }, { noUpdateTTL: true });
        }
      }
    },

    async claim(delivery, owner, lease) {
      const name = nameOf(delivery);
      const known = deliveries.get(name);
      const until = Date.now() + lease;
      if (known === undefined) {
        deliveries.set(name, { owner, until, done: false, sent: 0 });
        return { state: 'mine', sent: 0 };
      }
      if (known.done) return { state: 'done' };
      if (known.owner !== owner && known.until > Date.now()) return { state: 'busy' };
      change(name, { owner, until });
      const { sent, replies } = known;
      return { state: 'mine', sent, ...(replies !== undefined && { replies: JSON.parse(replies) }) };
    },
    async renew(owner, lease) {
      const now = Date.now();
      for (const [name, known] of deliveries.entries())
        if (known.owner === owner && !known.done && known.until > now) change(name, { until: now + lease });
    },
    async delivered(delivery, { sent, done, card }) {
      if (card !== undefined) rememberCard(delivery.thread, card.name, card.activity);
      const name = nameOf(delivery);
      const known = deliveries.get(name);
      if (known === undefined) return;
      const { replies, ...rest } = known;
      const progress = { ...rest, sent: Math.max(known.sent, sent), done: known.done || done };
      const kept = progress.done || replies === undefined ? progress : { ...progress, replies };
      deliveries.set(name, kept, { noUpdateTTL: true });
    },
    async release(delivery, owner) {
      const name = nameOf(delivery);
      if (deliveries.get(name)?.owner === owner) change(name, { until: 0 });
    },

    async cardId(thread, card) {
      return cards.get(thread)?.get(card);
    },
    async rememberCard(thread, card, activityId) {
      rememberCard(thread, card, activityId);
    },

    async addFeedback(said) {
      feedback.set(JSON.stringify([said.fingerprint, said.article, said.thread, said.person]), { ...said });
    },
    async feedback() {
      const counts = new Map<string, FeedbackCount>();
      for (const { fingerprint, article, helped } of feedback.values()) {
        const name = JSON.stringify([fingerprint, article]);
        const known = counts.get(name) ?? { fingerprint, article, helped: 0, notHelped: 0 };
        const more = helped ? { helped: known.helped + 1 } : { notHelped: known.notHelped + 1 };
        counts.set(name, { ...known, ...more });
      }
      return [...counts.values()];
    },
    async unanswered(limit) {
      const groups = [...unanswered.values()].sort((a, b) => b.count - a.count || b.lastAt - a.lastAt);
      return groups.slice(0, limit);
    },

    async purge() {
      for (const cache of [incidents, cards, deliveries, feedback, unanswered]) cache.purgeStale();
    },
    async check() {},
    async close() {
      for (const cache of [incidents, cards, deliveries, feedback, unanswered]) cache.clear();
    },
  };
}

const nameStart = (thread: string): string => `${JSON.stringify(thread)} `;

function nameOf({ thread, id }: Delivery): string {
  return nameStart(thread) + id;
}
