/** Concepts, each a list of words and phrases in many languages → an index that knows the concepts behind a word. */

import { settings } from './settings';
import { hasUnspaced, spokenWords } from './spoken-words';

/** Concepts by name; see `concepts` in knowledge/README.md for how entries are written. */
export type Concepts = Readonly<Record<string, readonly string[]>>;

export interface Part {
  readonly word: string;
  /** `start`: words that begin so; `inside`: words that have it anywhere. */
  readonly fits: 'whole' | 'start' | 'inside';
  /** Words that may stand before it. */
  readonly gap: number;
}

/** One word or phrase. */
export interface Entry {
  /** The concepts that it stands for. */
  readonly concepts: string[];
  readonly first: Part;
  readonly more: readonly Part[];
}

export interface Vocabulary {
  /** The entries whose first word fits. */
  entriesFor(word: string): readonly Entry[];
  /** A misspelled word → the word or the beginning of words that is one letter away; else the word itself. */
  corrected(word: string): string;
  /** Concepts that do not count where another one is named, and those others. */
  readonly voids: readonly (readonly [concept: string, by: string])[];
}

const voidMark = '-';

/** Longer runs of letters are no words: a Japanese sentence has no blanks, yet ends somewhere. */
const longestWord = 300;
const longestTypo = 40;
/** Letters that may follow a misspelled beginning of a word. */
const longestEnding = 3;

export function createVocabulary(concepts: Concepts): Vocabulary {
  const entries = new Map<string, Entry>();
  const voids: (readonly [string, string])[] = [];
  for (const [concept, texts] of Object.entries(concepts)) {
    for (const text of texts) {
      if (text.startsWith(voidMark)) {
        voids.push([concept, text.slice(voidMark.length)]);
        continue;
      }
      const known = entries.get(text);
      const entry = known ?? entryOf(text);
      if (entry === undefined) continue;
      if (!entry.concepts.includes(concept)) entry.concepts.push(concept);
      if (known === undefined) entries.set(text, entry);
    }
  }
  const byFirst = { whole: new Index(), start: new Index(), inside: new Index() };
  const spelled = { whole: new Set<string>(), start: new Set<string>() };
  for (const entry of entries.values()) {
    byFirst[entry.first.fits].add(entry.first.word, entry);
    for (const { word, fits } of [entry.first, ...entry.more]) {
      spelled[fits === 'whole' ? 'whole' : 'start'].add(word);
    }
  }
  const typos = { whole: new Typos(spelled.whole), start: new Typos(spelled.start) };
  const startLengths = [...new Set([...spelled.start].map(({ length }) => length))];
  const nearestStart = (word: string): string | undefined => {
    for (let length = word.length; length >= word.length - longestEnding; length -= 1) {
      const found = length < settings.correctedWord ? undefined : typos.start.nearest(word.slice(0, length));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const isKnown = (word: string): boolean =>
    spelled.whole.has(word) ||
    startLengths.some((length) => length <= word.length && spelled.start.has(word.slice(0, length)));
  return {
    voids,
    entriesFor: (word) =>
      word.length > longestWord
        ? []
        : [...byFirst.whole.of(word), ...byFirst.start.startsOf(word), ...byFirst.inside.partsOf(word)],
    corrected: (word) =>
      word.length < settings.correctedWord || word.length > longestTypo || isKnown(word)
        ? word
        : (typos.whole.nearest(word) ?? nearestStart(word) ?? word),
  };
}

/** Entries by their first word. */
class Index {
  private readonly entries = new Map<string, Entry[]>();
  private readonly lengths = new Set<number>();

  add(word: string, entry: Entry): void {
    const known = this.entries.get(word);
    if (known === undefined) this.entries.set(word, [entry]);
    else known.push(entry);
    this.lengths.add(word.length);
  }

  of(word: string): readonly Entry[] {
    return this.entries.get(word) ?? [];
  }

  *startsOf(word: string): Generator<Entry> {
    for (const length of this.lengths) {
      if (length <= word.length) yield* this.of(word.slice(0, length));
    }
  }

  *partsOf(word: string): Generator<Entry> {
    for (const length of this.lengths) {
      for (let at = 0; at + length <= word.length; at += 1) yield* this.of(word.slice(at, at + length));
    }
  }
}

/** Words of the vocabulary by what is left of them without one letter: two that share such a rest are one typo apart. */
class Typos {
  private readonly words = new Map<string, string>();

  constructor(vocabulary: ReadonlySet<string>) {
    for (const word of vocabulary) {
      if (word.length < settings.correctedWord || hasUnspaced(word)) continue;
      for (const rest of rests(word)) if (!this.words.has(rest)) this.words.set(rest, word);
    }
  }

  nearest(word: string): string | undefined {
    if (hasUnspaced(word)) return undefined;
    for (const rest of rests(word)) {
      const found = this.words.get(rest);
      if (found !== undefined && isTypo(word, found)) return found;
    }
    return undefined;
  }
}

/**
 * The first letter is hardly ever the wrong one, and the last ones are no typos but other forms of a word. One letter for
 * another often makes another word (`writing`, `waiting`), so that takes longer words.
 */
function isTypo(word: string, known: string): boolean {
  if (known[0] !== word[0] || known.slice(-2) !== word.slice(-2)) return false;
  const letters = (text: string): string => [...text].sort().join('');
  return (
    known.length !== word.length ||
    word.length >= settings.correctedLetter ||
    letters(known) === letters(word)
  );
}

function* rests(word: string): Generator<string> {
  yield word;
  for (let at = 1; at < word.length - 2; at += 1) yield word.slice(0, at) + word.slice(at + 1);
}

/** Words that `..` may stand for. */
const gapWords = 3;

function entryOf(text: string): Entry | undefined {
  const parts: Part[] = [];
  let gap = 0;
  for (const piece of text.trim().split(/\s+/)) {
    if (piece === '..') {
      gap = gapWords;
      continue;
    }
    const { words } = spokenWords(piece);
    for (const [place, word] of words.entries()) {
      const last = place === words.length - 1;
      const inside = words.length === 1 && (piece.startsWith('*') || hasUnspaced(word));
      const start = last && piece.endsWith('*');
      parts.push({ word, gap, fits: inside ? 'inside' : start ? 'start' : 'whole' });
      gap = 0;
    }
  }
  const [first, ...more] = parts;
  return first && { concepts: [], first, more };
}
