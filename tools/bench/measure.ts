/** A plan and rows → everything that the bench reports, cell by cell. */

import type { AnswerLine, EngineName, SpeedLine, VariantsLine } from './job';
import { engines } from './job';
import { comparedCells, few, type Plan } from './plan';
import { quantile } from './quantile';
import { readRows } from './read-rows';
import type { Accuracy, Speed } from './report';
import { runCell } from './run-cell';
import { bestScore, type Calibration, calibrate, joinAnswers, score } from './score';

type Tell = (progress: string) => void;

const peers = engines.filter((engine) => engine !== 'Unstuck');
/** Unstuck is not cut; this only ends a run that hangs. */
const patience = 600;

export async function measureAccuracy(
  { accuracy, accuracyOfUnstuck, accuracyCut }: Plan,
  files: readonly string[],
  tell: Tell,
): Promise<{ accuracy: Accuracy[]; calibration: Calibration }> {
  const rows = readRows(files);
  const results: Accuracy[] = [];
  let calibration: Calibration = { buckets: [], rightOfSure: null, sureOfRight: null };
  const cells = [
    ...accuracy.flatMap((articles) => engines.map((engine) => ({ engine, articles }))),
    ...accuracyOfUnstuck.map((articles) => ({ engine: 'Unstuck' as const, articles })),
  ];
  for (const { engine, articles } of cells) {
    tell(`accuracy of ${engine}, ${articles} articles`);
    const { lines, cut } = await runCell<AnswerLine>(
      { do: 'answers', engine, articles, rows: files },
      engine === 'Unstuck' ? patience : accuracyCut,
    );
    const answers = joinAnswers(rows, lines);
    results.push({ engine, articles, cut, ...(engine === 'Unstuck' ? score(answers) : bestScore(answers)) });
    if (engine === 'Unstuck' && articles === few) calibration = calibrate(answers);
  }
  return { accuracy: results, calibration };
}

export async function measureVariants(
  { variants }: Plan,
  files: readonly string[],
  tell: Tell,
): Promise<VariantsLine> {
  const { lines } = await runCell<VariantsLine>(
    { do: 'variants', rows: files, count: variants },
    patience,
    ({ done }) => {
      if (done % 10_000 === 0) tell(`${done} of ${variants} variants`);
    },
  );
  const last = lines.at(-1);
  if (last === undefined) throw new Error('No variant was checked');
  return last;
}

/** Unstuck, and what demands compare it with. */
export async function measureSpeed(plan: Plan, files: readonly string[], tell: Tell): Promise<Speed[]> {
  const runs: Speed[][] = [];
  for (let run = 1; run <= plan.repeats; run += 1) {
    for (const articles of plan.sizes) {
      tell(`speed of Unstuck, ${articles} articles, run ${run} of ${plan.repeats}`);
      runs.push(await speedCell('Unstuck', articles, plan.lengths, plan.seconds, patience, files));
    }
  }
  const speeds = mediansOf(runs.flat());
  for (const { engine, articles, length } of comparedCells) {
    tell(`speed of ${engine}, ${articles} articles, ${length} characters`);
    speeds.push(...(await speedCell(engine, articles, [length], plan.seconds, plan.speedCut, files)));
  }
  return speeds;
}

/** The other cells of the peers, small ones first, while there is time; `left` tells the seconds. */
export async function measureRest(
  plan: Plan,
  known: readonly Speed[],
  files: readonly string[],
  tell: Tell,
  left: () => number,
): Promise<Speed[]> {
  if (!plan.allCells) return [];
  const speeds: Speed[] = [];
  const cells = plan.lengths
    .flatMap((length) => plan.sizes.map((articles) => ({ length, articles })))
    .sort((a, b) => a.length * a.articles - b.length * b.articles || a.length - b.length)
    .flatMap((cell) => peers.map((engine) => ({ engine, ...cell })))
    .filter(({ engine, ...cell }) => !known.some((one) => one.engine === engine && isSameCell(one, cell)));
  for (const { engine, articles, length } of cells) {
    const hopeless = [...known, ...speeds].some(
      (one) => one.engine === engine && costsMore({ articles, length }, one),
    );
    if (hopeless || left() < plan.speedCut) {
      speeds.push({ engine, articles, length, samples: 0, cut: 'not begun' });
      continue;
    }
    tell(`speed of ${engine}, ${articles} articles, ${length} characters`);
    speeds.push(...(await speedCell(engine, articles, [length], plan.seconds, plan.speedCut, files)));
  }
  return speeds;
}

type Cell = Pick<Speed, 'articles' | 'length'>;

function isSameCell(one: Cell, other: Cell): boolean {
  return one.articles === other.articles && one.length === other.length;
}

/** Than one that was cut before the first answer: more of both, or much more of one. */
function costsMore({ articles, length }: Cell, other: Speed): boolean {
  if (other.cut !== true || other.samples > 0) return false;
  const isLarger = articles >= other.articles && length >= other.length;
  return isLarger || articles * length >= 4 * other.articles * other.length;
}

async function speedCell(
  engine: EngineName,
  articles: number,
  lengths: readonly number[],
  seconds: number,
  limit: number,
  rows: readonly string[],
): Promise<Speed[]> {
  let indexedAt = 0;
  const start = performance.now();
  const { lines, cut } = await runCell<SpeedLine>(
    { do: 'speed', engine, articles, rows, lengths, seconds },
    limit,
    (line) => {
      if ('indexed' in line) indexedAt = performance.now();
    },
  );
  const built = lines.find((line) => 'indexed' in line);
  return lengths.map((length) => {
    const took = lines.flatMap((line) => ('took' in line && line.length === length ? line.took : []));
    const [median, p99] = [quantile(took, 0.5), quantile(took, 0.99)];
    return {
      engine,
      articles,
      length,
      samples: took.length,
      ...(median !== undefined && { median }),
      ...(p99 !== undefined && { p99 }),
      ...built,
      ...(cut && { cut }),
      ...(cut && took.length === 0 && indexedAt > 0 && { atLeast: limit * 1_000 - (indexedAt - start) }),
    };
  });
}

/** Of several runs of one cell, the median of each number. */
function mediansOf(runs: readonly Speed[]): Speed[] {
  const firsts = runs.filter((one, place) => runs.findIndex((other) => isSameCell(one, other)) === place);
  return firsts.flatMap((first) => {
    const same = runs.filter((one) => isSameCell(one, first));
    const median = (field: 'median' | 'p99' | 'indexed' | 'bytes'): number =>
      quantile(
        same.flatMap((one) => one[field] ?? []),
        0.5,
      ) ?? 0;
    return [
      {
        ...first,
        samples: same.reduce((sum, { samples }) => sum + samples, 0),
        median: median('median'),
        p99: median('p99'),
        indexed: median('indexed'),
        bytes: median('bytes'),
      },
    ];
  });
}
