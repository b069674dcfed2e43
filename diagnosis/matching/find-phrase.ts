/** A phrase and a text → where the text has that phrase, with typing errors, wrapping or a cut end. */

import Fuse from 'fuse.js';
import { distanceInside, placeInside } from './distance';
import { findGram, type GramPlaces, gramsOf, placeGrams } from './grams';
import type { Place } from './match';
import { settings } from './settings';
import { type Squeezed, squeeze } from './squeeze';

export interface Phrase {
  readonly text: string;
  readonly squeezed: string;
  readonly words: readonly string[];
  /** Each of its letter groups once. */
  readonly grams: Int32Array;
}

export interface PhraseFound {
  readonly place: Place;
  /** 1: letter for letter; less: cut or with typing errors. */
  readonly quality: number;
  /** The paste begins or ends inside the phrase: what is missing may be anything. */
  readonly cut?: true;
}

/** A text prepared for many phrases. */
export interface PhraseText {
  readonly original: string;
  readonly squeezed: Squeezed;
  readonly places: GramPlaces;
  /** Squeezed, the lines of a message of few lines: each may be what is left of a phrase. */
  readonly lines: readonly Place[];
  /** Words of phrases that were looked for in it. */
  readonly words: Map<string, boolean>;
}

export function preparePhrase(text: string): Phrase {
  const { squeezed, words } = squeezePhrase(text);
  return { text, squeezed, words, grams: Int32Array.from(new Set(gramsOf(squeezed))) };
}

/** What an index needs of a phrase. */
export function squeezePhrase(text: string): Pick<Phrase, 'squeezed' | 'words'> {
  const words = text
    .split(/[^\p{L}\p{N}|]+/u)
    .map(squeezeWord)
    .filter((word) => word !== '');
  return { squeezed: words.join(''), words };
}

const squeezedWords = new Map<string, string>();

/** Phrases share their words; each is squeezed once. */
function squeezeWord(word: string): string {
  const known = squeezedWords.get(word);
  if (known !== undefined) return known;
  const squeezed = squeeze(word).text;
  squeezedWords.set(word, squeezed);
  return squeezed;
}

const phrases = new Map<string, Phrase>();

/** Like `preparePhrase`, once for each phrase: those of articles are looked for again and again. */
export function phraseOf(text: string): Phrase {
  const known = phrases.get(text);
  if (known !== undefined) return known;
  const phrase = preparePhrase(text);
  phrases.set(text, phrase);
  return phrase;
}

export function preparePhraseText(text: string): PhraseText {
  const squeezed = squeeze(text);
  const places = placeGrams(gramsOf(squeezed.text));
  return { original: text, squeezed, places, lines: linesOf(text, squeezed), words: new Map() };
}

/** Three dots end a line, too: they stand for what is cut. */
function linesOf(text: string, { starts, text: squeezed }: Squeezed): Place[] {
  const ends = [...text.slice(0, settings.linewise).matchAll(/\n|\.{3}/g)].map(({ index }) => index);
  if (text.length > settings.linewise || ends.length === 0) return [];
  const lines: Place[] = [];
  let start = 0;
  for (const end of [...ends, text.length]) {
    let next = start;
    while (next < squeezed.length && (starts[next] ?? 0) < end) next += 1;
    if (next - start >= settings.cutLetters) lines.push([start, next]);
    start = next;
  }
  return lines;
}

export function findPhrase(phrase: Phrase, text: PhraseText): PhraseFound | undefined {
  const { squeezed } = text;
  for (
    let at = squeezed.text.indexOf(phrase.squeezed);
    at >= 0;
    at = squeezed.text.indexOf(phrase.squeezed, at + 1)
  ) {
    const exact = found(squeezed, at, at + phrase.squeezed.length, 1);
    if (phrase.squeezed.length >= settings.longPhrase || standsAlone(exact.place, text.original))
      return exact;
  }
  if (phrase.squeezed.length < settings.fuzzyPhrase) return undefined;
  return findCut(phrase, text) ?? findFuzzily(phrase, text);
}

function found({ starts, ends }: Squeezed, start: number, end: number, quality: number): PhraseFound {
  return { place: [starts[start] ?? 0, ends[end - 1] ?? 0], quality };
}

/** `SYS/TEMP` is not the end of one word and the beginning of the next. */
function standsAlone([start, end]: Place, text: string): boolean {
  const letter = /[\p{L}\p{N}]/u;
  return !letter.test(text[start - 1] ?? ' ') && !letter.test(text[end] ?? ' ');
}

/** The paste ends inside the phrase, begins inside it, or both. */
function findCut({ squeezed: phrase }: Phrase, { squeezed, lines }: PhraseText): PhraseFound | undefined {
  const { text } = squeezed;
  const least = leastOfCut(phrase);
  const line = lines.find(([start, end]) => end - start >= least && phrase.includes(text.slice(start, end)));
  if (line !== undefined) return { ...found(squeezed, ...line, settings.cutFactor), cut: true };
  if (!canBeCut(phrase, text)) return undefined;
  if (text.length >= least && phrase.includes(text))
    return { ...found(squeezed, 0, text.length, settings.cutFactor), cut: true };
  for (let length = Math.min(phrase.length - 1, text.length); length >= least; length -= 1) {
    if (text.endsWith(phrase.slice(0, length)))
      return { ...found(squeezed, text.length - length, text.length, settings.cutFactor), cut: true };
    if (text.startsWith(phrase.slice(-length)))
      return { ...found(squeezed, 0, length, settings.cutFactor), cut: true };
  }
  return undefined;
}

export function isCut(phrase: Phrase, text: PhraseText): boolean {
  return findCut(phrase, text) !== undefined;
}

/** Letters of a phrase that are left when it is cut and still counts. */
export function leastOfCut(phrase: string): number {
  return Math.max(settings.cutLetters, Math.ceil(phrase.length * settings.cutShare));
}

/** Tells quickly of most phrases that neither end of a text cuts them: what would be left of them is not there. */
function canBeCut(phrase: string, text: string): boolean {
  const least = leastOfCut(phrase);
  return (
    text.indexOf(phrase.slice(0, least), Math.max(0, text.length - phrase.length)) >= 0 ||
    text.slice(0, phrase.length).includes(phrase.slice(-least)) ||
    (text.length >= least && phrase.includes(text))
  );
}

function findFuzzily(phrase: Phrase, text: PhraseText): PhraseFound | undefined {
  if (!phrase.words.every((word) => canHaveWord(word, text))) return undefined;
  for (const [start, end] of promising(phrase, text)) {
    const stretch = text.squeezed.text.slice(start, end);
    if (!phrase.words.every((word) => hasWord(word, stretch))) continue;
    const fuse = new Fuse([stretch], {
      ignoreLocation: true,
      threshold: settings.fuzziness,
      includeScore: true,
    });
    if (fuse.search(phrase.squeezed).length === 0) continue;
    const [from, to] = placeInside(phrase.squeezed, stretch);
    return found(text.squeezed, start + from, start + to, settings.typoFactor);
  }
  return undefined;
}

/** A text without a word has no stretch with it; phrases share their words, so most are known by then. */
function canHaveWord(word: string, { squeezed: { text }, words }: PhraseText): boolean {
  if (text.length > settings.wordwise) return true;
  const known = words.get(word) ?? hasWord(word, text);
  words.set(word, known);
  return known;
}

/** `454 4.7.0 Too many authentication failures` is near to a phrase as a whole; its words tell the difference. */
export function hasWord(word: string, stretch: string): boolean {
  if (stretch.includes(word)) return true;
  const typos = Math.floor(word.length / settings.lettersPerTypo);
  return typos > 0 && distanceInside(word, stretch) <= typos;
}

/** Stretches of the text that share enough letter groups with the phrase, best first. */
function promising({ squeezed: phrase, grams }: Phrase, text: PhraseText): Place[] {
  const least = grams.length * settings.gramShare;
  const places: number[] = [];
  let shared = 0;
  for (const gram of grams) if (findGram(gram, text.places, places)) shared += 1;
  if (shared < least) return [];
  const width = Math.ceil(phrase.length * 1.4) + settings.gram;
  if (!isDense(places, least, width, text.squeezed.text.length)) return [];
  const hits = Uint32Array.from(places).sort();
  const stretches: { start: number; count: number }[] = [];
  let first = 0;
  for (let last = 0; last < hits.length; last += 1) {
    while ((hits[last] ?? 0) - (hits[first] ?? 0) > width) first += 1;
    const count = last - first + 1;
    if (count < least) continue;
    const start = hits[first] ?? 0;
    const open = stretches.at(-1);
    if (open !== undefined && start - open.start < width) {
      if (count > open.count) stretches[stretches.length - 1] = { start, count };
    } else stretches.push({ start, count });
  }
  return stretches
    .sort((a, b) => b.count - a.count || a.start - b.start)
    .slice(0, settings.windows)
    .map(({ start }) => [
      Math.max(0, start - settings.gram * 2),
      Math.min(text.squeezed.text.length, start + width),
    ]);
}

/** Whether any stretch can have that many of the places; tells quickly that none has. */
function isDense(places: readonly number[], least: number, width: number, length: number): boolean {
  const parts = new Uint32Array(Math.ceil(length / width) + 1);
  for (const place of places) {
    const part = Math.floor(place / width);
    parts[part] = (parts[part] ?? 0) + 1;
  }
  // A stretch of that width lies in one part or in two that are neighbours.
  return parts.some((count, part) => count + (parts[part + 1] ?? 0) >= least);
}
