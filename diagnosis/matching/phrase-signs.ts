/** A squeezed phrase → letter groups that stand for it: the rarest of each stretch, so that they cover all of it. */

import { settings } from './settings';

/** `rarity` tells in how many other phrases a group stands already. */
export function spreadGrams(phrase: string, rarity: (gram: string) => number): string[] {
  const places = phrase.length - settings.gram + 1;
  const stretches = Math.max(1, Math.min(settings.anchors, Math.floor(places / settings.gram)));
  const chosen = new Set<string>();
  for (let stretch = 0; stretch < stretches; stretch += 1) {
    const start = Math.floor((stretch * places) / stretches);
    const end = Math.floor(((stretch + 1) * places) / stretches);
    let rarest = phrase.slice(start, start + settings.gram);
    for (let place = start + 1; place < end; place += 1) {
      const gram = phrase.slice(place, place + settings.gram);
      if (rarity(gram) < rarity(rarest)) rarest = gram;
    }
    chosen.add(rarest);
  }
  return [...chosen];
}
