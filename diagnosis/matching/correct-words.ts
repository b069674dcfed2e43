/** Words with typing errors → the words that were meant, where a vocabulary leaves no doubt. */

import { distanceInside } from './distance';
import { settings } from './settings';
import { type PlainWord, wordSet } from './word-set';

export type CorrectWords = (words: readonly string[]) => string[];

/** A word that the vocabulary has is never changed; another long one becomes the word of it that is one error away. */
export function createCorrection(vocabulary: readonly PlainWord[]): CorrectWords {
  const known = wordSet(vocabulary);
  // The first letter is rarely mistyped, and short words have neighbours that mean something else.
  const byFirst = new Map<string, PlainWord[]>();
  for (const entry of vocabulary) {
    if (entry.word.length < settings.typoWord) continue;
    const first = entry.word.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
  }
  return (words) =>
    words.map((word) => {
      if (word.length < settings.typoWord || /\d/.test(word) || known.has(word)) return word;
      return byFirst.get(word.charAt(0))?.find((entry) => isNear(word, entry))?.word ?? word;
    });
}

function isNear(word: string, { word: known, open }: PlainWord): boolean {
  if (open) return word.length >= known.length && distanceInside(known, word.slice(0, known.length + 1)) <= 1;
  return (
    Math.abs(word.length - known.length) <= 1 &&
    distanceInside(known, word) <= 1 &&
    distanceInside(word, known) <= 1
  );
}
