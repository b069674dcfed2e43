/** Squeezed text → its groups of neighbouring letters as numbers, and where in a text each group stands. */

import { settings } from './settings';

/** The letters of a group side by side in one number. */
export type Gram = number;

/** Bits for a letter: as many as ASCII has. Four letters fit into a small integer, which is what makes this fast. */
const letterBits = 7;
/** Other letters share the numbers below the digits. Two groups of them may look alike; nothing is decided on that alone. */
const otherLetters = 48;

/** For every place the group that begins there. */
export function gramsOf(squeezed: string): Int32Array {
  const grams = new Int32Array(Math.max(0, squeezed.length - settings.gram + 1));
  const mask = 2 ** (letterBits * settings.gram) - 1;
  let gram = 0;
  for (let place = 0; place < squeezed.length; place += 1) {
    const letter = squeezed.charCodeAt(place);
    gram = ((gram << letterBits) | (letter < 128 ? letter : letter % otherLetters)) & mask;
    if (place >= settings.gram - 1) grams[place - settings.gram + 1] = gram;
  }
  return grams;
}

/** The groups of a text with their places, for many phrases. */
export interface GramPlaces {
  readonly grams: Int32Array;
  /** By hash of a group, its last place plus one; by place, the place plus one of the group before it in that list. */
  readonly last: Int32Array;
  readonly before: Int32Array;
}

export function placeGrams(grams: Int32Array): GramPlaces {
  const last = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(16, grams.length))));
  const before = new Int32Array(grams.length);
  for (let place = 0; place < grams.length; place += 1) {
    const slot = slotOf(grams[place] ?? 0, last.length);
    before[place] = last[slot] ?? 0;
    last[slot] = place + 1;
  }
  return { grams, last, before };
}

/** Adds the places of a group to `places`, last first; tells whether there is any. */
export function findGram(gram: Gram, { grams, last, before }: GramPlaces, places: number[]): boolean {
  const known = places.length;
  for (let next = last[slotOf(gram, last.length)] ?? 0; next > 0; next = before[next - 1] ?? 0) {
    if (grams[next - 1] === gram) places.push(next - 1);
  }
  return places.length > known;
}

/** A place for a group in a table whose size is a power of two: multiplicative hashing by Knuth. */
export function slotOf(gram: Gram, size: number): number {
  return (Math.imul(gram, 0x9e3779b1) >>> 7) & (size - 1);
}
