/** Many patterns, of which a sentence is asked only for those that it can begin. */

import { beginningsOf, type PhrasePattern, type Said } from './phrase-pattern';
import { wordMap } from './word-set';

export interface PatternIndex {
  /** Every pattern that can stand in the sentence, and perhaps more. */
  candidates(words: Said): ReadonlySet<PhrasePattern>;
}

export function createPatternIndex(patterns: readonly PhrasePattern[]): PatternIndex {
  const known = patterns.map((pattern) => ({ pattern, words: beginningsOf(pattern) }));
  const always = known.flatMap(({ pattern, words }) => (words === undefined ? [pattern] : []));
  const byWord = wordMap(
    known.flatMap(({ pattern, words }) => (words ?? []).map((word) => [word, pattern] as const)),
  );
  return { candidates: (words) => new Set([...always, ...words.flatMap((word) => byWord.get(word))]) };
}
