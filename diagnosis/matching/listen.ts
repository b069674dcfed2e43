/** A sentence and a phrase book → what the person may want, surest first. */

import type { Intent, PhraseBook, TopicKind } from '../../knowledge';
import { wordsOf } from './find-words';
import { createPatternIndex } from './pattern-index';
import { hearPattern, type PhrasePattern, parsePattern, type Said, wordsOfPattern } from './phrase-pattern';
import { type PlainWord, plainWords, wordMap, wordSet } from './word-set';

export interface Wish {
  readonly intent: Intent;
  /** The sentence is this and nothing else. */
  readonly whole: boolean;
  /** How many words of the phrase were said. */
  readonly words: number;
  /** By place in the sentence, whether the phrase stands there. */
  readonly covers: readonly boolean[];
  /** A part of the article has to be named for it, of one of these kinds. */
  readonly topic?: readonly TopicKind[];
  /** The sentence has to name an Exchange version for it. */
  readonly version: boolean;
}

export interface Listener {
  /** `asks`: the sentence ends as a question does. */
  wishes(said: Said, asks?: boolean): readonly Wish[];
  /** A word that asks for nothing. */
  isFiller(word: string): boolean;
  /** A word of the trade: about an incident, whatever it asks for. */
  isTrade(word: string): boolean;
  /** What the word means in a request, in any language; the meaning that matters most first. */
  sensesOf(word: string): readonly string[];
  /** A word that turns a sentence into its opposite. */
  isNegation(word: string): boolean;
  /** The sentence begins as a question does. */
  isQuestion(said: Said): boolean;
  /** Every word that means something here, for the correction of typing errors. */
  readonly vocabulary: readonly PlainWord[];
}

/** The words of a sentence: `What's l'état of EX07?` → `whats etat of ex07`. */
export function said(text: string): string[] {
  const joined = text
    .replace(/[’‘`´]/g, "'")
    .replace(/\b(qu|[cdjlmnst])'(?=\p{L}{2})/giu, '$1 ')
    .replace(/'/g, '');
  return wordsOf(joined);
}

export function createListener(book: PhraseBook): Listener {
  const fillers = new Set(Object.values(book.fillers).flatMap(wordsOf));
  const negations = new Set(wordsOf(book.negations));
  const questions = book.questions.map(parsePattern);
  const tradeWords = plainWords(book.trade);
  const trade = wordSet(tradeWords);
  const senseWords = Object.entries(book.senses).flatMap(([sense, text]) =>
    plainWords(text).map((word) => [word, sense] as const),
  );
  const senses = wordMap(senseWords);
  const rules = book.intents.map((phrases) => ({
    intent: phrases.intent,
    version: phrases.version === true,
    statement: phrases.statement === true,
    whole: (phrases.whole ?? []).map(parsePattern),
    says: (phrases.says ?? []).map(parsePattern),
    topic: phrases.topic && { kinds: phrases.topic.kinds, says: phrases.topic.says.map(parsePattern) },
    not: (phrases.not ?? []).map(parsePattern),
  }));
  const isFiller = (word: string): boolean => fillers.has(word) || negations.has(word);
  const isEmpty = (word: string): boolean => fillers.has(word) && !negations.has(word);
  const patterns = rules.flatMap(({ whole, says, topic, not }) => [
    ...whole,
    ...says,
    ...(topic?.says ?? []),
    ...not,
  ]);
  const index = createPatternIndex([...patterns, ...questions]);
  const isQuestion = (words: Said): boolean =>
    questions.some((pattern) => hearPattern(pattern, words, true) !== undefined);
  const closed = (word: string): PlainWord => ({ word, open: false });
  return {
    vocabulary: [
      ...[...fillers, ...negations].map(closed),
      ...tradeWords,
      ...senseWords.map(([word]) => word),
      ...[...patterns, ...questions].flatMap(wordsOfPattern),
    ],
    isFiller,
    isTrade: (word) => trade.has(word),
    sensesOf: (word) => senses.get(word),
    isNegation: (word) => negations.has(word),
    isQuestion,
    wishes(words, asks = false) {
      const isAsking = asks || isQuestion(words);
      const near = index.candidates(words);
      const only = (all: readonly PhrasePattern[]) => all.filter((pattern) => near.has(pattern));
      return rules.flatMap(({ intent, version, statement, whole, says, topic, not }) => {
        if (only(not).some((pattern) => hearPattern(pattern, words) !== undefined)) return [];
        const all = only(whole).find((pattern) => isWhole(pattern, words, isEmpty));
        if (all !== undefined)
          return [{ intent, version, whole: true, words: words.length, covers: words.map(() => true) }];
        if (statement && isAsking) return [];
        return [
          ...heard(only(says), words).map((found) => ({ intent, version, whole: false, ...found })),
          ...heard(only(topic?.says ?? []), words).map((found) => ({
            intent,
            version,
            whole: false,
            ...found,
            topic: topic?.kinds ?? [],
          })),
        ];
      });
    },
  };
}

/** Fillers before, after and between the words of the pattern do not count. */
function isWhole(pattern: PhrasePattern, words: Said, isFiller: (word: string) => boolean): boolean {
  for (let start = 0; start < words.length; start += 1) {
    const found = hearPattern(pattern, words.slice(start));
    if (found === undefined) return false;
    const places = new Set(found.map((place) => start + place));
    if (words.every((word, place) => places.has(place) || isFiller(word))) return true;
    start += found[0] ?? 0;
  }
  return false;
}

/** All phrases of one intent that stand in the sentence, taken together. */
function heard(
  patterns: readonly PhrasePattern[],
  words: Said,
): { readonly words: number; readonly covers: readonly boolean[] }[] {
  const covers = words.map(() => false);
  let most = 0;
  for (const pattern of patterns) {
    const places = hearPattern(pattern, words) ?? [];
    for (const place of places) covers[place] = true;
    most = Math.max(most, places.length);
  }
  return most === 0 ? [] : [{ words: most, covers }];
}
