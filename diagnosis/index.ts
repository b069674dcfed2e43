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
export { createSearch, type Evidence, type Match, type SearchArticles } from './matching';
export type { Entity, EntityKind, Signal, SignalKind, Span } from './reading';
export { maskNames } from './reading';
