/** The receive connectors of one server and a connection → the connector that gets it, or what is missing to tell. */

import { parseIpAddress } from '../reading';
import type {
  Connection,
  ConnectorChoice,
  Contender,
  Doubt,
  Entry,
  Loser,
  ReceiveConnector,
} from './connector-choice';
import { type Call, listeningOf, type Standing, standingOf } from './connector-standing';
import { hasServices, invisiblePort, servicesOn } from './transport-service';

/**
 * Exchange's rule: of the enabled connectors that belong to the service that owns the port and listen there, the one
 * with the smallest range that contains the remote address gets the connection; of equal ranges, the one bound to the
 * very address that is called. Permissions and authentication play no part. Somebody answered, it is taken for granted:
 * that the only one that can win may be disabled does not make the choice unclear.
 *
 * `connectors`: of one server; their order does not matter. Never throws, never guesses: see `ConnectorChoice`.
 */
export function chooseConnector<T extends ReceiveConnector>(
  connectors: readonly T[],
  { remote, port = 25, local, wholeList }: Connection,
): ConnectorChoice<T> {
  const address = parseIpAddress(remote ?? '');
  if (address === undefined) {
    const doubt: Doubt<T> = { about: 'remote-unknown', ...(remote !== undefined && { text: remote }) };
    return { ...nothing, outcome: 'unclear', possible: [], doubts: [doubt] };
  }
  if (port === invisiblePort && hasServices(connectors)) return { ...nothing, outcome: 'invisible' };
  return decide(
    standingsOf(connectors, { remote: address, port, local: parseIpAddress(local ?? '') }),
    wholeList,
  );
}

const nothing = { losers: [], collisions: [], doubts: [] } as const;

function standingsOf<T extends ReceiveConnector>(connectors: readonly T[], call: Call): Standing<T>[] {
  const heard = connectors.map((connector) => ({ connector, listening: listeningOf(connector, call) }));
  const active = heard
    .filter(({ connector, listening }) => connector.enabled !== false && listening.listens !== 'no')
    .map(({ connector }) => connector);
  const serviceOf = hasServices(connectors) ? servicesOn(call.port, active) : (): 'owner' => 'owner';
  return heard
    .map(({ connector, listening }) => standingOf(connector, listening, serviceOf(connector), call.remote))
    .sort((a, b) => compareText(a.connector.identity, b.connector.identity))
    .sort((a, b) => compareSize(a.entry?.size, b.entry?.size));
}

function decide<T>(standings: readonly Standing<T>[], wholeList: boolean): ConnectorChoice<T> {
  const top = standings.map(sureRank).reduce(better, undefined);
  const possible = standings.filter((standing) => canWin(standing, top));
  const unseen: readonly Doubt<T>[] = wholeList ? [] : [{ about: 'list-not-whole' }];
  const told = {
    losers: standings.flatMap((standing) => (possible.includes(standing) ? [] : lost(standing, top))),
    collisions: standings.filter(({ collides }) => collides).map(({ connector }) => connector),
    doubts: [...unseen, ...possible.flatMap(({ doubts }) => doubts)],
  };
  const [first, ...others] = possible;
  if (wholeList && first === undefined) return { ...told, outcome: 'none' };
  // A connector that was not listed can be no more specific than one address on one address.
  if (wholeList || (top?.size === 1n && top.exact)) {
    if (first?.entry !== undefined && first.owner && first.atFaceValue && others.length === 0)
      return { ...told, outcome: 'chosen', winner: { connector: first.connector, entry: first.entry } };
    if (possible.every((one) => isLevel(sureRank(one), top) && one.doubts.length === 0))
      return { ...told, outcome: 'tie', tied: possible.map(contender) };
  }
  const apparent = apparentOf(possible);
  return {
    ...told,
    outcome: 'unclear',
    possible: possible.map(contender),
    ...(apparent !== undefined && { apparent }),
  };
}

/** How specific a match is: the smaller range first, then the binding to one address. */
interface Rank {
  readonly size: bigint;
  readonly exact: boolean;
}

/** What a connector has at least; `undefined` when it may not match at all. */
function sureRank({ takesPart, entry, exact }: Standing<unknown>): Rank | undefined {
  return takesPart === 'yes' && entry !== undefined
    ? { size: entry.size, exact: exact === 'yes' }
    : undefined;
}

/** What it has at best, by the entries that can be read. */
function visibleRank({ entry, exact }: Standing<unknown>): Rank | undefined {
  return entry === undefined ? undefined : { size: entry.size, exact: exact !== 'no' };
}

/**
 * An entry that nobody can read may be as small as one address. It cannot draw level with another connector, though:
 * setup refuses equal entries for equal bindings.
 */
function canWin(standing: Standing<unknown>, top: Rank | undefined): boolean {
  const { takesPart, hidden, exact } = standing;
  const visible = visibleRank(standing);
  if (takesPart === 'no' || (visible === undefined && !hidden)) return false;
  if (top === undefined) return true;
  const unseen = hidden ? { size: 1n, exact: exact !== 'no' } : undefined;
  return isBetter(visible, top) || isLevel(visible, top) || isBetter(unseen, top);
}

/** A connector that lists the address, and why it does not get the connection. */
function lost<T>({ connector, entry, out }: Standing<T>, top: Rank | undefined): Loser<T>[] {
  if (entry === undefined) return [];
  return [{ connector, entry, why: out ?? (entry.size === top?.size ? 'wider-binding' : 'wider-range') }];
}

/** The most specific of those that take part as far as can be seen, when it is a single one. */
function apparentOf<T>(possible: readonly Standing<T>[]): (Contender<T> & { entry: Entry }) | undefined {
  const visible = possible.filter(({ atFaceValue, entry }) => atFaceValue && entry !== undefined);
  const top = visible.map(visibleRank).reduce(better, undefined);
  const [first, ...others] = visible.filter((standing) => isLevel(visibleRank(standing), top));
  if (first?.entry === undefined || others.length > 0) return undefined;
  return { connector: first.connector, entry: first.entry };
}

function contender<T>({ connector, entry }: Standing<T>): Contender<T> {
  return { connector, ...(entry !== undefined && { entry }) };
}

function isBetter(one: Rank | undefined, other: Rank): boolean {
  if (one === undefined) return false;
  return one.size === other.size ? one.exact && !other.exact : one.size < other.size;
}

function isLevel(one: Rank | undefined, other: Rank | undefined): boolean {
  return one !== undefined && one.size === other?.size && one.exact === other.exact;
}

function better(one: Rank | undefined, other: Rank | undefined): Rank | undefined {
  return one === undefined || (other !== undefined && isBetter(other, one)) ? other : one;
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** Without a size last. */
function compareSize(one: bigint | undefined, other: bigint | undefined): number {
  if (one === undefined || other === undefined)
    return Number(one === undefined) - Number(other === undefined);
  return one < other ? -1 : Number(one > other);
}
