/** Opens the engine that the settings name. Each engine is loaded only when it is used. */

import type { Keeping } from './limits';
import { createMemoryStore } from './memory-store';
import type { Store } from './store';

/** Where incidents are kept. */
export type Database =
  | { readonly kind: 'memory' }
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string };

export interface OpenOptions extends Keeping {
  /** Hears of connections to a server that broke and are replaced. */
  readonly onBroken?: (error: Error) => void;
}

/** Rejects with a `StoreError` that says what to put right. */
export async function openStore(database: Database, options: OpenOptions = {}): Promise<Store> {
  const { onBroken, ...keeping } = options;
  switch (database.kind) {
    case 'memory':
      return createMemoryStore(keeping);
    case 'sqlite': {
      const { openSqliteStore } = await import('./sqlite-store');
      return openSqliteStore(database.file, keeping);
    }
    case 'postgres': {
      const { openPostgresStore } = await import('./postgres-store');
      return openPostgresStore(database.url, { ...keeping, ...(onBroken !== undefined && { onBroken }) });
    }
  }
}
