/** What the matcher takes and gives, as plain data. */

/** Start and end in the text, in UTF-16 units; the end is exclusive. */
export type Place = readonly [start: number, end: number];

/** An exact fact of the text, spelled as conditions spell it. */
export interface ExactFact {
  readonly kind: string;
  readonly value: string;
  /** Identifies nothing: a reply that only wraps another one. */
  readonly wrapper?: boolean;
  readonly span: Place;
}

/** One error to match. */
export interface Subject {
  /** The text of this error. */
  readonly text: string;
  /** Where that begins in the whole paste. */
  readonly startsAt?: number;
  readonly facts: readonly ExactFact[];
}

/** A piece of evidence in words, with the place that shows it. */
export interface Evidence {
  readonly rule: string;
  readonly says: string;
  /** In the text of the error. */
  readonly span?: Place;
  /** The text at that place. */
  readonly quote?: string;
}

export interface Match {
  readonly id: string;
  readonly title: string;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  readonly against: readonly Evidence[];
  /** Checks of which the paste holds the result already, by id. */
  readonly answered: readonly string[];
  /** Causes that exact signs in the paste put first, by cause id. */
  readonly suspects: readonly { readonly cause: string; readonly says: string }[];
}
