/** Reads the phrase book that comes with Unstuck, and checks it. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { projectRoot } from './built-in-articles';
import { checkPhraseBookShape } from './check-shape';
import { KnowledgeError } from './knowledge';
import type { PhraseBook } from './phrase-book';

export const phraseBookFile: string = join(projectRoot, 'knowledge', 'phrase-book.yaml');

/** Throws `KnowledgeError` for a field that the schema refuses. */
export function loadPhraseBook(file: string = phraseBookFile): PhraseBook {
  const data = load(readFileSync(file, 'utf8'), { filename: file });
  const wrong = checkPhraseBookShape(data);
  if (wrong.length > 0) throw new KnowledgeError(wrong.map((problem) => ({ file, ...problem })));
  return data as PhraseBook;
}
