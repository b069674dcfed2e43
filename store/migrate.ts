/** Brings a database to the schema of this version, or refuses one that a newer version has made. */

import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import { migrations as allMigrations } from './migrations';
import { StoreError } from './store-error';
import type { Tables } from './tables';

/**
 * Every migration runs in one transaction with the note that it ran, so an end in the middle leaves the old schema.
 * Several processes may start at once: one migrates, the others wait. `name` is how messages call the database.
 */
export async function migrate(
  db: Kysely<Tables>,
  name: string,
  migrations: Readonly<Record<string, Migration>> = allMigrations,
): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: {
      async getMigrations() {
        return { ...migrations };
      },
    },
  });
  await refuseNewer(db, name, Object.keys(migrations));
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return;
  // Another process, newer than this one, may have migrated it in between.
  await refuseNewer(db, name, Object.keys(migrations));
  const failed = results?.find(({ status }) => status === 'Error')?.migrationName;
  if (failed === undefined) throw error;
  throw new StoreError(`${name} could not be brought to schema ${versionOf(failed)}; it is as it was.`, {
    cause: error,
  });
}

async function refuseNewer(db: Kysely<Tables>, name: string, known: readonly string[]): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  const newest = rows.at(-1)?.name;
  if (newest === undefined || known.includes(newest)) return;
  throw new StoreError(
    `${name} has schema ${versionOf(newest)}, and this version of Unstuck knows schema ${versionOf(known.at(-1) ?? '0')}: ` +
      'a newer version has used it. Start that version or a later one, or restore the backup that was made before the update.',
  );
}

/** `0002-learning` → `2`. */
function versionOf(migration: string): number {
  return Number.parseInt(migration, 10);
}
