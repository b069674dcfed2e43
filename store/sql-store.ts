/** The store contract over a database; what SQLite and PostgreSQL have in common, which is all but opening them. */

import type { Kysely } from 'kysely';
import { defaultKeep, defaultKeepDeliveries, type Keeping } from './limits';
import { createCards } from './sql-cards';
import { createDeliveries, keepReplies } from './sql-deliveries';
import { countUnanswered, createLearning } from './sql-learning';
import type { Store } from './store';
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
  return {
    ...createDeliveries(db, keepDeliveries, now),
    ...createCards(db, keep, now),
    ...createLearning(db, keep, now),

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
          if (version === undefined) return undefined;
          const { claim, replies, unanswered } = answer;
          if (claim !== undefined && !(await keepReplies(transaction, claim, replies))) throw new ClaimLost();
          await countUnanswered(transaction, unanswered, row.at);
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

async function saveIncident(
  db: Kysely<Tables>,
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
