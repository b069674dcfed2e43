/** Reads the phrase book that comes with Unstuck, and checks it. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { projectRoot } from './built-in-articles';
import { checkPhraseBookShape, checkSentencesShape } from './check-shape';
import { type FieldProblem, KnowledgeError } from './knowledge';
import type { PhraseBook } from './phrase-book';

export const phraseBookFile: string = join(projectRoot, 'knowledge', 'phrase-book.yaml');
export const sentencesFile: string = join(projectRoot, 'knowledge', 'sentences.yaml');

/** Throws `KnowledgeError` for a field that the schema refuses. */
export function loadPhraseBook(file: string = phraseBookFile): PhraseBook {
  const book = checked(file, checkPhraseBookShape) as Omit<PhraseBook, 'sentences'>;
  return { ...book, sentences: checked(sentencesFile, checkSentencesShape) as PhraseBook['sentences'] };
}

function checked(file: string, check: (data: unknown) => readonly FieldProblem[]): unknown {
  const data = load(readFileSync(file, 'utf8'), { filename: file });
  const wrong = check(data);
  if (wrong.length > 0) throw new KnowledgeError(wrong.map((problem) => ({ file, ...problem })));
  return data;
}
