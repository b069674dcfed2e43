/** Lists of numbers, each under a number: what an index over a hundred thousand articles is made of. */

import { slotOf } from './grams';

export interface NumberLists {
  add(key: number, value: number): void;
  /** Takes one such value away. */
  remove(key: number, value: number): void;
  /** A place for `valueAt` and `next`, or -1 when nothing stands under this key. */
  first(key: number): number;
  /** The next place of the same key, or -1. */
  next(place: number): number;
  valueAt(place: number): number;
}

/** Keys and values have 32 bits. They stand side by side in memory, in chains, so that a list costs no object. */
export function createNumberLists(): NumberLists {
  let heads = new Int32Array(64).fill(-1);
  let keys = new Int32Array(64);
  let values = new Int32Array(64);
  let chain = new Int32Array(64);
  /** The first of the places that were given back, or -1; they are chained as well. */
  let free = -1;
  let used = 0;

  const link = (place: number): void => {
    const slot = slotOf(keys[place] ?? 0, heads.length);
    chain[place] = heads[slot] ?? -1;
    heads[slot] = place;
  };
  const grow = (): void => {
    const size = keys.length * 2;
    [keys, values, chain] = [longer(keys, size), longer(values, size), new Int32Array(size)];
    heads = new Int32Array(size).fill(-1);
    // Nothing is free when it grows.
    for (let place = 0; place < used; place += 1) link(place);
  };
  const place = (): number => {
    if (free >= 0) {
      const given = free;
      free = chain[given] ?? -1;
      return given;
    }
    if (used === keys.length) grow();
    used += 1;
    return used - 1;
  };
  const ofKey = (from: number, key: number): number => {
    let at = from;
    while (at >= 0 && keys[at] !== key) at = chain[at] ?? -1;
    return at;
  };

  return {
    add(key, value) {
      const at = place();
      keys[at] = key;
      values[at] = value;
      link(at);
    },
    remove(key, value) {
      const slot = slotOf(key, heads.length);
      let before = -1;
      for (let at = heads[slot] ?? -1; at >= 0; before = at, at = chain[at] ?? -1) {
        if (keys[at] !== key || values[at] !== value) continue;
        const after = chain[at] ?? -1;
        if (before < 0) heads[slot] = after;
        else chain[before] = after;
        chain[at] = free;
        free = at;
        return;
      }
    },
    first: (key) => ofKey(heads[slotOf(key, heads.length)] ?? -1, key),
    next: (at) => ofKey(chain[at] ?? -1, keys[at] ?? 0),
    valueAt: (at) => values[at] ?? 0,
  };
}

function longer(numbers: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(size);
  more.set(numbers);
  return more;
}
