/** The part of the SQL store that knows which deliveries are answered, and by whom. */

import { type Kysely, sql, type Transaction } from 'kysely';
import type { Reply } from '../conversation';
import { saveCard } from './sql-cards';
import type { Answer, Delivery, Store } from './store';
import type { Tables } from './tables';
import { toKey } from './to-key';

type Deliveries = Pick<Store, 'claim' | 'renew' | 'delivered' | 'release'>;

const keyOf = ({ thread, id }: Delivery) => ({ thread: toKey(thread), id: toKey(id) });

export function createDeliveries(db: Kysely<Tables>, keepDeliveries: number, now: () => number): Deliveries {
  return {
    async claim(delivery, owner, lease) {
      const at = now();
      const expired = at - keepDeliveries;
      const key = keyOf(delivery);
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
      const key = keyOf(delivery);
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
      const key = keyOf(delivery);
      await db
        .updateTable('deliveries')
        .set({ until: 0 })
        .where('thread', '=', key.thread)
        .where('id', '=', key.id)
        .where('owner', '=', owner)
        .execute();
    },
  };
}

/** Keeps the replies with the delivery they answer; false when its claim is lost or they are kept already. */
export async function keepReplies(
  db: Transaction<Tables>,
  { delivery, owner }: NonNullable<Answer['claim']>,
  replies: readonly Reply[],
): Promise<boolean> {
  const { thread, id } = keyOf(delivery);
  const { numUpdatedRows } = await db
    .updateTable('deliveries')
    .set({ state: 'answered', replies: JSON.stringify(replies) })
    .where('thread', '=', thread)
    .where('id', '=', id)
    .where('owner', '=', owner)
    .where('state', '=', 'claimed')
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
