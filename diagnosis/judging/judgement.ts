/** What goes into a judgement of output and what comes out. */

import type { Verdict } from '../../knowledge';
import type { Span } from '../reading';

/** What the incident knows: `senderIp`, `port`, `queue`, `changedAt`, `target`. */
export type Given = Readonly<Record<string, string | number | undefined>>;

export interface OutputQuestion {
  /** The article of the incident. */
  readonly article: string;
  /** The check that was asked for last. */
  readonly pending?: string | undefined;
  readonly given?: Given | undefined;
}

export interface Judgement {
  readonly verdict: Verdict;
  /** The check it is booked at, which need not be the pending one; absent for `unrelated` output of no check. */
  readonly check?: string;
  /** `article/cause`; only for `bad`, and only when it proves a single one. */
  readonly cause?: string;
  /** What was read and what it means, or what is missing and what to paste instead. */
  readonly says: string;
  /** The text that decided, in the paste. */
  readonly span?: Span;
  /** The fields in it that the rule looked at, as far as each has a place of its own. */
  readonly marks?: readonly Span[];
  /** Names and numbers for the incident: `server`, `connector`, `ip`, `offsetSeconds`. */
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>;
  /** The rule that decided. */
  readonly rule?: string;
}
