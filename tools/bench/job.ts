/** What a child process of the bench is asked, and what it answers: one JSON object a line. */

import type { Disfigurement } from './disfigure';

export const engines = [
  'Unstuck',
  'Fuse.js default',
  'Fuse.js tuned',
  'Fuse.js token search',
  'MiniSearch fuzzy',
] as const;
export type EngineName = (typeof engines)[number];

/** `rows` are files of `{"id","text","expected"}` a line; `articles` counts the real ones, too. */
export type Job =
  | { do: 'answers'; engine: EngineName; articles: number; rows: readonly string[] }
  | {
      do: 'speed';
      engine: EngineName;
      articles: number;
      rows: readonly string[];
      /** Characters of a paste; for each of them so many pastes at most, for so long. */
      lengths: readonly number[];
      seconds: number;
    }
  | { do: 'variants'; rows: readonly string[]; count: number };

/** One paste answered. */
export interface AnswerLine {
  readonly row: string;
  /** Best first; the score is the confidence, or how near it is by the engine's own measure, 1 at best. */
  readonly shown: readonly { readonly id: string; readonly score: number }[];
}

export type SpeedLine =
  /** Milliseconds, and bytes that the index keeps. */
  { readonly indexed: number; readonly bytes: number } | { readonly length: number; readonly took: number };

export interface VariantsLine {
  readonly done: number;
  readonly throws: number;
  /** Processor milliseconds of the slowest answer, and answers over their bound. */
  readonly slowest: number;
  readonly overBound: number;
  /** Pastes that got another answer the second time. */
  readonly unstable: number;
  /** Pastes whose first article changed although nothing but chat or a host name was added. */
  readonly changed: number;
  /** The first of them. */
  readonly examples: readonly string[];
  readonly kinds: Readonly<Partial<Record<Disfigurement, VariantShare>>>;
}

export interface VariantShare {
  readonly ofArticles: number;
  readonly right: number;
  readonly ofNone: number;
  readonly falseAnswers: number;
}
