/** A text and a vocabulary → the concepts that the text speaks of, with the words that show each. */

import type { Place } from './match';
import { settings } from './settings';
import { type SpokenWords, spokenWords } from './spoken-words';
import type { Entry, Part, Vocabulary } from './vocabulary';

/** First and last word of a mention, as numbers of words. */
export type Mention = readonly [first: number, last: number];

export interface ConceptText {
  /** Mentions in the order of the text. */
  readonly mentions: ReadonlyMap<string, readonly Mention[]>;
  /** Whether nothing parts two words: no punctuation, no "but". */
  together(first: number, last: number): boolean;
  /** Where a mention stands, in the text that was given. */
  place(mention: Mention): Place;
}

/** The concept that parts what is said before it from what is said after it. */
const contrast = 'contrast';

/** Of a long text, its beginning and its end: what people say stands around what they paste. */
export function findConcepts(text: string, vocabulary: Vocabulary): ConceptText {
  const { words, places, clauses } = ends(spokenWords(text));
  const corrections = new Map<string, string>();
  const read = words.map((word) => {
    const known = corrections.get(word) ?? vocabulary.corrected(word);
    corrections.set(word, known);
    return known;
  });
  const entriesOf = new Map<string, readonly Entry[]>();
  const mentions = new Map<string, Mention[]>();
  for (const [at, word] of read.entries()) {
    const entries = entriesOf.get(word) ?? vocabulary.entriesFor(word);
    entriesOf.set(word, entries);
    for (const { concepts, more } of entries) {
      const last = follow(more, read, at);
      if (last === undefined) continue;
      for (const concept of concepts) {
        const known = mentions.get(concept);
        if (known === undefined) mentions.set(concept, [[at, last]]);
        else known.push([at, last]);
      }
    }
  }
  for (const [concept] of vocabulary.voids.filter(([, by]) => mentions.has(by))) mentions.delete(concept);
  const contrasts = mentions.get(contrast) ?? [];
  return {
    mentions,
    together: (first, last) =>
      clauses[first] === clauses[last] && !contrasts.some(([at]) => at > first && at < last),
    place: ([first, last]) => [places[first]?.[0] ?? 0, places[last]?.[1] ?? 0],
  };
}

/**
 * The mentions of these concepts that stand in this order, each at most a few words after the one before; what people
 * say about a direction. `undefined`: there are none.
 */
export function findOrder(concepts: readonly string[], text: ConceptText): Mention | undefined {
  const [first = '', ...more] = concepts;
  for (const start of text.mentions.get(first) ?? []) {
    const last = endOf(more, start, text);
    if (last !== undefined) return [start[0], last];
  }
  return undefined;
}

function endOf(concepts: readonly string[], before: Mention, text: ConceptText): number | undefined {
  const [next, ...more] = concepts;
  if (next === undefined) return before[1];
  for (const mention of text.mentions.get(next) ?? []) {
    const distance = mention[0] - before[1];
    if (distance < 1 || distance > settings.orderWords || !text.together(before[1], mention[0])) continue;
    const last = endOf(more, mention, text);
    if (last !== undefined) return last;
  }
  return undefined;
}

function ends({ words, places, clauses }: SpokenWords): SpokenWords {
  const most = settings.proseWords;
  if (words.length <= 2 * most) return { words, places, clauses };
  return {
    words: [...words.slice(0, most), ...words.slice(-most)],
    places: [...places.slice(0, most), ...places.slice(-most)],
    clauses: [...clauses.slice(0, most), ...clauses.slice(-most)],
  };
}

/** The last word of a phrase whose first word stands at `at`. */
function follow(parts: readonly Part[], words: readonly string[], at: number): number | undefined {
  const [part, ...more] = parts;
  if (part === undefined) return at;
  for (let next = at + 1; next <= at + 1 + part.gap && next < words.length; next += 1) {
    if (!fits(part, words[next] ?? '')) continue;
    const last = follow(more, words, next);
    if (last !== undefined) return last;
  }
  return undefined;
}

function fits({ word, fits: how }: Part, text: string): boolean {
  if (how === 'whole') return text === word;
  return how === 'start' ? text.startsWith(word) : text.includes(word);
}
