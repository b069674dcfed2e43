/** Many words and a squeezed text → where the text has which of them, with typing errors, in one pass. */

import { distanceInside } from './distance';
import { createNumberLists } from './number-lists';
import { settings } from './settings';

export interface WordIndex {
  /** The number of a word; a word that is learned twice has to be forgotten twice. */
  learn(word: string): number;
  forget(number: number): void;
  /** How often a word was learned. */
  users(word: string): number;
  /** Tells of every occurrence where about it begins, roughly in the order of the text; some are told twice. */
  find(text: string, tell: (number: number, place: number) => void): void;
}

interface Known {
  readonly word: string;
  users: number;
}

/** A word is known by pieces of itself; a piece is kept as the number of its word and its place in it. */
const longestWord = 1_024;
/** Bits of a letter in a piece. Letters that share them are told apart by looking. */
const letterBits = 5;
const letterMask = 2 ** letterBits - 1;

export function createWordIndex(): WordIndex {
  const numbers = new Map<string, number>();
  const known: (Known | undefined)[] = [];
  const free: number[] = [];
  const pieces = createNumberLists();
  const mask = 2 ** (letterBits * settings.piece) - 1;

  const pieceAt = (word: string, at: number): number => {
    let piece = 0;
    for (let place = at; place < at + settings.piece; place += 1)
      piece = ((piece << letterBits) | (word.charCodeAt(place) & letterMask)) & mask;
    return piece;
  };

  return {
    users: (word) => known[numbers.get(word) ?? -1]?.users ?? 0,
    learn(word) {
      const old = numbers.get(word);
      const same = old === undefined ? undefined : known[old];
      if (old !== undefined && same !== undefined) {
        same.users += 1;
        return old;
      }
      const number = free.pop() ?? known.length;
      known[number] = { word, users: 1 };
      numbers.set(word, number);
      for (const at of piecesOf(word)) pieces.add(pieceAt(word, at), number * longestWord + at);
      return number;
    },
    forget(number) {
      const one = known[number];
      if (one === undefined) return;
      one.users -= 1;
      if (one.users > 0) return;
      for (const at of piecesOf(one.word)) pieces.remove(pieceAt(one.word, at), number * longestWord + at);
      known[number] = undefined;
      numbers.delete(one.word);
      free.push(number);
    },
    find(text, tell) {
      let piece = 0;
      for (let end = 0; end < text.length; end += 1) {
        piece = ((piece << letterBits) | (text.charCodeAt(end) & letterMask)) & mask;
        const place = end - settings.piece + 1;
        if (place < 0) continue;
        for (let at = pieces.first(piece); at >= 0; at = pieces.next(at)) {
          const value = pieces.valueAt(at);
          const number = Math.floor(value / longestWord);
          const start = place - (value % longestWord);
          if (isAt(known[number]?.word ?? '', text, start)) tell(number, Math.max(0, start));
        }
      }
    },
  };
}

/** Where the pieces of a word begin: one more than it may have typing errors, so that one of them is whole. */
function piecesOf(word: string): number[] {
  const last = Math.min(word.length, longestWord) - settings.piece;
  const typos = typosIn(word);
  if (typos === 0 || last <= 0) return [0];
  return [...new Set(Array.from({ length: typos + 1 }, (_, piece) => Math.round((piece * last) / typos)))];
}

/** The same measure as `hasWord`, around one place of the text. */
function isAt(word: string, text: string, start: number): boolean {
  if (text.startsWith(word, start)) return true;
  const typos = typosIn(word);
  if (typos === 0) return false;
  const around = text.slice(Math.max(0, start - typos), start + word.length + typos);
  return distanceInside(word, around) <= typos;
}

function typosIn(word: string): number {
  return Math.floor(word.length / settings.lettersPerTypo);
}
