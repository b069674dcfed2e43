/** Plain words and a text → whether the text has them, accents and case aside. */

import { isAscii } from './is-ascii';

export interface WordText {
  /** The words between single blanks: ` mail is stuck `. */
  readonly text: string;
  /** Where in it the blank before each word stands. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Each word once, in the order of their characters: those that begin alike are neighbours. */
  readonly sorted: readonly string[];
  /** How words begin, as far as `headLetters`. */
  readonly heads: ReadonlySet<string>;
}

/** Most words that are looked for are told by these to be missing. */
const headLetters = 3;

export function prepareWords(text: string): WordText {
  const words = wordsOf(text);
  const places = new Map<string, number[]>();
  const heads = new Set<string>();
  let place = 0;
  for (const word of words) {
    const known = places.get(word);
    if (known !== undefined) known.push(place);
    else {
      places.set(word, [place]);
      for (let length = 1; length <= headLetters; length += 1) heads.add(word.slice(0, length));
    }
    place += word.length + 1;
  }
  return { text: ` ${words.join(' ')} `, places, sorted: [...places.keys()].sort(), heads };
}

/** Words as they are compared: `Übergabe-Fehler 5.7.3` → `ubergabe`, `fehler`, `5.7.3`. */
export function wordsOf(text: string): string[] {
  // Accents are what a character beyond ASCII brings, and logs have none.
  if (isAscii(text)) return text.toLowerCase().match(/[a-z0-9]+(?:\.\d+)*/g) ?? [];
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.match(/[\p{L}\p{N}]+(?:\.\d+)*/gu) ?? [];
}

/** An offset at which one of these words or phrases stands, or -1. `clock*` stands for every word that begins so. */
export function findWords(words: readonly string[], text: WordText): number {
  for (const entry of entriesOf(words)) {
    if (!text.heads.has(entry.head) && !entry.noBlanks) continue;
    const at = findEntry(entry, text);
    if (at >= 0) return at;
  }
  return -1;
}

/** The word that an entry begins with, as a sign for an index; `undefined` in scripts without blanks between words. */
export function startsOf(entry: string): string | undefined {
  const { parts, noBlanks } = entryOf(entry);
  const [first] = parts;
  if (noBlanks || first === undefined || first.word === '') return undefined;
  return first.open ? `stem:${first.word}` : `word:${first.word}`;
}

interface Part {
  readonly word: string;
  /** Stands for every word that begins so. */
  readonly open: boolean;
}

interface Entry {
  readonly parts: readonly Part[];
  readonly head: string;
  /** Scripts without blanks between words have no word boundaries to look for. */
  readonly noBlanks: boolean;
}

/** Articles ask for the same lists again and again; what is kept here goes when the article goes. */
const prepared = new WeakMap<readonly string[], readonly Entry[]>();

function entriesOf(words: readonly string[]): readonly Entry[] {
  const known = prepared.get(words);
  if (known !== undefined) return known;
  const entries = words.map(entryOf);
  prepared.set(words, entries);
  return entries;
}

function entryOf(entry: string): Entry {
  const parts = entry
    .trim()
    .split(/\s+/)
    .flatMap((part) => {
      const words = wordsOf(part);
      const last = words.pop() ?? '';
      return [...words.map((word) => ({ word, open: false })), { word: last, open: part.endsWith('*') }];
    });
  const head = parts[0]?.word.slice(0, headLetters) ?? '';
  return { parts, head, noBlanks: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(entry) };
}

function findEntry({ parts, head, noBlanks }: Entry, { text, places, sorted }: WordText): number {
  const [first, ...more] = parts;
  if (first === undefined || head === '') return -1;
  if (noBlanks) return text.indexOf(first.word);
  for (const word of first.open ? beginning(first.word, sorted) : [first.word]) {
    const at = places.get(word)?.find((place) => follow(more, text, place + 1 + word.length));
    if (at !== undefined) return at;
  }
  return -1;
}

/** The words that begin so. */
function* beginning(start: string, sorted: readonly string[]): Generator<string> {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  for (let word = sorted[low]; word?.startsWith(start); word = sorted[low]) {
    yield word;
    low += 1;
  }
}

function follow(parts: readonly Part[], text: string, from: number): boolean {
  let at = from;
  for (const { open, word } of parts) {
    if (!text.startsWith(` ${word}`, at)) return false;
    at += word.length + 1;
    if (open) at = text.indexOf(' ', at);
    else if (text[at] !== ' ') return false;
  }
  return true;
}
