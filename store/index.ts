/**
 * Remembers incidents. One contract, interchangeable engines: optimistic versions, so that two people who press at once
 * both count; claims, so that a message that is delivered twice is answered once; expiry, so that nothing is kept for ever.
 */

export { createMemoryStore, type MemoryStoreOptions } from './memory-store';
export { type Database, type OpenOptions, openStore } from './open-store';
export { purgeDaily } from './purge-daily';
export type {
  Answer,
  Claim,
  Delivery,
  Feedback,
  FeedbackCount,
  Progress,
  Store,
  Stored,
  UnansweredGroup,
  UnansweredPaste,
} from './store';
export { StoreError } from './store-error';
