/** Conditions and one error → which of them hold, and where. */

import type { Condition, Sign } from '../../knowledge';
import { type ConceptText, findConcepts, findOrder, type Mention } from './find-concepts';
import { findPhrase, type PhraseFound, type PhraseText, phraseOf, preparePhraseText } from './find-phrase';
import { findToken, prepareTokens, type TokenText } from './find-token';
import { findWords, prepareWords, type WordText } from './find-words';
import type { ExactFact, Place, Subject } from './match';
import type { Vocabulary } from './vocabulary';

/** A whole paste, prepared once for all its errors. */
export interface PreparedContext {
  readonly words: WordText;
  /** The concepts that its plain words name. */
  readonly concepts: ConceptText;
  /** What it is like as a whole. */
  readonly signs: ReadonlySet<Sign>;
  /** The versions of Exchange that it names. */
  readonly versions: readonly string[];
  /** Conditions that were looked up in it. */
  readonly held: Map<Condition, boolean>;
}

/** An error prepared for many conditions. */
export interface PreparedSubject {
  readonly subject: Subject;
  readonly context: PreparedContext;
  readonly tokens: TokenText;
  readonly phrases: PhraseText;
  /** Phrases that were looked up in it, `null` for those that are not there; articles share them. */
  readonly found: Map<string, PhraseFound | null>;
}

export interface Held {
  readonly quality: number;
  readonly place?: Place;
  /** Where somebody's words show it, in the whole paste. */
  readonly said?: Place;
  /** Only a part of it is there. Half a phrase can speak for an article, never against one. */
  readonly cut?: true;
}

/** What else is known about a whole paste. */
export type Circumstances = Pick<PreparedContext, 'signs' | 'versions'>;
const unknown: Circumstances = { signs: new Set(), versions: [] };

/** Without a vocabulary no concept is found. */
export function prepareContext(
  paste: string,
  vocabulary?: Vocabulary,
  { signs, versions } = unknown,
): PreparedContext {
  return {
    signs,
    versions,
    words: prepareWords(paste),
    concepts: vocabulary === undefined ? noConcepts : findConcepts(paste, vocabulary),
    held: new Map(),
  };
}

const noConcepts: ConceptText = { mentions: new Map(), together: () => false, place: () => [0, 0] };

/** Without a context the error is all of the paste. */
export function prepareSubject(
  subject: Subject,
  context: PreparedContext = prepareContext(subject.text),
): PreparedSubject {
  return {
    subject,
    context,
    tokens: prepareTokens(subject.text),
    phrases: preparePhraseText(subject.text),
    found: new Map(),
  };
}

/** What shows that the condition holds; `undefined` when it does not. */
export function holds(condition: Condition, prepared: PreparedSubject): Held | undefined {
  const { subject, context } = prepared;
  if (condition.text !== undefined) return holdsText(condition.text, prepared);
  if (condition.words !== undefined) return holdsWords(condition, condition.words, context);
  if (condition.about !== undefined)
    return holdsMention(context.concepts.mentions.get(condition.about)?.[0], context);
  if (condition.order !== undefined)
    return holdsMention(findOrder(condition.order, context.concepts), context);
  if (condition.sign !== undefined) return context.signs.has(condition.sign) ? { quality: 1 } : undefined;
  const fact = subject.facts.find((known) => isFact(condition, known, subject.facts));
  if (fact !== undefined) return { quality: 1, place: fact.span };
  return condition.token === undefined ? undefined : holdsToken(condition.token, prepared);
}

export function holdsText(text: string, prepared: PreparedSubject): Held | undefined {
  const known = prepared.found.get(text);
  if (known !== undefined) return known ?? undefined;
  const found = findPhrase(phraseOf(text), prepared.phrases);
  prepared.found.set(text, found ?? null);
  return found;
}

function holdsToken(token: string, { tokens }: PreparedSubject): Held | undefined {
  const place = findToken(token, tokens);
  return place && { quality: 1, place };
}

function holdsWords(
  condition: Condition,
  words: readonly string[],
  context: PreparedContext,
): Held | undefined {
  const held = context.held.get(condition) ?? findWords(words, context.words) >= 0;
  context.held.set(condition, held);
  return held ? { quality: 1 } : undefined;
}

function holdsMention(mention: Mention | undefined, { concepts }: PreparedContext): Held | undefined {
  return mention && { quality: 1, said: concepts.place(mention) };
}

/** Exact comparison. A code of two parts needs both; a code of one part is satisfied by either half. */
export function isFact(condition: Condition, fact: ExactFact, facts: readonly ExactFact[]): boolean {
  if (fact.wrapper === true) return false;
  switch (fact.kind) {
    case 'code':
      return condition.code !== undefined && ` ${fact.value} `.includes(` ${condition.code} `);
    case 'event': {
      if (condition.event === undefined) return false;
      const [id, source] = condition.event.split(' ').reverse();
      return (
        id === fact.value &&
        (source === undefined || facts.some(({ kind, value }) => kind === 'token' && value === source))
      );
    }
    case 'exception':
      return condition.exception === fact.value;
    case 'hresult':
      return condition.hresult === fact.value;
    case 'kb':
      return condition.kb === fact.value;
    case 'build':
      return condition.build === fact.value;
    default:
      return false;
  }
}
