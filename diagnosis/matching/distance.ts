/**
 * How near a stretch of text comes to a word: the edit distance of Sellers (1980), where two neighbours that are swapped
 * count once. The cost is the product of both lengths.
 */

import type { Place } from './match';

interface Closest {
  /** Letters that have to change. */
  readonly distance: number;
  /** Where in the stretch the closest occurrence ends. */
  readonly end: number;
}

/** How many letters of a word have to change for it to occur somewhere in a stretch. */
export function distanceInside(word: string, stretch: string): number {
  return fitsBits.test(word) ? distanceByBits(word, stretch) : closest(word, stretch, 0).distance;
}

/** Letters of which each has a bit in a number and a place in the table below. */
const fitsBits = /^[\0-\x7F]{1,31}$/;
/** By letter, the places in a word where it stands; empty between two words. */
const places = new Int32Array(128);

/**
 * A column of the table at once, one bit for each letter of the word, as Hyyrö (2003) does it: the bits tell where a
 * column rises or falls. The cost is the length of the stretch alone.
 */
function distanceByBits(word: string, stretch: string): number {
  for (let row = 0; row < word.length; row += 1) {
    const letter = word.charCodeAt(row);
    places[letter] = (places[letter] ?? 0) | (1 << row);
  }
  const last = 1 << (word.length - 1);
  let rises = -1;
  let falls = 0;
  let same = 0;
  let before = 0;
  let distance = word.length;
  let least = distance;
  for (let place = 0; place < stretch.length && least > 0; place += 1) {
    const here = places[stretch.charCodeAt(place)] ?? 0;
    const swapped = ((~same & here) << 1) & before;
    same = (((here & rises) + rises) ^ rises) | here | falls | swapped;
    const right = falls | ~(same | rises);
    const down = same & rises;
    if ((right & last) !== 0) distance += 1;
    else if ((down & last) !== 0) distance -= 1;
    rises = (down << 1) | ~(same | (right << 1));
    falls = (right << 1) & same;
    before = here;
    if (distance < least) least = distance;
  }
  for (let row = 0; row < word.length; row += 1) places[word.charCodeAt(row)] = 0;
  return least;
}

/** Where in a stretch the closest occurrence of a phrase begins and ends. */
export function placeInside(phrase: string, stretch: string): Place {
  const { end } = closest(phrase, stretch, 0);
  // Read backwards from its end, the occurrence stands at the start, and every letter that is left out costs.
  return [end - closest(backwards(phrase), backwards(stretch.slice(0, end)), 1).end, end];
}

/** `skip`: what a letter of the stretch costs that stands before the occurrence. */
function closest(word: string, stretch: string, skip: 0 | 1): Closest {
  let before: readonly number[] = [];
  let column: readonly number[] = Array.from({ length: word.length + 1 }, (_, row) => row);
  let best: Closest = { distance: word.length, end: 0 };
  for (let place = 0; place < stretch.length; place += 1) {
    const next = [(place + 1) * skip];
    for (let row = 1; row <= word.length; row += 1) {
      const same = word[row - 1] === stretch[place] ? 0 : 1;
      const swapped = word[row - 1] === stretch[place - 1] && word[row - 2] === stretch[place];
      next.push(
        Math.min(
          (column[row - 1] ?? 0) + same,
          (column[row] ?? 0) + 1,
          (next[row - 1] ?? 0) + 1,
          swapped ? (before[row - 2] ?? word.length) + 1 : word.length,
        ),
      );
    }
    [before, column] = [column, next];
    const distance = next[word.length] ?? best.distance;
    if (distance < best.distance) best = { distance, end: place + 1 };
  }
  return best;
}

function backwards(text: string): string {
  return text.split('').reverse().join('');
}
