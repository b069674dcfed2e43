/** A diagnosis → the shapes that `--json` and `--batch` print. */

import type { Diagnosis, Match } from '../diagnosis';

export interface BatchLine {
  readonly id: string;
  readonly outcome: string;
  readonly articles: readonly { readonly id: string; readonly confidence: number }[];
  readonly lookAlike?: string;
}

export function batchLine(id: string, { outcome, matches, lookAlike }: Diagnosis): BatchLine {
  return {
    id,
    outcome,
    articles: matches.map((match) => ({ id: match.id, confidence: match.confidence })),
    ...(lookAlike !== undefined && { lookAlike: lookAlike.id }),
  };
}

const articleJson = ({ id, title, confidence, evidence, against }: Match) => ({
  id,
  title,
  confidence,
  why: [...evidence.map(({ says }) => says), ...against.map(({ says }) => `against: ${says}`)],
});

export function diagnosisJson({ outcome, matches, lookAlike, errors, signals, entities }: Diagnosis) {
  return {
    outcome,
    articles: matches.map(articleJson),
    ...(lookAlike !== undefined && { lookAlike }),
    errors: errors.map((error) => ({
      span: error.span,
      outcome: error.outcome,
      articles: error.matches.map(articleJson),
      ...(error.lookAlike !== undefined && { lookAlike: error.lookAlike }),
    })),
    signals,
    entities,
  };
}
