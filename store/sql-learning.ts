/** The part of the SQL store that authors of articles learn from. */

import { type Kysely, sql, type Transaction } from 'kysely';
import { longestUnanswered } from './limits';
import type { Store, UnansweredPaste } from './store';
import type { Tables } from './tables';
import { toKey } from './to-key';

export function createLearning(
  db: Kysely<Tables>,
  keep: number,
  now: () => number,
): Pick<Store, 'addFeedback' | 'feedback' | 'unanswered'> {
  return {
    async addFeedback({ fingerprint, article, helped, thread, person }) {
      const key = { fingerprint, article: toKey(article), thread: toKey(thread), person: toKey(person) };
      const said = { helped: helped ? 1 : 0, at: now() };
      await db
        .insertInto('feedback')
        .values({ ...key, ...said })
        .onConflict((conflict) =>
          conflict.columns(['fingerprint', 'article', 'thread', 'person']).doUpdateSet(said),
        )
        .execute();
    },

    async feedback() {
      const rows = await db
        .selectFrom('feedback')
        .select(['fingerprint', 'article'])
        .select(({ fn }) => [fn.sum<number>('helped').as('helped'), fn.countAll<number>().as('all')])
        .where('at', '>', now() - keep)
        .groupBy(['fingerprint', 'article'])
        .orderBy('fingerprint')
        .orderBy('article')
        .execute();
      return rows.map(({ fingerprint, article, helped, all }) => ({
        fingerprint,
        article,
        helped: Number(helped),
        notHelped: Number(all) - Number(helped),
      }));
    },

    async unanswered(limit) {
      const rows = await db
        .selectFrom('unanswered')
        .selectAll()
        .where('last_at', '>', now() - keep)
        .orderBy('count', 'desc')
        .orderBy('last_at', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ fingerprint, sample, count, first_at, last_at }) => ({
        ...{ fingerprint, text: sample, count, firstAt: first_at, lastAt: last_at },
      }));
    },
  };
}

export async function countUnanswered(
  db: Transaction<Tables>,
  unanswered: readonly UnansweredPaste[],
  at: number,
): Promise<void> {
  for (const { fingerprint, text } of unanswered) {
    const sample = text.slice(0, longestUnanswered).replaceAll('\0', '').toWellFormed();
    await db
      .insertInto('unanswered')
      .values({ fingerprint, sample, count: 1, first_at: at, last_at: at })
      .onConflict((conflict) =>
        conflict
          .column('fingerprint')
          .doUpdateSet({ sample, count: sql<number>`unanswered.count + 1`, last_at: at }),
      )
      .execute();
  }
}
