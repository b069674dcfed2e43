/**
 * A phrase → the words by which an index knows it. A text has a phrase only when it has every word of it, and a hundred
 * thousand phrases are made of few words: each word is looked for once, for all of them.
 */

import { settings } from './settings';

/** Words that all have to be there: one, two or three. */
export type KeyWords = readonly [string, ...string[]];

/**
 * Sets of words of which one has to be there. `squeezed` and `words` as in `Phrase`; `rarity` tells by how many phrases a
 * word is used already.
 */
export function keyWordsOf(
  squeezed: string,
  words: readonly string[],
  rarity: (word: string) => number,
): readonly KeyWords[] {
  // Such a phrase is found letter for letter or not at all: it is one word of its own.
  if (squeezed.length < settings.fuzzyPhrase) return [[squeezed]];
  const own = [...new Set(words)].sort((a, b) => rarity(a) - rarity(b) || b.length - a.length);
  const long = own.filter(({ length }) => length >= settings.keyWord);
  const middling = own.filter(({ length }) => length >= settings.lettersPerTypo && length < settings.keyWord);
  const short = own.filter(isShort).sort((a, b) => b.length - a.length);
  const [first, second] = long;
  if (first !== undefined && second !== undefined)
    return [[first, second, ...[...long.slice(2), ...short].slice(0, 1)]];
  // One typing error can hide a middling word; it does not hide two of them.
  const [one, other, third] = middling;
  if (one === undefined || other === undefined) {
    const [start = one ?? squeezed, ...more] = [...long, ...short];
    return [[start, ...more.slice(0, 2)]];
  }
  if (first !== undefined)
    return [
      [first, one],
      [first, other],
    ];
  return third === undefined
    ? [[one], [other]]
    : [
        [one, other],
        [one, third],
        [other, third],
      ];
}

/** Too short for a typing error to be forgiven: such a word is there letter for letter. */
function isShort({ length }: string): boolean {
  return length >= settings.piece && length < settings.lettersPerTypo;
}
