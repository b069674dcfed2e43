/** A sentence in an incident → its traits, by which sentences that want the same resemble each other. */

import type { Listener, Wish } from '../diagnosis';
import type { TopicKind } from '../knowledge';
import type { TopicFound } from './topics';

export interface Sentence {
  /** As it was written. */
  readonly text: string;
  readonly words: readonly string[];
  readonly found: readonly TopicFound[];
  readonly wishes: readonly Wish[];
  /** The wish that the phrases alone make likeliest. */
  readonly best?: Wish;
  /** A word of the article. */
  knows(word: string): boolean;
  readonly hasVersion: boolean;
  readonly hasArticle: boolean;
}

const kinds: readonly TopicKind[] = ['check', 'cause', 'fix', 'fact'];
/** Letters by which the forms of a word resemble each other. */
const stem = 5;
/** Words up to which two belong together. */
const reach = 3;

export function traitsOf(sentence: Sentence, listener: Listener): string[] {
  const { text, words, found, wishes, best, hasVersion, hasArticle } = sentence;
  const named = new Set(found.flatMap(({ score, places }) => (score >= 1 ? places : [])));
  const tokens = tokensOf(sentence, listener, named);
  const senses = new Set(words.flatMap((word) => listener.sensesOf(word)));
  const isTold = (sense: string): boolean => senses.has(sense);
  const negated = words.some((word) => listener.isNegation(word));
  const asks = text.trimEnd().endsWith('?');
  const aliens = tokens.filter((token) => token === unknown || token === stranger).length;
  const topicKinds = kinds.filter((kind) => found.some((topic) => topic.kind === kind && topic.score >= 1));
  const state = [isTold('good') && 'good', isTold('bad') && 'bad', negated && 'not']
    .filter(Boolean)
    .join('+');
  return [
    'any',
    ...words.flatMap((word, place) =>
      named.has(place)
        ? []
        : word.length > stem
          ? [`word ${word}`, `stem ${word.slice(0, stem)}`]
          : [`stem ${word}`],
    ),
    ...[...senses].map((sense) => `sense ${sense}`),
    ...tokens.map((token) => `token ${token}`),
    ...pairs(tokens),
    `first ${tokens[0]}`,
    `first ${tokens.slice(0, 2).join(' ')}`,
    `last ${tokens.at(-1)}`,
    ...(tokens.length <= 4 ? [`all ${tokens.join(' ')}`] : []),
    `words ${Math.min(8, Math.ceil(Math.sqrt(words.length) * 2))}`,
    ...(asks ? ['asks'] : []),
    ...(listener.isQuestion(words) || asks ? ['question'] : ['statement']),
    ...topicKinds.flatMap((kind) => [`topic ${kind}`, `topic ${kind} ${state}`]),
    `topics ${topicKinds.length > 0} ${state} ${asks || listener.isQuestion(words)}`,
    ...(topicKinds.length > 0 ? [...senses].map((sense) => `topic with ${sense}`) : ['no topic']),
    ...wishes.flatMap(({ intent, words: said, whole, topic }) => [
      `heard ${intent}`,
      ...(said > 1 ? [`heard more ${intent}`] : []),
      ...(said > 2 ? [`heard much ${intent}`] : []),
      ...(whole ? [`whole ${intent}`] : []),
      ...(topic === undefined ? [] : [`heard of topic ${intent}`]),
    ]),
    ...(best === undefined ? ['best none'] : [`best ${best.intent}`]),
    ...[...senses].filter((sense) => isAside.has(sense)).map(() => 'aside'),
    `aliens ${Math.min(4, aliens)}`,
    `alien share ${Math.round((aliens / Math.max(1, words.length)) * 5)}`,
    ...(/\s\p{Lu}\p{Ll}+/u.test(text) && (tokens.includes(stranger) || tokens.includes(unknown))
      ? ['somebody']
      : []),
    ...(hasVersion ? ['version'] : []),
    ...(hasArticle ? [] : ['no article']),
  ];
}

/** Senses of what people say to each other. */
const isAside: ReadonlySet<string> = new Set([
  ...['food', 'holiday', 'meeting', 'greeting', 'laugh', 'elsewhere', 'bystander', 'promise'],
]);
const unknown = '?';
const stranger = '??';

/** Its words as what they mean: the same for `why the clock` and `warum die Uhr`. */
function tokensOf(
  { words, knows }: Sentence,
  listener: Listener,
  named: ReadonlySet<number>,
): readonly string[] {
  const tokens = words.flatMap((word, place) => {
    if (named.has(place)) return ['topic'];
    const [sense] = listener.sensesOf(word);
    if (sense !== undefined) return [sense];
    if (/\d/.test(word)) return ['number'];
    if (listener.isNegation(word)) return ['not'];
    if (listener.isFiller(word)) return [];
    return [listener.isTrade(word) || knows(word) ? 'trade' : word.length > 3 ? unknown : stranger];
  });
  return tokens.filter((token, place) => token !== 'topic' || tokens[place - 1] !== 'topic');
}

function pairs(tokens: readonly string[]): string[] {
  return tokens.flatMap((token, place) => [
    `pair ${token} ${tokens[place + 1]}`,
    ...tokens.slice(place + 1, place + 1 + reach).map((other) => `near ${token} ${other}`),
  ]);
}
