/** What the choice of a receive connector needs, and what comes out of it. */

import type { IpRange } from '../reading';

/** A connector as it was printed; what was not printed is `undefined`. May carry more: results hand it back as it is. */
export interface ReceiveConnector {
  /** `EX02\Relay EX02`. */
  readonly identity: string;
  readonly enabled: boolean | undefined;
  /** `FrontendTransport` or `HubTransport`; Exchange 2007, 2010 and Edge servers have none. */
  readonly transportRole: string | undefined;
  /** `0.0.0.0:25`. An entry that is `…` or `...`, or ends so, is cut, and more may follow. */
  readonly bindings: readonly string[] | undefined;
  /** `10.0.0.0/24`; cut like bindings. */
  readonly remoteIpRanges: readonly string[] | undefined;
}

/** A connection as the receiving server sees it. */
export interface Connection {
  /** The address it comes from, as printed. */
  readonly remote: string | undefined;
  /** 25 unless told: 2525 between servers of Exchange 2013 and later. */
  readonly port?: number | undefined;
  /** The address of the receiving server that is called, as printed; needed where a binding names one. */
  readonly local?: string | undefined;
  /** Whether every connector of the server is there; false after `Get-ReceiveConnector -Identity`. */
  readonly wholeList: boolean;
}

/** The most specific entry of a connector that contains the remote address. */
export interface Entry {
  /** As printed. */
  readonly text: string;
  readonly range: IpRange;
  /** How many addresses the range has. */
  readonly size: bigint;
}

export interface Contender<T> {
  readonly connector: T;
  /** Absent when only what was not printed could contain the address. */
  readonly entry?: Entry;
}

/** A connector that lists the address and does not get the connection. */
export interface Loser<T> {
  readonly connector: T;
  readonly entry: Entry;
  readonly why:
    | 'disabled'
    | 'other-port'
    | 'other-address'
    | 'other-service'
    | 'wider-range'
    | 'wider-binding';
}

/** What is missing, for which connector, and the text that could not be used. */
export interface Doubt<T> {
  readonly about: DoubtKind;
  readonly connector?: T;
  readonly text?: string;
}
export type DoubtKind =
  | 'remote-unknown'
  | 'list-not-whole'
  | 'enabled-missing'
  | 'bindings-missing'
  | 'bindings-cut'
  | 'binding-unreadable'
  /** A binding names one address of the server, and the address that is called is not known. */
  | 'local-unknown'
  | 'ranges-missing'
  | 'ranges-cut'
  | 'range-unreadable'
  | 'role-missing'
  /** Only the service that does not own the port listens on it. */
  | 'role-not-owner'
  /** Connectors of both services listen on a port that neither owns. */
  | 'role-collision';

interface Told<T> {
  /** Connectors that list the address and lose, most specific first. */
  readonly losers: readonly Loser<T>[];
  /** Enabled connectors of another service on the same port: a fault of its own (421 4.3.2, service not started). */
  readonly collisions: readonly T[];
  /** What is missing about those that can win; in `chosen` it changes nothing. */
  readonly doubts: readonly Doubt<T>[];
}

export type ConnectorChoice<T> =
  /** No other connector can win, whatever the missing parts say. */
  | (Told<T> & { readonly outcome: 'chosen'; readonly winner: Contender<T> & { readonly entry: Entry } })
  /** Setup refuses equally specific entries, so a line was cut or lists of two servers were mixed. */
  | (Told<T> & { readonly outcome: 'tie'; readonly tied: readonly Contender<T>[] })
  /** No connector takes connections from this address. */
  | (Told<T> & { readonly outcome: 'none' })
  /** Port 475 of Exchange 2013 and later: a connector that cannot be listed. */
  | (Told<T> & { readonly outcome: 'invisible' })
  /** Cannot tell. */
  | (Told<T> & {
      readonly outcome: 'unclear';
      /** All that can win as far as is known. */
      readonly possible: readonly Contender<T>[];
      /**
       * The winner if every connector is enabled that does not say otherwise and nothing is missing. Bad news may be
       * taken from it, good news may not.
       */
      readonly apparent?: Contender<T> & { readonly entry: Entry };
    });
