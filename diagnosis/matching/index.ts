/**
 * Decides which article an error belongs to. In: one error as text and exact facts; out: articles with confidence,
 * evidence for and against. Exact facts are compared exactly, phrases fuzzily, plain words never against a fact.
 */

export { type CorrectWords, createCorrection } from './correct-words';
export {
  type Circumstances,
  type PreparedContext,
  prepareContext,
  prepareSubject,
} from './hold';
export { type Judge, type Lesson, learn, type Verdict } from './learn';
export { createListener, type Listener, said, type Wish } from './listen';
export type { Evidence, ExactFact, Match, Place, Subject } from './match';
export type { Recognisable } from './match-one';
export { createMatcher, type Matcher } from './matcher';
export { createPatternIndex, type PatternIndex } from './pattern-index';
export {
  hearPattern,
  type PhrasePattern,
  type PlainWord,
  parsePattern,
  wordsOfPattern,
} from './phrase-pattern';
export { createSearch, type SearchArticles } from './search';
export { settings as matchingSettings } from './settings';
export { type Concepts, createVocabulary } from './vocabulary';
