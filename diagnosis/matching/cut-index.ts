/** Many phrases and a squeezed text → those that the beginning or the end of the text may cut. */

import { leastOfCut } from './find-phrase';
import { createNumberLists, type NumberLists } from './number-lists';
import { settings } from './settings';

export interface CutIndex {
  /** Phrases squeezed, each with a number of its own. */
  learn(phrase: string, number: number): void;
  forget(phrase: string, number: number): void;
  /** Tells numbers of phrases of at most `longest` letters; some are told twice, some are not cut after all. */
  find(text: string, longest: number, tell: (number: number) => void): void;
  /** The same for phrases of which the text is a part. */
  findAround(text: string, longest: number, tell: (number: number) => void): void;
}

/** What is left of a phrase has at least this many letters in one piece: its first ones, its last ones. */
const end = settings.cutLetters;
/** What is left of both ends has one of two such pieces of its middle. */
const middle = settings.cutLetters >> 1;

export function createCutIndex(): CutIndex {
  const heads = createNumberLists();
  const tails = createNumberLists();
  const middles = createNumberLists();
  const each = (phrase: string, visit: (lists: NumberLists, key: number) => void): void => {
    if (phrase.length < end) return;
    const least = leastOfCut(phrase);
    visit(heads, hash(phrase, 0, end));
    visit(tails, hash(phrase, phrase.length - end, end));
    visit(middles, hash(phrase, least - middle, middle));
    visit(middles, hash(phrase, phrase.length - least, middle));
  };
  return {
    learn: (phrase, number) => each(phrase, (lists, key) => lists.add(key, number)),
    forget: (phrase, number) => each(phrase, (lists, key) => lists.remove(key, number)),
    find(text, longest, tell) {
      const last = text.length - end;
      for (let at = Math.max(0, text.length - longest); at <= last; at += 1)
        tellAll(heads, hash(text, at, end), tell);
      for (let at = 0; at <= Math.min(last, longest - end); at += 1)
        tellAll(tails, hash(text, at, end), tell);
    },
    findAround(text, longest, tell) {
      if (text.length > longest || text.length < end) return;
      for (let at = 0; at <= text.length - middle; at += 1) tellAll(middles, hash(text, at, middle), tell);
    },
  };
}

function tellAll(lists: NumberLists, key: number, tell: (number: number) => void): void {
  for (let one = lists.first(key); one >= 0; one = lists.next(one)) tell(lists.valueAt(one));
}

function hash(text: string, at: number, length: number): number {
  let sum = 0;
  for (let place = at; place < at + length; place += 1)
    sum = (Math.imul(sum, 31) + text.charCodeAt(place)) | 0;
  return sum;
}
