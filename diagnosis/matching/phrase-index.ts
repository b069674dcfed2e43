/**
 * Many phrases and a text → the few that the text can hold: those of which two words stand near each other, and those
 * that an end of the text cuts.
 */

import { createCutIndex } from './cut-index';
import { hasWord, isCut, type Phrase, type PhraseText, phraseOf, squeezePhrase } from './find-phrase';
import { slotOf } from './grams';
import { type KeyWords, keyWordsOf } from './key-words';
import { settings } from './settings';
import { createWordIndex } from './word-index';
import { createWordSets, type WordSet } from './word-sets';

export interface PhraseIndex {
  learn(phrase: string): void;
  forget(phrase: string): void;
  /** Phrases of which every word, and enough letter groups, stand near each other. */
  likely(text: PhraseText): Iterable<string>;
}

interface Known {
  readonly text: string;
  /** All of its words. */
  readonly words: readonly string[];
  /** Prepared when it is needed: most phrases never are. */
  phrase?: Phrase;
  readonly sets: readonly WordSet[];
  /** The stretch of text in which it was last tried. */
  tried: number;
}

export function createPhraseIndex(): PhraseIndex {
  const words = createWordIndex();
  const sets = createWordSets();
  const cuts = createCutIndex();
  const numbers = new Map<string, number>();
  // By number of the phrase; the numbers of phrases that are gone are used again.
  const known: (Known | undefined)[] = [];
  const free: number[] = [];
  const seen = createGramSet();
  let longest = 0;
  let stretches = 0;

  const prepared = (one: Known): Phrase => {
    one.phrase ??= phraseOf(one.text);
    return one.phrase;
  };

  /** Adds the phrases of a stretch to `found`, given the numbers of the words that begin in it. */
  const findIn = (
    stretch: PhraseText,
    start: number,
    end: number,
    present: readonly number[],
    found: Set<string>,
  ) => {
    stretches += 1;
    const isHere = createWordTest(stretch.squeezed.text.slice(start, end));
    let counted = false;
    const fits = (one: Known): boolean => {
      if (!one.words.every(isHere)) return false;
      if (!counted) seen.fill(stretch.places.grams.subarray(start, end - settings.gram + 1));
      counted = true;
      return seen.shares(prepared(one).grams, settings.gramShare);
    };
    sets.find(present, (number) => {
      const one = known[number];
      if (one === undefined || one.tried === stretches) return;
      one.tried = stretches;
      if (!found.has(one.text) && fits(one)) found.add(one.text);
    });
  };
  const numbered = ([first, ...others]: KeyWords): WordSet => [
    words.learn(first),
    ...others.map((word) => words.learn(word)),
  ];

  return {
    learn(phrase) {
      const number = free.pop() ?? known.length;
      const { squeezed, words: all } = squeezePhrase(phrase);
      const own = keyWordsOf(squeezed, all, words.users).map(numbered);
      for (const set of own) sets.add(set, number);
      cuts.learn(squeezed, number);
      known[number] = { text: phrase, words: all, sets: own, tried: 0 };
      numbers.set(phrase, number);
      longest = Math.max(longest, squeezed.length);
    },
    forget(phrase) {
      const number = numbers.get(phrase);
      if (number === undefined) return;
      for (const set of known[number]?.sets ?? []) {
        sets.remove(set, number);
        for (const word of set) words.forget(word);
      }
      cuts.forget(squeezePhrase(phrase).squeezed, number);
      known[number] = undefined;
      numbers.delete(phrase);
      free.push(number);
    },
    likely(text) {
      const found = new Set<string>();
      const squeezed = text.squeezed.text;
      // Two neighbouring blocks hold each phrase with its typing errors as a whole.
      const width = Math.max(settings.stretch / 2, Math.ceil(longest * 1.4) + settings.gram);
      const blocks = createBlocks(width);
      words.find(squeezed, blocks.add);
      for (const [block, present] of blocks.pairs()) {
        const start = block * width;
        findIn(text, start, Math.min(squeezed.length, start + 2 * width + settings.gram), present, found);
      }
      const tell = (number: number): void => {
        const one = known[number];
        if (one !== undefined && isCut(prepared(one), text)) found.add(one.text);
      };
      cuts.find(squeezed, longest, tell);
      for (const [start, end] of [[0, squeezed.length], ...text.lines] as const)
        cuts.findAround(squeezed.slice(start, end), longest, tell);
      return found;
    },
  };
}

/** A text in blocks of equal width, and the words that begin in each. */
function createBlocks(width: number) {
  const blocks: number[][] = [];
  return {
    add(word: number, place: number): void {
      const block = Math.floor(place / width);
      const list = blocks[block] ?? [];
      blocks[block] = list;
      if (!list.includes(word)) list.push(word);
    },
    /** The words of each block and the next one, each once, with the number of the first block. */
    *pairs(): Generator<readonly [number, readonly number[]]> {
      for (let block = 0; block < blocks.length; block += 1) {
        const own = blocks[block] ?? [];
        const next = blocks[block + 1] ?? [];
        if (own.length === 0 && (block > 0 || next.length === 0)) continue;
        yield [block, [...new Set([...own, ...next])]];
      }
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

/** The letter groups of one stretch at a time. Groups that share a slot are taken for one another: nothing is decided here alone. */
function createGramSet() {
  const seen = new Int32Array(4_096);
  let round = 0;
  return {
    fill(grams: Int32Array): void {
      round += 1;
      for (const gram of grams) seen[slotOf(gram, seen.length)] = round;
    },
    /** Whether that share of the groups is there. */
    shares(grams: Int32Array, share: number): boolean {
      let count = 0;
      for (const gram of grams) if (seen[slotOf(gram, seen.length)] === round) count += 1;
      return count >= grams.length * share;
    },
  };
}
