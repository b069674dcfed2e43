/** What a paste turned out to be: the result of `diagnose`, as plain data. */

import type { Evidence, Match } from './matching';
import type { Entity, Signal, Span } from './reading';

/** Best first: with several errors in a paste, the paste takes the best outcome of its errors. */
export const outcomes = ['found', 'choices', 'look-alike', 'not-found', 'talk'] as const;
export type Outcome = (typeof outcomes)[number];

export interface LookAlikeMatch {
  readonly id: string;
  readonly title: string;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  readonly cause: string;
  readonly differs: string;
  /** The article it resembles. */
  readonly resembles?: string;
}

export interface ErrorDiagnosis {
  readonly span: Span;
  readonly outcome: Outcome;
  readonly matches: readonly Match[];
  readonly lookAlike?: LookAlikeMatch;
  /** The best article that was considered and not shown, with what spoke against it. */
  readonly nearest?: Match;
}

export interface Diagnosis {
  readonly outcome: Outcome;
  /** Those of all errors, best first, each once, at most three. */
  readonly matches: readonly Match[];
  readonly lookAlike?: LookAlikeMatch;
  readonly errors: readonly ErrorDiagnosis[];
  readonly signals: readonly Signal[];
  readonly entities: readonly Entity[];
}
