/**
 * Many phrases and a text → the few that the text can hold. Each phrase is known by letter groups that are spread over
 * it: a typing error or a cut takes some of them, not all.
 */

import { spreadGrams } from './phrase-signs';
import { settings } from './settings';
import { squeeze } from './squeeze';

export interface PhraseIndex {
  learn(phrase: string): void;
  forget(phrase: string): void;
  /** Phrases of which enough letter groups are among these. */
  likely(grams: ReadonlyMap<string, unknown>): string[];
}

/** The phrases that a letter group stands for, by number. */
interface Group {
  readonly gram: string;
  numbers: number[];
}

export function createPhraseIndex(): PhraseIndex {
  const groups = new Map<string, Group>();
  const numbers = new Map<string, number>();
  // By number of the phrase; the numbers of phrases that are gone are used again.
  const known: ({ readonly phrase: string; readonly groups: readonly Group[] } | undefined)[] = [];
  const free: number[] = [];
  /** How many of its letter groups a phrase needs, and how many a text has: side by side in memory, so read fast. */
  let needs = new Uint8Array(64);
  let hits = new Uint8Array(64);
  let touched = new Uint32Array(64);
  const rarity = (gram: string): number => groups.get(gram)?.numbers.length ?? 0;

  const groupOf = (gram: string): Group => {
    const group = groups.get(gram) ?? { gram, numbers: [] };
    groups.set(gram, group);
    return group;
  };

  return {
    learn(phrase) {
      const number = free.pop() ?? known.length;
      const own = spreadGrams(squeeze(phrase).text, rarity).map(groupOf);
      known[number] = { phrase, groups: own };
      numbers.set(phrase, number);
      for (const group of own) group.numbers.push(number);
      if (number >= needs.length) {
        const more = new Uint8Array(needs.length * 2);
        more.set(needs);
        needs = more;
        hits = new Uint8Array(more.length);
        touched = new Uint32Array(more.length);
      }
      needs[number] = Math.ceil(own.length * settings.anchorShare);
    },
    forget(phrase) {
      const number = numbers.get(phrase);
      if (number === undefined) return;
      for (const group of known[number]?.groups ?? []) {
        group.numbers = group.numbers.filter((other) => other !== number);
        if (group.numbers.length === 0) groups.delete(group.gram);
      }
      known[number] = undefined;
      numbers.delete(phrase);
      free.push(number);
    },
    likely(grams) {
      let count = 0;
      for (const gram of grams.keys()) {
        for (const number of groups.get(gram)?.numbers ?? []) {
          const before = hits[number] ?? 0;
          if (before === 0) {
            touched[count] = number;
            count += 1;
          }
          hits[number] = before + 1;
        }
      }
      const found: string[] = [];
      for (const number of touched.subarray(0, count)) {
        const one = (hits[number] ?? 0) >= (needs[number] ?? 0) ? known[number] : undefined;
        if (one !== undefined) found.push(one.phrase);
        hits[number] = 0;
      }
      return found;
    },
  };
}
