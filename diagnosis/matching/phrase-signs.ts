/** The letter groups of a phrase → those that stand for it: the rarest of each stretch, so that they cover all of it. */

import type { Gram } from './grams';
import { settings } from './settings';

/** `rarity` tells in how many other phrases a group stands already. */
export function spreadGrams(grams: Int32Array, rarity: (gram: Gram) => number): Gram[] {
  const stretches = Math.max(1, Math.min(settings.anchors, Math.floor(grams.length / settings.gram)));
  const chosen = new Set<Gram>();
  for (let stretch = 0; stretch < stretches; stretch += 1) {
    const start = Math.floor((stretch * grams.length) / stretches);
    const end = Math.floor(((stretch + 1) * grams.length) / stretches);
    let rarest = grams[start] ?? 0;
    let least = rarity(rarest);
    for (const gram of grams.subarray(start + 1, end)) {
      const count = rarity(gram);
      if (count < least) [rarest, least] = [gram, count];
    }
    chosen.add(rarest);
  }
  return [...chosen];
}
