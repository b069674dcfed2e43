/**
 * Reads whatever people paste. In: any text; out: its errors, the exact signals in each, the names it holds, all with
 * their place. Bounded in time and memory: long pastes keep head and tail.
 */

export { longestPaste } from './normalise';
export { type ReadError, type Reading, read } from './read';
export type { Entity, EntityKind, Signal, SignalKind, Span } from './reading';
