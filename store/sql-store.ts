/** The store contract over a database; what SQLite and PostgreSQL have in common, which is all but opening them. */

import { type Kysely, sql, type Transaction } from 'kysely';
import type { Reply } from '../conversation';
import {
  cardsPerThread,
  defaultKeep,
  defaultKeepDeliveries,
  type Keeping,
  longestUnanswered,
} from './limits';
import type { Answer, Delivery, Store } from './store';
import type { Tables } from './tables';
import { toKey } from './to-key';

export interface SqlStoreOptions extends Keeping {
  /** The time that all processes of the database share. */
  readonly now: () => number;
}

/** Undoes a transaction whose claim somebody else has taken over. */
class ClaimLost extends Error {}

export function createSqlStore(
  db: Kysely<Tables>,
  { keep = defaultKeep, keepDeliveries = defaultKeepDeliveries, now }: SqlStoreOptions,
): Store {
  const deliveryOf = ({ thread, id }: Delivery) => ({ thread: toKey(thread), id: toKey(id) });

  return {
    async load(thread) {
      const row = await db
        .selectFrom('incidents')
        .select(['version', 'body'])
        .where('thread', '=', toKey(thread))
        .where('at', '>', now() - keep)
        .executeTakeFirst();
      return row && { incident: JSON.parse(row.body), version: row.version };
    },

    async save(incident, expected, answer) {
      const row = { thread: toKey(incident.thread), body: JSON.stringify(incident), at: now() };
      if (answer === undefined) return saveIncident(db, row, expected, keep);
      return db
        .transaction()
        .execute(async (transaction) => {
          const version = await saveIncident(transaction, row, expected, keep);
          if (version !== undefined) await saveAnswer(transaction, answer, row.at);
          return version;
        })
        .catch((error: unknown) => {
          if (error instanceof ClaimLost) return undefined;
          throw error;
        });
    },

    async forget(thread) {
      const key = toKey(thread);
      await db.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('incidents').where('thread', '=', key).execute();
        await transaction.deleteFrom('cards').where('thread', '=', key).execute();
        await transaction.deleteFrom('feedback').where('thread', '=', key).execute();
        await transaction
          .updateTable('deliveries')
          .set({ state: 'done', replies: null })
          .where('thread', '=', key)
          .where('until', '<=', now())
          .execute();
      });
    },

    async claim(delivery, owner, lease) {
      const at = now();
      const expired = at - keepDeliveries;
      const key = deliveryOf(delivery);
      const isExpired = sql<boolean>`deliveries.at <= ${expired}`;
      const row = await db
        .insertInto('deliveries')
        .values({ ...key, owner, until: at + lease, state: 'claimed', replies: null, sent: 0, at })
        .onConflict((conflict) =>
          conflict
            .columns(['thread', 'id'])
            .doUpdateSet({
              owner,
              until: at + lease,
              state: sql<'claimed'>`case when ${isExpired} then 'claimed' else deliveries.state end`,
              replies: sql<string | null>`case when ${isExpired} then null else deliveries.replies end`,
              sent: sql<number>`case when ${isExpired} then 0 else deliveries.sent end`,
              at: sql<number>`case when ${isExpired} then ${at} else deliveries.at end`,
            })
            .where((where) =>
              where.or([
                where('deliveries.at', '<=', expired),
                where.and([
                  where('deliveries.state', '!=', 'done'),
                  where.or([where('deliveries.until', '<=', at), where('deliveries.owner', '=', owner)]),
                ]),
              ]),
            ),
        )
        .returning(['replies', 'sent'])
        .executeTakeFirst();
      if (row !== undefined) {
        const replies = row.replies === null ? undefined : (JSON.parse(row.replies) as Reply[]);
        return { state: 'mine', sent: row.sent, ...(replies !== undefined && { replies }) };
      }
      const known = await db
        .selectFrom('deliveries')
        .select('state')
        .where('thread', '=', key.thread)
        .where('id', '=', key.id)
        .executeTakeFirst();
      return { state: known?.state === 'done' ? 'done' : 'busy' };
    },

    async renew(owner, lease) {
      const at = now();
      await db
        .updateTable('deliveries')
        .set({ until: at + lease })
        .where('owner', '=', owner)
        .where('state', '!=', 'done')
        .where('until', '>', at)
        .execute();
    },

    async delivered(delivery, { sent, done, card }) {
      const key = deliveryOf(delivery);
      await db.transaction().execute(async (transaction) => {
        await transaction
          .updateTable('deliveries')
          .set({
            sent: sql<number>`case when sent > ${sent} then sent else ${sent} end`,
            ...(done && { state: 'done' as const, replies: null }),
          })
          .where('thread', '=', key.thread)
          .where('id', '=', key.id)
          .execute();
        if (card !== undefined) await saveCard(transaction, key.thread, card.name, card.activity, now());
      });
    },

    async release(delivery, owner) {
      const key = deliveryOf(delivery);
      await db
        .updateTable('deliveries')
        .set({ until: 0 })
        .where('thread', '=', key.thread)
        .where('id', '=', key.id)
        .where('owner', '=', owner)
        .execute();
    },

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

    async purge() {
      const end = now() - keep;
      // Each by itself, so that nobody waits for all of them.
      await db.deleteFrom('incidents').where('at', '<=', end).execute();
      await db.deleteFrom('cards').where('at', '<=', end).execute();
      await db.deleteFrom('feedback').where('at', '<=', end).execute();
      await db.deleteFrom('unanswered').where('last_at', '<=', end).execute();
      await db
        .deleteFrom('deliveries')
        .where('at', '<=', now() - Math.min(keep, keepDeliveries))
        .execute();
    },

    async check() {
      const at = now();
      const row = { owner: 'check', until: 0, state: 'done' as const, replies: null, sent: 0, at };
      await db
        .insertInto('deliveries')
        .values({ thread: 'check', id: 'check', ...row })
        .onConflict((conflict) => conflict.columns(['thread', 'id']).doUpdateSet({ at }))
        .execute();
    },

    async close() {
      await db.destroy();
    },
  };
}

type Connection = Kysely<Tables> | Transaction<Tables>;

async function saveIncident(
  db: Connection,
  row: { readonly thread: string; readonly body: string; readonly at: number },
  expected: number,
  keep: number,
): Promise<number | undefined> {
  const end = row.at - keep;
  const { body, at } = row;
  const saved =
    expected === 0
      ? await db
          .insertInto('incidents')
          .values({ ...row, version: 1 })
          .onConflict((conflict) =>
            conflict.column('thread').doUpdateSet({ version: 1, body, at }).where('incidents.at', '<=', end),
          )
          .returning('version')
          .executeTakeFirst()
      : await db
          .updateTable('incidents')
          .set({ version: expected + 1, body, at })
          .where('thread', '=', row.thread)
          .where('version', '=', expected)
          .where('at', '>', end)
          .returning('version')
          .executeTakeFirst();
  return saved?.version;
}

async function saveAnswer(
  db: Transaction<Tables>,
  { claim, replies, unanswered }: Answer,
  at: number,
): Promise<void> {
  if (claim !== undefined) {
    const { numUpdatedRows } = await db
      .updateTable('deliveries')
      .set({ state: 'answered', replies: JSON.stringify(replies) })
      .where('thread', '=', toKey(claim.delivery.thread))
      .where('id', '=', toKey(claim.delivery.id))
      .where('owner', '=', claim.owner)
      .where('state', '=', 'claimed')
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) throw new ClaimLost();
  }
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

/** How many cards are shown between two times that the oldest of a thread are dropped. */
const cardsBetweenDrops = 20;

async function saveCard(
  db: Connection,
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
