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
  return closest(word, stretch, 0).distance;
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
