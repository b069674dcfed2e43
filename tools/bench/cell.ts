/** One cell of the bench, in a process of its own: a job as argument, results as JSON lines on standard output. */

import { createDiagnose } from '../../diagnosis';
import { builtInArticles, loadKnowledge } from '../../knowledge';
import { checkVariants } from './check-variants';
import { createDistractors } from './distractors';
import { createEngine, type Engine } from './engines';
import type { AnswerLine, Job, SpeedLine, VariantsLine } from './job';
import { createRandom } from './random';
import { readRows } from './read-rows';
import { createSamples } from './samples';
import { timed } from './stopwatch';

/** A share of answers before the clock counts: the first ones are compiled meanwhile. */
const warmUp = 0.2;
const warmUpMilliseconds = 1_500;

/** Of each length so many pastes, or as many as have this many characters together. */
const mostSamples = 1_000;
const charactersSampled = 6_000_000;
/** Pastes of every length begin as texts that fit into the shortest. */
const shortest = 250;

function print(line: AnswerLine | SpeedLine | VariantsLine): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function knowledgeOf(count: number) {
  const { articles, lookAlikes, concepts = {} } = loadKnowledge([builtInArticles]);
  return {
    articles: [...articles, ...createDistractors(articles, count - articles.length)],
    lookAlikes,
    concepts,
  };
}

/** Bytes in use after everything that nobody needs is gone. */
function memory(): number {
  global.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function answers({ engine, articles, rows }: Extract<Job, { do: 'answers' }>): void {
  const answer = createEngine(engine, knowledgeOf(articles));
  // In random order, so that those answered before a slow engine is cut are a fair sample.
  const random = createRandom(1);
  const shuffled = readRows(rows)
    .map((row) => ({ row, place: random.next() }))
    .sort((a, b) => a.place - b.place);
  for (const { row } of shuffled) print({ row: row.id, shown: answer(row.text) });
}

function speed({ engine, articles, rows, lengths, seconds }: Extract<Job, { do: 'speed' }>): void {
  const knowledge = knowledgeOf(articles);
  const texts = readRows(rows)
    .map(({ text }) => text)
    .filter((text) => text.length < shortest);
  const before = memory();
  const { result: answer, took: indexed } = timed(() => createEngine(engine, knowledge));
  print({ indexed, bytes: memory() - before });
  for (const length of lengths) measure(answer, length, texts, seconds);
}

function measure(answer: Engine, length: number, texts: readonly string[], seconds: number): void {
  const count = Math.min(mostSamples, Math.ceil(charactersSampled / length));
  const pastes = createSamples(texts, length, count + Math.ceil(count * warmUp));
  let warm = 0;
  for (const paste of pastes.slice(count)) {
    const { took } = timed(() => answer(paste));
    warm += took;
    if (warm <= warmUpMilliseconds) continue;
    // What is this slow is measured from the first paste on.
    print({ length, took });
    break;
  }
  const end = performance.now() + seconds * 1_000;
  for (const paste of pastes.slice(0, count)) {
    if (performance.now() > end) break;
    print({ length, took: timed(() => answer(paste)).took });
  }
}

function variants({ rows, count }: Extract<Job, { do: 'variants' }>): void {
  const diagnose = createDiagnose(loadKnowledge([builtInArticles]));
  for (const counts of checkVariants(diagnose, readRows(rows), count)) print(counts);
}

const job = JSON.parse(process.argv[2] ?? '') as Job;
if (job.do === 'answers') answers(job);
else if (job.do === 'speed') speed(job);
else variants(job);
