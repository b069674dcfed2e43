/**
 * Reads whatever people paste. In: any text; out: its errors, the exact signals in each, the names it holds, all with
 * their place. Bounded in time and memory: long pastes keep head and tail.
 */

export { type Duration, parseDuration } from './duration';
export { type ExchangeProduct, exchangeProduct } from './exchange-product';
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
export { maskNames } from './mask-names';
export { longestPaste } from './normalise';
export { fieldOf, type OutputField, type OutputRecord, record, textOf } from './output/output';
export { type Output, readOutputText } from './output/read-output';
export { parsePrintedList } from './printed-list';
export { type ReadError, type Reading, read } from './read';
export type { Entity, EntityKind, Signal, SignalKind, Span } from './reading';
export { saidVersions, versionsOfBuilds } from './said-versions';
export { compareVersions, formatVersion, parseVersion, type Version } from './version';
