/** A text → its words as people's vocabulary knows them, each with its place: accents, case and script folded. */

import type { Place } from './match';

export interface SpokenWords {
  readonly words: readonly string[];
  /** Where each of them stands in the text. */
  readonly places: readonly Place[];
  /** The number of the clause that each of them belongs to, as far as punctuation and line breaks show. */
  readonly clauses: readonly number[];
}

/** Scripts that put no blanks between words. */
export const hasUnspaced = (text: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);

const arrow = '→';

/**
 * `Übergabe von Ex2007→2003` → `ubergabe`, `von`, `ex2007`, `→`, `2003`. An arrow is a word, an IP address is the word
 * `ip`, a run of Japanese
 * letters is one word; Latin letters and digits beside it are words of their own.
 */
export function spokenWords(text: string): SpokenWords {
  const words: string[] = [];
  const places: Place[] = [];
  const clauses: number[] = [];
  let clause = 0;
  let end = 0;
  for (const found of text.matchAll(pattern)) {
    if (/[,;.:!?\n、。]/.test(text.slice(end, found.index))) clause += 1;
    end = found.index + found[0].length;
    words.push(foldWord(found[0]));
    places.push([found.index, end]);
    clauses.push(clause);
  }
  return { words, places, clauses };
}

// Apostrophes divide words as in the entries: `n'arrive` is `n`, `arrive`.
const pattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\u3099\u309a]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])[\p{L}\p{M}\p{N}])+(?:\.\d+)*|[-=]{1,4}>|[→⇒➔➜]/gu;

function foldWord(word: string): string {
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(word)) return 'ip';
  if (/^[-=→⇒➔➜]/u.test(word)) return arrow;
  const folded = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.replaceAll('ł', 'l').replaceAll('ß', 'ss');
}
