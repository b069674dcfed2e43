/** The part of the SQL store that knows which activity shows a card. */

import { type Kysely, sql } from 'kysely';
import { cardsPerThread } from './limits';
import type { Store } from './store';
import type { Tables } from './tables';
import { toKey } from './to-key';

export function createCards(
  db: Kysely<Tables>,
  keep: number,
  now: () => number,
): Pick<Store, 'cardId' | 'rememberCard'> {
  return {
    async cardId(thread, card) {
      const row = await db
        .selectFrom('cards')
        .select('activity')
        .where('thread', '=', toKey(thread))
        .where('card', '=', toKey(card))
        .where('at', '>', now() - keep)
        .executeTakeFirst();
      return row?.activity;
    },

    async rememberCard(thread, card, activityId) {
      await saveCard(db, toKey(thread), card, activityId, now());
    },
  };
}

/** How many cards are shown between two times that the oldest of a thread are dropped. */
const cardsBetweenDrops = 20;

/** `thread` is a key; the names of card and activity are as they came. */
export async function saveCard(
  db: Kysely<Tables>,
  thread: string,
  card: string,
  activity: string,
  at: number,
): Promise<void> {
  const place = sql<number>`(select coalesce(max(place), 0) + 1 from cards where thread = ${thread})`;
  const saved = await db
    .insertInto('cards')
    .values({ thread, card: toKey(card), activity: toKey(activity), place, at })
    .onConflict((conflict) =>
      conflict.columns(['thread', 'card']).doUpdateSet((excluded) => ({
        activity: excluded.ref('excluded.activity'),
        place: excluded.ref('excluded.place'),
        at: excluded.ref('excluded.at'),
      })),
    )
    .returning('place')
    .executeTakeFirstOrThrow();
  if (saved.place % cardsBetweenDrops !== 0) return;
  const last = db
    .selectFrom('cards')
    .select('place')
    .where('thread', '=', thread)
    .orderBy('place', 'desc')
    .offset(cardsPerThread)
    .limit(1);
  await db.deleteFrom('cards').where('thread', '=', thread).where('place', '<=', last).execute();
}
