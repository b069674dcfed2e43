/** What a reader hands on: exact facts and names, with their place. */

import type { EntityRole } from '../../knowledge';

/** Start and end in the text as it was pasted, in UTF-16 units; the end is exclusive. */
export type Span = readonly [start: number, end: number];

/** An exact fact read from a paste. `value` is spelled as an article's condition spells it. */
export interface Signal {
  readonly kind: SignalKind;
  readonly value: string;
  readonly span: Span;
  /** True for a reply that only wraps another one; it identifies nothing. */
  readonly wrapper?: boolean;
}
export type SignalKind =
  | 'code'
  | 'event'
  | 'token'
  | 'exception'
  | 'hresult'
  | 'kb'
  | 'build'
  | 'queue-field';

/** A name from a paste that a command can use. */
export interface Entity {
  readonly kind: EntityKind;
  readonly value: string;
  readonly role?: EntityRole;
  /** Where it was read, for people: `source address of event 1035`. */
  readonly from: string;
  readonly span: Span;
}
export type EntityKind = 'server' | 'connector' | 'queue' | 'ip' | 'domain' | 'version';
