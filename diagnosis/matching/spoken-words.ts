/** A text → its words as people's vocabulary knows them, each with its place: accents, case and script folded. */

import type { Place } from './match';

export interface SpokenWords {
  readonly words: readonly string[];
  /** Where each of them stands in the text. */
  readonly places: readonly Place[];
}

/** Scripts that put no blanks between words. */
export const hasUnspaced = (text: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);

const arrow = '→';

/**
 * `Übergabe von Ex2007→2003` → `ubergabe`, `von`, `ex2007`, `→`, `2003`. An arrow is a word, and so is a run of Japanese
 * letters; Latin letters and digits beside it are words of their own.
 */
export function spokenWords(text: string): SpokenWords {
  const words: string[] = [];
  const places: Place[] = [];
  for (const found of text.matchAll(pattern)) {
    words.push(foldWord(found[0]));
    places.push([found.index, found.index + found[0].length]);
  }
  return { words, places };
}

// Apostrophes divide words as in the entries: `n'arrive` is `n`, `arrive`.
const pattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\u3099\u309a]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])[\p{L}\p{M}\p{N}])+(?:\.\d+)*|[-=]{1,4}>|[→⇒➔➜]/gu;

function foldWord(word: string): string {
  if (/^[-=→⇒➔➜]/u.test(word)) return arrow;
  const folded = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.replaceAll('ł', 'l').replaceAll('ß', 'ss');
}
