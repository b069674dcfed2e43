/** What a person wants who says something in an incident; most of what people say to each other is not for the bot. */

import { type CorrectWords, createCorrection, type Listener, said, type Wish } from '../diagnosis';
import type { Article, Intent, TopicKind } from '../knowledge';
import { namedVersion } from './named-version';
import { createTopics, type TopicFound, type Topics } from './topics';

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
/** Share of words about something else that a request may have: when nobody asked the bot, and when somebody did. */
const strange = { overheard: 0.2, addressed: 0.5 };

export function createUnderstand(listener: Listener, articles: ReadonlyMap<string, Article>): Understand {
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
  return (text, { article, addressed }) => hear(text, listener, earFor(article), addressed);
}

function hear(
  text: string,
  listener: Listener,
  { topics, correct }: Ear,
  addressed: boolean,
): Understood | undefined {
  if (text.length > longest) return undefined;
  const words = correct(said(text));
  if (words.length === 0) return undefined;
  const found = topics?.find(words) ?? [];
  const version = namedVersion(text, words);
  const isKnown = (word: string): boolean =>
    /\d/.test(word) || listener.isFiller(word) || listener.isTrade(word) || topics?.knows(word) === true;
  const fits = (wish: Wish): boolean => {
    if (wish.version && version === undefined) return false;
    if (wish.topic !== undefined && topicFor(wish.topic, found) === undefined) return false;
    if (wish.whole) return true;
    if (topics === undefined) return false;
    const named = new Set(found.flatMap(({ places }) => places));
    const alien = words.filter((word, place) => !wish.covers[place] && !named.has(place) && !isKnown(word));
    return alien.length <= words.length * (addressed ? strange.addressed : strange.overheard);
  };
  const [best] = listener
    .wishes(words, text.trimEnd().endsWith('?'))
    .filter(fits)
    .sort((one, other) => weight(other, found) - weight(one, found));
  if (best === undefined) return undefined;
  const target = best.version ? version : targetOf(best, found);
  return { intent: best.intent, ...(target !== undefined && { target }) };
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

function targetOf({ intent, topic }: Wish, found: readonly TopicFound[]): string | undefined {
  const part = topicFor(topic ?? kindsOf[intent] ?? [], found);
  return part === undefined ? undefined : part.kind === 'fact' ? `ask:${part.id}` : part.id;
}

/** The part that was named best; of equals, that of the kind which stands first. */
function topicFor(kinds: readonly TopicKind[], found: readonly TopicFound[]): TopicFound | undefined {
  const fitting = found.filter(({ kind }) => kinds.includes(kind));
  return fitting.sort(
    (one, other) => other.score - one.score || kinds.indexOf(one.kind) - kinds.indexOf(other.kind),
  )[0];
}
