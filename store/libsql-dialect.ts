/** Kysely's SQLite over the `libsql` package. One connection, whose transactions lock at once and can change the schema. */

import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely';
import type Database from 'libsql';

export class LibsqlDialect extends SqliteDialect {
  private readonly database: SqliteDatabase;

  constructor(database: Database.Database) {
    const kept = prepared(database);
    super({ database: kept });
    this.database = kept;
  }

  override createDriver(): LibsqlDriver {
    return new LibsqlDriver({ database: this.database });
  }

  override createAdapter(): TransactionalAdapter {
    return new TransactionalAdapter();
  }
}

class LibsqlDriver extends SqliteDriver {
  /** A transaction that reads first and writes later would fail, instead of wait, when another process wrote between. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

/** SQLite undoes changes of the schema, too. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Keeps what was prepared: there are few statements, and each is used again and again. */
function prepared(database: Database.Database): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    prepare(sql) {
      const known = statements.get(sql);
      if (known !== undefined) return known;
      const statement = database.prepare(sql);
      const made: SqliteStatement = {
        reader: statement.reader,
        all: (parameters) => statement.all(parameters),
        run: (parameters) => statement.run(parameters),
        iterate: (parameters) => statement.iterate(parameters),
      };
      statements.set(sql, made);
      return made;
    },
    close() {
      statements.clear();
      database.close();
    },
  };
}
