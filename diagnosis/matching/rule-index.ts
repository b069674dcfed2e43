/**
 * An inverted index over rules: which items could match an error, without trying them all. For every rule it keeps the
 * signs without which the rule cannot hold, the rarest that it has. What it names may still not match; what it leaves
 * out cannot.
 */

import type { Condition, Rule } from '../../knowledge';
import { squeezePhrase } from './find-phrase';
import { startsOf } from './find-words';
import { holdsText, type PreparedContext, type PreparedSubject } from './hold';
import { isAscii } from './is-ascii';
import type { Subject } from './match';
import { createPhraseIndex } from './phrase-index';
import { settings } from './settings';

export interface RuleIndex {
  /** Adds the rules of an item, or replaces those that it had. */
  put(id: string, rules: readonly Rule[]): void;
  remove(id: string): void;
  /** Ids of the items of which a rule could hold, each once. */
  candidates(prepared: PreparedSubject): ReadonlySet<string>;
}

/** Signs of which one has to be there; a phrase is one sign. */
type Signs = readonly string[];

/** Stands for rules that no sign narrows. */
const always = 'always';

const stemSign = 'stem:';
const phraseSign = 'text:';
const isPhrase = (sign: string): boolean => sign.startsWith(phraseSign);
const phraseOf = (sign: string): string => sign.slice(phraseSign.length);

export function createRuleIndex(): RuleIndex {
  const owners = new Map<string, Set<string>>();
  const signsOf = new Map<string, readonly string[]>();
  const phrases = createPhraseIndex();
  const stems = createStemLengths();
  let byContext = new WeakMap<PreparedContext, ReadonlySet<string>>();
  const frequency = (sign: string): number => owners.get(sign)?.size ?? 0;
  const cost = (signs: Signs): number =>
    signs.includes(always)
      ? Number.POSITIVE_INFINITY
      : signs.reduce((sum, sign) => sum + frequency(sign), signs.length);

  const anchorsOf = ({ all = [], any }: Rule): Signs => {
    const choices = [
      ...all.map((condition) => signsOfCondition(condition)),
      ...(any === undefined ? [] : [any.flatMap(signsOfCondition)]),
    ];
    return choices.reduce((best, signs) => (cost(signs) < cost(best) ? signs : best), choices[0] ?? [always]);
  };

  /** Looked up once for all errors of a paste. */
  const ofContext = (context: PreparedContext): ReadonlySet<string> => {
    const known = byContext.get(context);
    if (known !== undefined) return known;
    const found = new Set<string>();
    for (const sign of [always, ...wordSigns(context, stems)]) {
      for (const id of owners.get(sign) ?? []) found.add(id);
    }
    byContext.set(context, found);
    return found;
  };

  const remove = (id: string): void => {
    byContext = new WeakMap();
    for (const sign of signsOf.get(id) ?? []) {
      const ids = owners.get(sign);
      ids?.delete(id);
      if (ids?.size === 0) {
        owners.delete(sign);
        if (isPhrase(sign)) phrases.forget(phraseOf(sign));
      }
    }
    signsOf.delete(id);
  };

  return {
    remove,
    put(id, rules) {
      remove(id);
      const signs = [...new Set(rules.flatMap(anchorsOf))];
      signsOf.set(id, signs);
      for (const sign of signs) {
        const ids = owners.get(sign);
        if (ids !== undefined) ids.add(id);
        else {
          owners.set(sign, new Set([id]));
          if (isPhrase(sign)) phrases.learn(phraseOf(sign));
          if (sign.startsWith(stemSign)) stems.learn(sign.slice(stemSign.length));
        }
      }
    },
    candidates(prepared) {
      const found = new Set(ofContext(prepared.context));
      const add = (sign: string): void => {
        for (const id of owners.get(sign) ?? []) found.add(id);
      };
      for (const sign of signsIn(prepared.subject)) add(sign);
      for (const phrase of phrases.likely(prepared.phrases)) {
        if (holdsText(phrase, prepared) !== undefined) add(`${phraseSign}${phrase}`);
      }
      return found;
    },
  };
}

function signsOfCondition(condition: Condition): Signs {
  const { text, words, about, order, sign, code, event, token, exception, hresult, kb, build } = condition;
  if (text !== undefined) {
    return squeezePhrase(text).squeezed.length < settings.gram ? [always] : [`${phraseSign}${text}`];
  }
  if (words !== undefined) return words.flatMap((entry) => startsOf(entry) ?? always);
  if (about !== undefined) return [`about:${about}`];
  if (order !== undefined) return [`about:${order[0]}`];
  if (sign !== undefined) return [`sign:${sign}`];
  if (code !== undefined) return [`code:${code}`];
  if (event !== undefined) return [`event:${event.split(' ').at(-1)}`];
  if (token !== undefined) return [`token:${longestRun(token)}`];
  return [`exception:${exception}`, `hresult:${hresult}`, `kb:${kb}`, `build:${build}`].filter(
    (sign) => !sign.endsWith(':undefined'),
  );
}

/** Every sign but phrases and plain words that an error has. */
function* signsIn({ facts, text }: Subject): Generator<string> {
  for (const { kind, value, wrapper } of facts) {
    if (wrapper === true) continue;
    yield `${kind}:${value}`;
    if (kind === 'code') for (const part of value.split(' ')) yield `code:${part}`;
  }
  for (const run of new Set(runsOf(text))) yield `token:${run}`;
}

/** The words of a paste, and how they begin: only as some rule asks. */
function* wordSigns({ words, concepts, signs }: PreparedContext, stems: StemLengths): Generator<string> {
  for (const sign of signs) yield `sign:${sign}`;
  for (const concept of concepts.mentions.keys()) yield `about:${concept}`;
  for (const word of words.sorted) {
    yield `word:${word}`;
    for (const length of stems.of(word)) yield `${stemSign}${word.slice(0, length)}`;
  }
}

function runsOf(text: string): string[] {
  const lower = text.toLowerCase();
  return (isAscii(lower) ? lower.match(/[a-z0-9]+/g) : lower.match(/[\p{L}\p{N}]+/gu)) ?? [];
}

function longestRun(token: string): string {
  return runsOf(token).reduce((longest, run) => (run.length > longest.length ? run : longest), '');
}

type StemLengths = ReturnType<typeof createStemLengths>;

/** How long the stems are that begin with the same letters: most words begin like none. */
function createStemLengths() {
  const headLetters = 3;
  const byHead = new Map<string, Set<number>>();
  return {
    learn(stem: string): void {
      const head = stem.slice(0, headLetters);
      byHead.set(head, (byHead.get(head) ?? new Set()).add(stem.length));
    },
    *of(word: string): Generator<number> {
      for (let length = 1; length <= Math.min(headLetters, word.length); length += 1) {
        yield* byHead.get(word.slice(0, length)) ?? [];
      }
    },
  };
}
