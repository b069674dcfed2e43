/** Many sets of one to three numbered words, each with an owner, and the words of a stretch of text → whose sets are there. */

import { createNumberLists } from './number-lists';

/** Numbers of words. */
export type WordSet = readonly [number, ...number[]];

export interface WordSets {
  /** An owner has several sets, or one with a third word. */
  add(set: WordSet, owner: number): void;
  remove(set: WordSet, owner: number): void;
  /** Tells the owners of sets that lie in `present`; some are told twice. */
  find(present: readonly number[], tell: (owner: number) => void): void;
}

const none = -1;

export function createWordSets(): WordSets {
  /** By two words, or by one twice, the owners. */
  const pairs = createNumberLists();
  /** By owner, the third word. */
  let thirds = new Int32Array(64);
  /** By word, the search in which it was there. */
  let seen = new Int32Array(64);
  let searches = 0;

  return {
    add([first, second = first, third = none], owner) {
      pairs.add(pairOf(first, second), owner);
      thirds = withPlace(thirds, owner);
      thirds[owner] = third;
      seen = withPlace(seen, Math.max(first, second, third));
    },
    remove([first, second = first], owner) {
      pairs.remove(pairOf(first, second), owner);
    },
    find(present, tell) {
      searches += 1;
      for (const word of present) seen[word] = searches;
      for (let one = 0; one < present.length; one += 1) {
        for (let other = one; other < present.length; other += 1) {
          const key = pairOf(present[one] ?? 0, present[other] ?? 0);
          for (let at = pairs.first(key); at >= 0; at = pairs.next(at)) {
            const owner = pairs.valueAt(at);
            const third = thirds[owner] ?? none;
            if (third === none || seen[third] === searches) tell(owner);
          }
        }
      }
    },
  };
}

/** Two numbers in any order → one; others may share it. */
function pairOf(one: number, other: number): number {
  return Math.imul(Math.max(one, other), 0x9e3779b1) ^ Math.min(one, other);
}

function withPlace(numbers: Int32Array<ArrayBuffer>, place: number): Int32Array<ArrayBuffer> {
  if (place < numbers.length) return numbers;
  const more = new Int32Array(Math.max(place + 1, numbers.length * 2));
  more.set(numbers);
  return more;
}
