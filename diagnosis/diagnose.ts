/** A paste → what it is: every error in it diagnosed, one outcome for all. */

import type { Knowledge } from '../knowledge';
import { circumstancesOf } from './circumstances';
import { type Diagnosis, type ErrorDiagnosis, outcomes } from './diagnosis';
import {
  createMatcher,
  createVocabulary,
  type Evidence,
  type Match,
  matchingSettings,
  type PreparedContext,
  prepareContext,
  prepareSubject,
  type Subject,
} from './matching';
import { type ReadError, type Reading, read } from './reading';
import { isTalk } from './talk';

/** Characters of the paste that a piece of evidence repeats. */
const longestQuote = 200;

export type Diagnose = (paste: string) => Diagnosis;

/** Builds the index once; the function it returns is pure: the same paste always gets the same diagnosis. */
export function createDiagnose({
  articles,
  lookAlikes,
  concepts = {},
}: Pick<Knowledge, 'articles' | 'lookAlikes'> & Partial<Pick<Knowledge, 'concepts'>>): Diagnose {
  const vocabulary = createVocabulary(concepts);
  // One matcher for both: an error is looked through once.
  const { match: matchAll } = createMatcher([...articles, ...lookAlikes]);
  const byId = new Map(lookAlikes.map((lookAlike) => [lookAlike.id, lookAlike]));
  const diagnoseError = (
    error: ReadError,
    reading: Reading,
    context: PreparedContext,
    paste: string,
  ): ErrorDiagnosis => {
    const inPaste = (pieces: readonly Evidence[]): Evidence[] =>
      pieces.map((piece) => placed(piece, error, reading, paste));
    const subject = prepareSubject(subjectOf(error), context);
    const all = matchAll(subject);
    const considered = all
      .filter(({ id }) => !byId.has(id))
      .map((match) => ({
        ...match,
        evidence: inPaste(match.evidence),
        against: inPaste(match.against),
      }));
    const matches = shown(considered);
    const nearest = considered.find(({ id }) => matches.every((match) => match.id !== id));
    const other = all.find(({ id }) => byId.has(id));
    const known = byId.get(other?.id ?? '');
    if (other !== undefined && known !== undefined && outweighs(other, matches[0])) {
      const { id, title, cause, differs, resembles } = known;
      const lookAlike = {
        ...{ id, title, cause, differs, confidence: other.confidence, evidence: inPaste(other.evidence) },
        ...(resembles !== undefined && { resembles }),
      };
      return {
        span: error.span,
        outcome: 'look-alike',
        matches: [],
        lookAlike,
        ...(considered[0] && { nearest: considered[0] }),
      };
    }
    return {
      span: error.span,
      outcome: matches.length === 0 ? 'not-found' : matches.length === 1 ? 'found' : 'choices',
      matches,
      ...(nearest !== undefined && { nearest }),
    };
  };
  return (paste) => {
    const reading = read(paste);
    const context = prepareContext(reading.text, vocabulary, circumstancesOf(reading));
    const talk = isTalk(reading.text, reading.signals.length);
    const errors = reading.errors
      .map((error) => diagnoseError(error, reading, context, paste))
      .map((error) =>
        error.outcome === 'not-found' && talk ? { ...error, outcome: 'talk' as const } : error,
      );
    const lookAlike = errors.find((error) => error.lookAlike !== undefined)?.lookAlike;
    return {
      outcome: outcomes.find((outcome) => errors.some((error) => error.outcome === outcome)) ?? 'talk',
      matches: best(errors.flatMap(({ matches }) => matches)),
      ...(lookAlike !== undefined && { lookAlike }),
      errors,
      signals: reading.signals,
      entities: reading.entities,
    };
  };
}

function subjectOf({ text, textSpan: [from], signals }: ReadError): Subject {
  const facts = signals.map((signal) => ({
    ...signal,
    span: [signal.span[0] - from, signal.span[1] - from] as const,
  }));
  return { text, facts, startsAt: from };
}

/** A look-alike has to be surer than the article that it would stand in for. */
function outweighs({ confidence }: Match, article: Match | undefined): boolean {
  return confidence >= matchingSettings.shown && confidence > (article?.confidence ?? 0);
}

/** Evidence of one error, with its place and its words in the paste. */
function placed(piece: Evidence, error: ReadError, reading: Reading, paste: string): Evidence {
  if (piece.span === undefined) return piece;
  const [start, end] = piece.span;
  const span = reading.place([error.textSpan[0] + start, error.textSpan[0] + end]);
  return { ...piece, span, quote: paste.slice(...span).slice(0, longestQuote) };
}

function shown(matches: readonly Match[]): Match[] {
  const least = Math.max(
    matchingSettings.shown,
    (matches[0]?.confidence ?? 1) - matchingSettings.besideFirst,
  );
  return matches.filter(({ confidence }) => confidence >= least).slice(0, matchingSettings.mostShown);
}

/** Each article once, with its highest confidence. */
function best(matches: readonly Match[]): Match[] {
  const first = new Map<string, Match>();
  for (const match of matches) {
    if (match.confidence > (first.get(match.id)?.confidence ?? 0)) first.set(match.id, match);
  }
  return [...first.values()]
    .sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1))
    .slice(0, matchingSettings.mostShown);
}
