/** All that was loaded, and the error that says what could not be. */

import type { Article } from './article';
import type { LookAlike } from './look-alike';
import type { PhraseBook } from './phrase-book';

export interface Knowledge {
  readonly articles: readonly Article[];
  readonly lookAlikes: readonly LookAlike[];
  /** Words and phrases by the name of the concept that they stand for; articles share them. Absent: none. */
  readonly concepts?: Readonly<Record<string, readonly string[]>>;
  readonly phraseBook: PhraseBook;
  /** The file of each article and look-alike, by id. */
  readonly files: ReadonlyMap<string, string>;
  /** Changes whenever any file changes; twelve hexadecimal digits. */
  readonly version: string;
}

export interface KnowledgeProblem {
  readonly file: string;
  /** Path to the field, as `checks[2].snippets[0].risk`; empty for the whole file. */
  readonly field: string;
  readonly problem: string;
  readonly fix: string;
}

/** A problem before it is known which file it is in. */
export type FieldProblem = Omit<KnowledgeProblem, 'file'>;

/** Nothing was loaded; `problems` names them all. */
export class KnowledgeError extends Error {
  constructor(readonly problems: readonly KnowledgeProblem[]) {
    super(problems.map(describe).join('\n'));
    this.name = 'KnowledgeError';
  }
}

function describe({ file, field, problem, fix }: KnowledgeProblem): string {
  return `${file}${field === '' ? '' : `: ${field}`}: ${problem}. ${fix}`;
}
