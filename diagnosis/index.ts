/**
 * Tells which known error a paste holds. In: any text; out: a `Diagnosis` with outcome, articles, evidence, signals and
 * entities. Pure, bounded in time, the same for the same text.
 */

export { createDiagnose, type Diagnose } from './diagnose';
export {
  type Diagnosis,
  type ErrorDiagnosis,
  type LookAlikeMatch,
  type Outcome,
  outcomes,
} from './diagnosis';
export { fingerprint } from './fingerprint';
export {
  createReadOutput,
  derivations,
  type Given,
  type Judgement,
  type OutputQuestion,
  type ReadOutput,
} from './judging';
export {
  type CorrectWords,
  createCorrection,
  createListener,
  createPatternIndex,
  createSearch,
  type Evidence,
  hearPattern,
  type Judge,
  type Lesson,
  type Listener,
  learn,
  type Match,
  type PatternIndex,
  type PhrasePattern,
  type PlainWord,
  parsePattern,
  type SearchArticles,
  said,
  type Verdict,
  type Wish,
  wordsOfPattern,
} from './matching';
export type { Entity, EntityKind, Signal, SignalKind, Span } from './reading';
export { maskNames, saidVersions, versionsOfBuilds } from './reading';
