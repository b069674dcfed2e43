/** What a person wants who says something in an incident; most of what people say to each other is not for the bot. */

import {
  type CorrectWords,
  createCorrection,
  type Judge,
  type Lesson,
  type Listener,
  learn,
  said,
  type Verdict,
  type Wish,
} from '../diagnosis';
import type { Article, Intent, Sentences, TopicKind } from '../knowledge';
import { createNamedArticle } from './named-article';
import { namedVersions } from './named-version';
import { statedValue } from './stated-value';
import { createTopics, type TopicFound, type Topics } from './topics';
import { type Sentence, traitsOf } from './traits';

export interface Understood {
  readonly intent: Intent;
  /** A check, cause or fix by its id; `ask:<topic>` for a fact; a version; the id of an article. */
  readonly target?: string;
}

export interface Situation {
  /** The article the incident is about; absent: there is none yet. */
  readonly article?: string;
  /** The person speaks to the bot: a mention, a personal chat. */
  readonly addressed: boolean;
}

/** `undefined`: nothing the bot was asked for. */
export type Understand = (text: string, situation: Situation) => Understood | undefined;

/** What is needed to hear what is said about one article, or about none. */
interface Ear {
  readonly topics?: Topics;
  readonly correct: CorrectWords;
}

/** Longer sentences are descriptions or pastes. */
const longest = 300;
/** Share of words about something else that a phrase may have around it. */
const strange = 0.2;
/** How likely a sentence may be chatter: when nobody asked the bot, and when somebody did. */
const most = { overheard: 0.25, addressed: 0.9 };

export function createUnderstand(
  listener: Listener,
  sentences: readonly Sentences[],
  articles: ReadonlyMap<string, Article>,
): Understand {
  const ears = new Map<string, Ear>();
  const earFor = (id = ''): Ear => {
    const known = ears.get(id);
    if (known !== undefined) return known;
    const article = articles.get(id);
    const topics = article && createTopics(article);
    const correct = createCorrection([...listener.vocabulary, ...(topics?.vocabulary ?? [])]);
    const ear = { correct, ...(topics !== undefined && { topics }) };
    ears.set(id, ear);
    return ear;
  };
  const namedArticle = createNamedArticle(articles, listener.isFiller);
  let judge: Judge | undefined;
  const learned = (): Judge => {
    judge ??= learn(lessons(sentences, listener, earFor));
    return judge;
  };
  return (text, { article, addressed }) => {
    if (text.length > longest) return undefined;
    const set = article === undefined ? undefined : statedValue(text);
    if (set !== undefined) return { intent: 'facts', target: set };
    const sentence = listen(text, listener, earFor(article));
    if (!/\p{L}/u.test(text) && !sentence.hasVersion) return undefined;
    const intent = likeliest(learned()(traitsOf(sentence, listener)), sentence, addressed);
    if (intent === undefined || (!addressed && observed.has(intent) && replyCode.test(text)))
      return undefined;
    const target =
      intent === 'version'
        ? versionIn(text, sentence.words)
        : intent === 'other-article'
          ? namedArticle(text, article)
          : targetOf(intent, sentence.found);
    return { intent, ...(target !== undefined && { target }) };
  };
}

/** A whole reply of a mail server: somebody shows an error, and books no check by it. */
const replyCode = /\b[245]\d\d[ -][245]\.\d\.\d/;
const observed: ReadonlySet<Intent> = new Set(['found', 'done']);

/** What is likelier than that nobody spoke to the bot. */
function likeliest(
  verdicts: readonly Verdict[],
  { hasVersion }: Sentence,
  addressed: boolean,
): Intent | undefined {
  const chatter = verdicts.find(({ label }) => label === 'none')?.likelihood ?? 0;
  if (chatter > (addressed ? most.addressed : most.overheard)) return undefined;
  const wanted = verdicts.filter(({ label }) => label !== 'none' && (label !== 'version' || hasVersion));
  return wanted[0]?.label as Intent | undefined;
}

function lessons(
  sentences: readonly Sentences[],
  listener: Listener,
  earFor: (article?: string) => Ear,
): Lesson[] {
  return sentences.flatMap(({ about, says }) =>
    Object.entries(says).flatMap(([label, texts]) =>
      texts.map((text) => ({ label, features: traitsOf(listen(text, listener, earFor(about)), listener) })),
    ),
  );
}

/** By its name in the text, else in the corrected words. */
function versionIn(text: string, words: readonly string[]): string | undefined {
  return [...namedVersions(text), ...namedVersions(words.join(' '))][0];
}

/** What can be known of a sentence before its meaning is. */
function listen(text: string, listener: Listener, { topics, correct }: Ear): Sentence {
  const words = correct(said(text));
  const found = topics?.find(words) ?? [];
  const hasVersion = versionIn(text, words) !== undefined;
  const knows = (word: string): boolean => topics?.knows(word) === true;
  const isKnown = (word: string): boolean =>
    /\d/.test(word) || listener.isFiller(word) || listener.isTrade(word) || knows(word);
  const wishes = listener
    .wishes(words, text.trimEnd().endsWith('?'))
    .filter(
      (wish) =>
        !(wish.version && !hasVersion) &&
        (wish.topic === undefined || topicFor(wish.topic, found) !== undefined),
    );
  const named = new Set(found.flatMap(({ places }) => places));
  const fits = ({ whole, covers }: Wish): boolean =>
    whole ||
    (topics !== undefined &&
      words.filter((word, place) => !covers[place] && !named.has(place) && !isKnown(word)).length <=
        words.length * strange);
  const [best] = wishes.filter(fits).sort((one, other) => weight(other, found) - weight(one, found));
  return {
    text,
    words,
    found,
    wishes,
    knows,
    hasVersion,
    hasArticle: topics !== undefined,
    ...(best !== undefined && { best }),
  };
}

function weight({ whole, words, topic }: Wish, found: readonly TopicFound[]): number {
  if (whole) return Number.POSITIVE_INFINITY;
  return words + (topic === undefined ? 0 : (topicFor(topic, found)?.score ?? 0));
}

/** Which parts of an article an intent can be about, the likeliest first. */
const kindsOf: Readonly<Partial<Record<Intent, readonly TopicKind[]>>> = {
  why: ['check', 'cause', 'fix'],
  how: ['check', 'fix', 'cause'],
  command: ['check', 'fix'],
  safe: ['fix', 'check'],
  undo: ['fix'],
  done: ['check'],
  found: ['cause'],
  skip: ['check'],
  who: ['cause', 'fix', 'check'],
  fixed: ['cause'],
  facts: ['fact'],
};

function targetOf(intent: Intent, found: readonly TopicFound[]): string | undefined {
  const part = topicFor(kindsOf[intent] ?? [], found);
  return part === undefined ? undefined : part.kind === 'fact' ? `ask:${part.id}` : part.id;
}

/** The part that was named best; of equals, that of the kind which stands first. */
function topicFor(kinds: readonly TopicKind[], found: readonly TopicFound[]): TopicFound | undefined {
  const fitting = found.filter(({ kind }) => kinds.includes(kind));
  return fitting.sort(
    (one, other) => other.score - one.score || kinds.indexOf(one.kind) - kinds.indexOf(other.kind),
  )[0];
}
