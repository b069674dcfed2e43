/** A sentence → the part of an article that it names: a check, a cause, a fix, a fact. */

import {
  createPatternIndex,
  hearPattern,
  type PhrasePattern,
  type PlainWord,
  parsePattern,
  said,
  wordsOfPattern,
} from '../diagnosis';
import type { Article, TopicKind } from '../knowledge';

export interface Topic {
  readonly kind: TopicKind;
  readonly id: string;
}

export interface TopicFound extends Topic {
  /** How much of its name was said; above 1 for the names that its author gave it. */
  readonly score: number;
  /** Places of those words in the sentence. */
  readonly places: readonly number[];
}

export interface Topics {
  /** Best first. */
  find(words: readonly string[]): readonly TopicFound[];
  /** A word that the article itself uses. */
  knows(word: string): boolean;
  /** Every word that means something here, for the correction of typing errors. */
  readonly vocabulary: readonly PlainWord[];
}

interface Entry extends Topic {
  readonly names: readonly PhrasePattern[];
  /** The words of its title, short ones aside. */
  readonly title: ReadonlySet<string>;
}

/** Titles are full of short words that name nothing. */
const shortest = 4;
/** Of the words of a title, the share that has to be said. */
const titleShare = 0.6;

export function createTopics(article: Article): Topics {
  const entry = (kind: TopicKind, id: string, title: string): Entry => ({
    kind,
    id,
    names: (article.names?.[id] ?? []).map(parsePattern),
    title: new Set(
      said(title)
        .filter((word) => word.length >= shortest)
        .map(singular),
    ),
  });
  const entries = [
    ...article.checks.map(({ id, title }) => entry('check', id, title)),
    ...article.causes.map(({ id, title }) => entry('cause', id, title)),
    ...article.fixes.map(({ id, title }) => entry('fix', id, title)),
    ...article.facts.map(({ topic, title }) => entry('fact', topic, title)),
  ];
  const words = vocabulary(article);
  const index = createPatternIndex(entries.flatMap(({ names }) => names));
  return {
    knows: (word) => words.has(word),
    vocabulary: [
      ...[...words].map((word) => ({ word, open: false })),
      ...entries.flatMap(({ names }) => names.flatMap(wordsOfPattern)),
    ],
    find(sentence) {
      const near = index.candidates(sentence);
      return entries
        .flatMap((known) => foundIn(known, sentence, near))
        .sort((one, other) => other.score - one.score);
    },
  };
}

function foundIn(
  { kind, id, names, title }: Entry,
  sentence: readonly string[],
  near: ReadonlySet<PhrasePattern>,
): TopicFound[] {
  const places = new Set<number>();
  let score = 0;
  for (const name of names) {
    const heard = near.has(name) ? hearPattern(name, sentence) : undefined;
    if (heard === undefined) continue;
    for (const place of heard) places.add(place);
    score = Math.max(score, 1 + heard.length);
  }
  if (score === 0) {
    const of = sentence.flatMap((word, place) => (title.has(singular(word)) ? [place] : []));
    const share = new Set(of.map((place) => singular(sentence[place] ?? ''))).size / Math.max(1, title.size);
    if (share < titleShare) return [];
    score = share;
    for (const place of of) places.add(place);
  }
  return [{ kind, id, score, places: [...places] }];
}

/** A plural counts as the same word. */
function singular(word: string): string {
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

function vocabulary(article: Article): ReadonlySet<string> {
  const texts = [
    article.title,
    article.summary,
    ...article.symptoms,
    ...article.causes.flatMap(({ title, text }) => [title, text]),
    ...article.checks.flatMap(({ title, question, why, good, bad }) => [
      title,
      question,
      why,
      good,
      ...bad.flatMap(({ looks, means }) => [looks, means]),
    ]),
    ...article.fixes.flatMap(({ title, blastRadius, proof }) => [title, blastRadius, proof]),
    ...article.facts.flatMap(({ title, text }) => [title, text]),
  ];
  return new Set(texts.flatMap((text) => said(text)).filter((word) => word.length >= shortest));
}
