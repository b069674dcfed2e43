/** A known error that resembles an article's and has another cause: a pointer, not an article. */

import type { Rule } from './article';

export interface LookAlike {
  readonly id: string;
  /** The error in a few words, with its code. No Markdown characters. */
  readonly title: string;
  /** How to recognise it, as in an article. */
  readonly recognise: readonly Rule[];
  /** The usual cause, in one line. */
  readonly cause: string;
  /** How it differs from the article it resembles, in one line. */
  readonly differs: string;
  /** The article it is easily taken for; absent: none. */
  readonly resembles?: string;
  /** Pastes that must be recognised as this one, and pastes that must not. */
  readonly examples: { readonly finds: readonly string[]; readonly rejects?: readonly string[] };
}
