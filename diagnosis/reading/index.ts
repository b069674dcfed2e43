/**
 * Reads whatever people paste. In: any text; out: its errors, the exact signals in each, the names it holds, all with
 * their place. Bounded in time and memory: long pastes keep head and tail.
 */

export {
  formatIpAddress,
  type IpAddress,
  type IpFamily,
  isAnyAddress,
  isSameAddress,
  parseIpAddress,
} from './ip-address';
export { type IpEndpoint, parseIpEndpoint } from './ip-endpoint';
export { formatIpRange, fullRange, type IpRange, parseIpRange, rangeContains, rangeSize } from './ip-range';
export { longestPaste } from './normalise';
export { type ReadError, type Reading, read } from './read';
export type { Entity, EntityKind, Signal, SignalKind, Span } from './reading';
