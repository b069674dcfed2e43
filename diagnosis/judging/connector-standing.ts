/** One receive connector and one connection → whether it takes part, and how specific it is. */

import {
  type IpAddress,
  isAnyAddress,
  isSameAddress,
  parseIpEndpoint,
  parseIpRange,
  rangeContains,
  rangeSize,
} from '../reading';
import type { Doubt, Entry, Loser, ReceiveConnector } from './connector-choice';
import type { Service } from './transport-service';

/** The connection with its addresses read. */
export interface Call {
  readonly remote: IpAddress;
  readonly port: number;
  readonly local: IpAddress | undefined;
}

type Answer = 'yes' | 'maybe' | 'no';
type Reason = Pick<Doubt<unknown>, 'about' | 'text'>;

export interface Listening {
  readonly listens: Answer;
  /** Bound to the very address that is called, which is more specific than all addresses. */
  readonly exact: Answer;
  /** Why it does not listen. */
  readonly why: 'other-port' | 'other-address';
  readonly doubts: readonly Reason[];
}

/** All that is known of one connector for one connection. */
export interface Standing<T> {
  readonly connector: T;
  /** Enabled, listening, and of the service that owns the port: all it needs but a range. */
  readonly takesPart: Answer;
  /** It is of the service that owns the port, for certain. */
  readonly owner: boolean;
  /** It takes part when what was not printed is as usual: enabled, bound to the address that is called. */
  readonly atFaceValue: boolean;
  readonly exact: Answer;
  /** Why it takes no part, whatever its ranges are. */
  readonly out?: Loser<T>['why'];
  readonly collides: boolean;
  /** The smallest range that contains the remote address. */
  readonly entry?: Entry;
  /** Entries may exist that nobody can read. */
  readonly hidden: boolean;
  readonly doubts: readonly Doubt<T>[];
}

/**
 * Whether the bindings take the connection. An IPv6 socket takes IPv6 connections alone: `[::]:25` says nothing about a
 * caller with an IPv4 address, and the other way round.
 */
export function listeningOf({ bindings }: ReceiveConnector, { remote, port, local }: Call): Listening {
  const why = 'other-port';
  if (bindings === undefined || bindings.length === 0)
    return { listens: 'maybe', exact: 'maybe', why, doubts: [{ about: 'bindings-missing' }] };
  const doubts: Reason[] = [];
  let [any, exact, onPort] = [false, false, false];
  for (const text of bindings) {
    const endpoint = isCut(text) ? undefined : parseIpEndpoint(text);
    if (endpoint === undefined) {
      doubts.push({ about: isCut(text) ? 'bindings-cut' : 'binding-unreadable', text });
    } else if (endpoint.port === port && endpoint.address.family === remote.family) {
      onPort = true;
      if (isAnyAddress(endpoint.address)) any = true;
      else if (local?.family !== remote.family) doubts.push({ about: 'local-unknown', text });
      else if (isSameAddress(endpoint.address, local)) exact = true;
    }
  }
  if (exact) return { listens: 'yes', exact: 'yes', why, doubts: [] };
  const perhaps = doubts.length > 0 ? 'maybe' : 'no';
  return { listens: any ? 'yes' : perhaps, exact: perhaps, why: onPort ? 'other-address' : why, doubts };
}

export function standingOf<T extends ReceiveConnector>(
  connector: T,
  listening: Listening,
  service: Service,
  remote: IpAddress,
): Standing<T> {
  const { enabled } = connector;
  const listing = listingOf(connector, remote);
  const reasons: Reason[] = [...listening.doubts, ...listing.doubts];
  if (enabled === undefined) reasons.push({ about: 'enabled-missing' });
  if (service !== 'owner' && service !== 'other') reasons.push({ about: service });
  const out = whyOut(enabled, listening, service);
  const bound =
    listening.listens === 'yes' || listening.doubts.some(({ about }) => about === 'local-unknown');
  const owner = service === 'owner';
  const sure = enabled === true && listening.listens === 'yes' && owner;
  return {
    connector,
    takesPart: out !== undefined ? 'no' : sure ? 'yes' : 'maybe',
    owner,
    atFaceValue: out === undefined && bound && service !== 'role-collision',
    exact: listening.exact,
    ...(out !== undefined && { out }),
    collides:
      enabled === true &&
      listening.listens === 'yes' &&
      (service === 'other' || service === 'role-collision'),
    ...listing,
    doubts: reasons.map((reason) => ({ ...reason, connector })),
  };
}

function whyOut(
  enabled: boolean | undefined,
  { listens, why }: Listening,
  service: Service,
): Loser<unknown>['why'] | undefined {
  if (listens === 'no') return why;
  if (service === 'other') return 'other-service';
  return enabled === false ? 'disabled' : undefined;
}

interface Listing {
  readonly entry?: Entry;
  readonly hidden: boolean;
  readonly doubts: readonly Reason[];
}

function listingOf({ remoteIpRanges }: ReceiveConnector, remote: IpAddress): Listing {
  if (remoteIpRanges === undefined || remoteIpRanges.length === 0)
    return { hidden: true, doubts: [{ about: 'ranges-missing' }] };
  const doubts: Reason[] = [];
  let entry: Entry | undefined;
  for (const text of remoteIpRanges) {
    const range = isCut(text) ? undefined : parseIpRange(text);
    if (range === undefined) {
      doubts.push({ about: isCut(text) ? 'ranges-cut' : 'range-unreadable', text });
    } else if (rangeContains(range, remote)) {
      const size = rangeSize(range);
      if (entry === undefined || size < entry.size) entry = { text, range, size };
    }
  }
  return { ...(entry !== undefined && { entry }), hidden: doubts.length > 0, doubts };
}

/** `10.0.5.4...`: cut here; whether what stands before the dots is whole cannot be told. */
function isCut(text: string): boolean {
  const end = text.trimEnd();
  return end.endsWith('…') || end.endsWith('..');
}
