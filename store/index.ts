/**
 * Remembers incidents. One contract, interchangeable engines: optimistic versions, so that two people who press at once
 * both count; expiry, so that nothing is kept for ever.
 */

export { createMemoryStore, type MemoryStoreOptions } from './memory-store';
export type { Store, Stored } from './store';
