/** The versions of the databases' schema, oldest first. A migration that was released is never changed: add another. */

import type { Kysely, Migration } from 'kysely';

/** What a conversation needs: incidents, which deliveries are answered, where cards are shown. */
const incidents: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('incidents')
      .addColumn('thread', 'text', (column) => column.primaryKey())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('incidents_at').on('incidents').column('at').execute();
    await db.schema
      .createTable('deliveries')
      .addColumn('thread', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('owner', 'text', (column) => column.notNull())
      .addColumn('until', 'bigint', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('replies', 'text')
      .addColumn('sent', 'integer', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('deliveries_key', ['thread', 'id'])
      .execute();
    await db.schema.createIndex('deliveries_at').on('deliveries').column('at').execute();
    await db.schema.createIndex('deliveries_owner').on('deliveries').columns(['owner', 'state']).execute();
    await db.schema
      .createTable('cards')
      .addColumn('thread', 'text', (column) => column.notNull())
      .addColumn('card', 'text', (column) => column.notNull())
      .addColumn('activity', 'text', (column) => column.notNull())
      .addColumn('place', 'integer', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('cards_key', ['thread', 'card'])
      .execute();
    await db.schema.createIndex('cards_at').on('cards').column('at').execute();
  },
};

/** What authors learn from: what helped, and what nothing fits. */
const learning: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('feedback')
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .addColumn('article', 'text', (column) => column.notNull())
      .addColumn('thread', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('helped', 'integer', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('feedback_key', ['fingerprint', 'article', 'thread', 'person'])
      .execute();
    await db.schema.createIndex('feedback_thread').on('feedback').column('thread').execute();
    await db.schema
      .createTable('unanswered')
      .addColumn('fingerprint', 'text', (column) => column.primaryKey())
      .addColumn('sample', 'text', (column) => column.notNull())
      .addColumn('count', 'integer', (column) => column.notNull())
      .addColumn('first_at', 'bigint', (column) => column.notNull())
      .addColumn('last_at', 'bigint', (column) => column.notNull())
      .execute();
  },
};

/** Named by number, which is the version of the schema. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-incidents': incidents,
  '0002-learning': learning,
};
