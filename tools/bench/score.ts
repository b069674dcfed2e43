/** Answers and what was expected → shares, as people count them. */

import type { AnswerLine } from './job';
import type { Row } from './variants';

/** Shares in per cent; `null` where there was nothing to share. */
export interface Score {
  readonly rows: number;
  /** An article that was expected came first. */
  readonly right: number | null;
  /** The best of them did. */
  readonly firstChoice: number | null;
  /** Of pastes with several expected articles, those that got all of them. */
  readonly allShown: number | null;
  /** Of pastes with an article, those that got one that does not belong as well. */
  readonly extra: number | null;
  /** Of pastes without an article, those that got one; then the same of near misses. */
  readonly falseAnswers: number | null;
  readonly nearMissFalse: number | null;
  /** The least score that counts as an answer. */
  readonly threshold: number;
}

export interface Answered {
  readonly row: Row;
  readonly shown: AnswerLine['shown'];
}

export function joinAnswers(rows: readonly Row[], lines: readonly AnswerLine[]): Answered[] {
  const byId = new Map(lines.map(({ row, shown }) => [row, shown]));
  return rows.flatMap((row) => {
    const shown = byId.get(row.id);
    return shown === undefined ? [] : [{ row, shown }];
  });
}

export function score(answers: readonly Answered[], threshold = 0): Score {
  const seen = answers.map(({ row, shown }) => ({
    ...row,
    shown: (shown[0]?.score ?? -1) >= threshold ? shown.map(({ id }) => id) : [],
  }));
  const positives = seen.filter(({ expected }) => expected.length > 0);
  const negatives = seen.filter(({ expected }) => expected.length === 0);
  const nearMisses = negatives.filter(({ kind }) => kind === 'near-miss-negative');
  const several = positives.filter(({ expected }) => expected.length > 1);
  return {
    rows: answers.length,
    right: share(positives, ({ expected, shown: [first = ''] }) => expected.includes(first)),
    firstChoice: share(positives, ({ expected, shown }) => shown[0] === expected[0]),
    allShown: share(several, ({ expected, shown }) => expected.every((id) => shown.includes(id))),
    extra: share(positives, ({ expected, shown }) => shown.some((id) => !expected.includes(id))),
    falseAnswers: share(negatives, ({ shown }) => shown.length > 0),
    nearMissFalse: share(nearMisses, ({ shown }) => shown.length > 0),
    threshold,
  };
}

/** The score with the threshold that suits these very rows best: more than anybody can tune in advance. */
export function bestScore(answers: readonly Answered[]): Score {
  const thresholds = [...new Set(answers.flatMap(({ shown }) => shown[0]?.score ?? []))];
  return [0, ...thresholds]
    .map((threshold) => score(answers, threshold))
    .reduce((best, next) => (worth(next) > worth(best) ? next : best));
}

function worth({ right, falseAnswers }: Score): number {
  return (right ?? 0) - (falseAnswers ?? 0);
}

function share<T>(list: readonly T[], holds: (one: T) => boolean): number | null {
  return list.length === 0 ? null : Math.round((1_000 * list.filter(holds).length) / list.length) / 10;
}

export interface Bucket {
  /** Confidence from here on, up to the next bucket. */
  readonly from: number;
  readonly answers: number;
  readonly right: number;
}

export interface Calibration {
  readonly buckets: readonly Bucket[];
  /** Of the answers with a confidence of 0.9 or more, per cent that are right. */
  readonly rightOfSure: number | null;
  /** Of the right answers, per cent with such a confidence. */
  readonly sureOfRight: number | null;
}

const sure = 0.9;

export function calibrate(answers: readonly Answered[]): Calibration {
  const given = answers.flatMap(({ row, shown: [first] }) =>
    first === undefined ? [] : [{ confidence: first.score, right: row.expected.includes(first.id) }],
  );
  const buckets = [0.5, 0.6, 0.7, 0.8, sure].map((from, place, all) => {
    const own = given.filter(({ confidence }) => confidence >= from && confidence < (all[place + 1] ?? 2));
    return { from, answers: own.length, right: own.filter(({ right }) => right).length };
  });
  return {
    buckets,
    rightOfSure: share(
      given.filter(({ confidence }) => confidence >= sure),
      ({ right }) => right,
    ),
    sureOfRight: share(
      given.filter(({ right }) => right),
      ({ confidence }) => confidence >= sure,
    ),
  };
}
