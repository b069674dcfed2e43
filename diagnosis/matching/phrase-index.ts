/**
 * Many phrases and a text → the few that the text can hold. Each phrase is known by letter groups that are spread over
 * it: a typing error or a cut takes some of them, not all.
 */

import { canBeCut, hasWord, type Phrase, type PhraseText, phraseOf } from './find-phrase';
import { type Gram, gramsOf, slotOf } from './grams';
import { spreadGrams } from './phrase-signs';
import { settings } from './settings';
import { squeeze } from './squeeze';

export interface PhraseIndex {
  learn(phrase: string): void;
  forget(phrase: string): void;
  /** Phrases of which enough letter groups, and every word, stand near each other. */
  likely(text: PhraseText): Iterable<string>;
}

/** The phrases that a letter group stands for, by number. */
interface Group {
  readonly gram: Gram;
  numbers: number[];
  /** The stretch of text in which it was last seen. */
  seen: number;
}

interface Known {
  readonly text: string;
  /** Prepared when it is needed: most phrases never are. */
  phrase?: Phrase;
  readonly groups: readonly Group[];
}

/** Phrases up to this many letters are kept apart from longer ones, which have to be looked for in longer stretches. */
const shortPhrase = 80;

export function createPhraseIndex(): PhraseIndex {
  const short = createShelf();
  const long = createShelf();
  const shelf = (phrase: string): PhraseIndex => (phrase.length <= shortPhrase ? short : long);
  return {
    learn: (phrase) => shelf(phrase).learn(phrase),
    forget: (phrase) => shelf(phrase).forget(phrase),
    likely: (text) => [...short.likely(text), ...long.likely(text)],
  };
}

function createShelf(): PhraseIndex {
  const groups = new Map<Gram, Group>();
  const numbers = new Map<string, number>();
  // By number of the phrase; the numbers of phrases that are gone are used again.
  const known: (Known | undefined)[] = [];
  const free: number[] = [];
  const counts = createCounts();
  let longest = 0;
  let stretches = 0;
  /** By slot of a letter group, the stretch in which it was last seen. */
  const seen = new Int32Array(4_096);

  const rarity = (gram: Gram): number => groups.get(gram)?.numbers.length ?? 0;
  const groupOf = (gram: Gram): Group => {
    const group = groups.get(gram) ?? { gram, numbers: [], seen: 0 };
    groups.set(gram, group);
    return group;
  };
  const count = (grams: Int32Array): void => {
    stretches += 1;
    for (const gram of grams) {
      seen[slotOf(gram, seen.length)] = stretches;
      const group = groups.get(gram);
      if (group === undefined || group.seen === stretches) continue;
      group.seen = stretches;
      for (const number of group.numbers) counts.hit(number);
    }
  };

  const sharesEnough = ({ grams }: Phrase): boolean => {
    let shared = 0;
    for (const gram of grams) if (seen[slotOf(gram, seen.length)] === stretches) shared += 1;
    return shared >= grams.length * settings.gramShare;
  };

  return {
    learn(phrase) {
      const number = free.pop() ?? known.length;
      const grams = gramsOf(squeeze(phrase).text);
      const own = spreadGrams(grams, rarity).map(groupOf);
      for (const group of own) group.numbers.push(number);
      known[number] = { text: phrase, groups: own };
      numbers.set(phrase, number);
      counts.need(number, Math.ceil(own.length * settings.anchorShare));
      longest = Math.max(longest, grams.length);
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
    likely({ squeezed: { text }, places: { grams } }) {
      const found = new Set<string>();
      // Stretches overlap, so that each phrase with its typing errors stands in one of them as a whole.
      const overlap = Math.ceil(longest * 1.4) + settings.gram;
      const width = Math.max(settings.stretch, overlap * 2);
      for (let start = 0; start === 0 || start + overlap < grams.length; start += width - overlap) {
        count(grams.subarray(start, start + width));
        const isHere = createWordTest(text.slice(start, start + width + settings.gram - 1));
        const isEnd = start === 0 || start + width >= grams.length;
        for (const number of counts.take()) {
          const one = known[number];
          if (one === undefined) continue;
          one.phrase ??= phraseOf(one.text);
          const fits = sharesEnough(one.phrase) && one.phrase.words.every(isHere);
          if (fits || (isEnd && canBeCut(one.phrase.squeezed, text))) found.add(one.text);
        }
      }
      return found;
    },
  };
}

/** Phrases share their words; each is looked for once in a stretch. */
function createWordTest(stretch: string): (word: string) => boolean {
  const known = new Map<string, boolean>();
  return (word) => {
    const here = known.get(word) ?? hasWord(word, stretch);
    known.set(word, here);
    return here;
  };
}

/** How many hits each number needs and has, side by side in memory: with many phrases the memory is what takes time. */
function createCounts() {
  let needs = new Uint8Array(64);
  let hits = new Uint8Array(64);
  let touched = new Uint32Array(64);
  let length = 0;
  return {
    need(number: number, least: number): void {
      if (number >= needs.length) {
        const more = new Uint8Array(needs.length * 2);
        more.set(needs);
        needs = more;
        hits = new Uint8Array(more.length);
        touched = new Uint32Array(more.length);
      }
      needs[number] = least;
    },
    hit(number: number): void {
      const before = hits[number] ?? 0;
      hits[number] = before + 1;
      if (before > 0) return;
      touched[length] = number;
      length += 1;
    },
    /** Numbers with enough hits; all counts begin anew. */
    take(): number[] {
      const enough: number[] = [];
      for (const number of touched.subarray(0, length)) {
        if ((hits[number] ?? 0) >= (needs[number] ?? 0)) enough.push(number);
        hits[number] = 0;
      }
      length = 0;
      return enough;
    },
  };
}
