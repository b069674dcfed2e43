/**
 * A small language for what people say: words in an order, stems, choices and gaps. `how (do|can) i ... (check|test*)`.
 * Words are compared without case and accents.
 */

import { wordsOf } from './find-words';
import { settings } from './settings';
import { type PlainWord, type WordSet, wordSet } from './word-set';

export type { PlainWord };

type Part =
  | ({ readonly kind: 'word' } & PlainWord)
  | { readonly kind: 'gap' }
  | {
      readonly kind: 'choice';
      readonly ways: readonly Sequence[];
      /** Of the ways, those of one word. */
      readonly words: WordSet;
      /** Of the ways, the others. */
      readonly longer: readonly Sequence[];
      readonly optional: boolean;
    };
type Sequence = readonly Part[];

export interface PhrasePattern {
  readonly source: string;
  readonly parts: Sequence;
}

/** Words of a sentence, as they are compared. */
export type Said = readonly string[];

/** Places in a sentence at which the words of a pattern were said: the more, the surer. */
export type Heard = readonly number[];

/** Throws an `Error` that names the place when a bracket is left open or nothing stands between two bars. */
export function parsePattern(source: string): PhrasePattern {
  let at = 0;
  const fail = (what: string): never => {
    throw new Error(`"${source}": ${what} at character ${at + 1}`);
  };
  const sequence = (closing: boolean): Sequence => {
    const parts: Part[] = [];
    for (;;) {
      while (source[at] === ' ') at += 1;
      const letter = source[at];
      if (letter === undefined) return closing ? fail('a bracket is not closed') : parts;
      if (letter === '|' || letter === ')') return closing ? parts : fail(`"${letter}" without a bracket`);
      parts.push(...(letter === '(' ? [choice()] : plain()));
    }
  };
  const choice = (): Part => {
    const ways: Sequence[] = [];
    do {
      at += 1;
      const way = sequence(true);
      if (way.length === 0) fail('nothing to choose');
      ways.push(way);
    } while (source[at] === '|');
    at += 1;
    const optional = source[at] === '?';
    if (optional) at += 1;
    const single = ways.flatMap((way) => (way.length === 1 && way[0]?.kind === 'word' ? [way[0]] : []));
    const longer = ways.filter((way) => way.length !== 1 || way[0]?.kind !== 'word');
    return { kind: 'choice', ways, words: wordSet(single), longer, optional };
  };
  const plain = (): Part[] => {
    const from = at;
    while (at < source.length && !' (|)'.includes(source[at] ?? '')) at += 1;
    const piece = source.slice(from, at);
    if (piece === '...') return [{ kind: 'gap' }];
    const words = wordsOf(piece);
    if (words.length === 0) fail('no word');
    return words.map((word, place) => ({
      kind: 'word',
      word,
      open: piece.endsWith('*') && place === words.length - 1,
    }));
  };
  return { source, parts: sequence(false) };
}

/** The first place where the pattern stands, with as many of its words as it can have there; `anchored`: the start alone. */
export function hearPattern({ parts }: PhrasePattern, said: Said, anchored = false): Heard | undefined {
  for (let start = 0; start < (anchored ? 1 : said.length); start += 1) {
    const ends = [...follow(parts, new Map([[start, nothing]]), said).values()];
    const best = ends.reduce((most, trail) => (trail.words > most.words ? trail : most), nothing);
    if (best.words > 0) return placesOf(best);
  }
  return undefined;
}

/** The words that led to a place, last first. */
interface Trail {
  readonly words: number;
  readonly place: number;
  readonly before?: Trail;
}

const nothing: Trail = { words: 0, place: -1 };

function placesOf(trail: Trail): number[] {
  const places: number[] = [];
  for (let step: Trail | undefined = trail; step !== undefined && step.words > 0; step = step.before)
    places.unshift(step.place);
  return places;
}

/** By place, the way there on which most words were said. */
type Reached = ReadonlyMap<number, Trail>;

function follow(parts: Sequence, from: Reached, said: Said): Reached {
  let reached = from;
  for (const part of parts) {
    if (reached.size === 0) return reached;
    reached = step(part, reached, said);
  }
  return reached;
}

function step(part: Part, from: Reached, said: Said): Reached {
  const next = new Map<number, Trail>();
  for (const [place, trail] of from) {
    const word = said[place];
    if (part.kind === 'gap')
      for (let skip = 0; skip <= settings.phraseGap; skip += 1) reach(next, place + skip, trail, said);
    else {
      if (word !== undefined && (part.kind === 'word' ? isSaid(part, word) : part.words.has(word)))
        reach(next, place + 1, { words: trail.words + 1, place, before: trail }, said);
      if (part.kind === 'choice' && part.optional) reach(next, place, trail, said);
    }
  }
  if (part.kind === 'choice')
    for (const way of part.longer)
      for (const [place, trail] of follow(way, from, said)) reach(next, place, trail, said);
  return next;
}

/** Of two ways to a place, the one on which more words were said. */
function reach(next: Map<number, Trail>, place: number, trail: Trail, said: Said): void {
  if (place <= said.length && trail.words >= (next.get(place)?.words ?? 0)) next.set(place, trail);
}

function isSaid({ word, open }: PlainWord, said: string): boolean {
  return said === word || (open && said.startsWith(word));
}

/**
 * The words with which a pattern can begin; `undefined`: with any. A sentence without them does not hold the pattern, which
 * spares looking for it.
 */
export function beginningsOf({ parts }: PhrasePattern): readonly PlainWord[] | undefined {
  return beginningsIn(parts);
}

function beginningsIn([first, ...rest]: Sequence): readonly PlainWord[] | undefined {
  if (first === undefined || first.kind === 'gap') return undefined;
  if (first.kind === 'word') return [first];
  const ways = [...first.ways, ...(first.optional ? [rest] : [])].map(beginningsIn);
  return ways.every((words) => words !== undefined) ? ways.flat() : undefined;
}

/** All words of a pattern. */
export function wordsOfPattern({ parts }: PhrasePattern): readonly PlainWord[] {
  return wordsIn(parts);
}

function wordsIn(parts: Sequence): PlainWord[] {
  return parts.flatMap((part) =>
    part.kind === 'word' ? [part] : part.kind === 'choice' ? part.ways.flatMap(wordsIn) : [],
  );
}
