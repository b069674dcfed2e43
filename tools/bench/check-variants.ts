/** Variants of pastes → whether the diagnosis holds what it promises for every paste. */

import { isDeepStrictEqual } from 'node:util';
import type { Diagnose } from '../../diagnosis';
import type { Disfigurement } from './disfigure';
import type { VariantShare, VariantsLine } from './job';
import { timed } from './stopwatch';
import { createVariants, type Row, type Variant } from './variants';

/** Processor milliseconds that an answer to a paste of a few kilobytes may take. */
const bound = 500;
const mostExamples = 10;

type Counts = { -readonly [key in keyof VariantsLine]: VariantsLine[key] };

/** Generates the counts so far after every thousand variants, and at the end. One in `again` is asked a second time. */
export function* checkVariants(
  diagnose: Diagnose,
  rows: readonly Row[],
  count: number,
  { seed = 1, again = 1 }: { readonly seed?: number; readonly again?: number } = {},
): Generator<VariantsLine> {
  const firsts = new Map<Row, string | undefined>();
  const firstOf = (row: Row): string | undefined => {
    if (!firsts.has(row)) firsts.set(row, diagnose(row.text).matches[0]?.id);
    return firsts.get(row);
  };
  const examples: string[] = [];
  const kinds: Partial<Record<Disfigurement, VariantShare>> = {};
  const counts: Counts = {
    done: 0,
    throws: 0,
    slowest: 0,
    overBound: 0,
    unstable: 0,
    changed: 0,
    examples,
    kinds,
  };
  for (const variant of createVariants(rows, count, seed)) {
    try {
      const { result: diagnosis, took: once } = timed(() => diagnose(variant.text));
      // The first answer may have waited for the garbage of others to be collected; a slow paste is slow again.
      const took = once > bound ? Math.min(once, timeAgain(diagnose, variant.text)) : once;
      counts.slowest = Math.max(counts.slowest, took);
      if (took > bound) counts.overBound += 1;
      if (counts.done % again === 0 && !isDeepStrictEqual(diagnose(variant.text), diagnosis))
        counts.unstable += 1;
      const first = diagnosis.matches[0]?.id;
      kinds[variant.how] = counted(kinds[variant.how], variant, first);
      if (variant.keepsFirst && first !== firstOf(variant.row)) {
        counts.changed += 1;
        if (examples.length < mostExamples)
          examples.push(`${variant.row.id}, ${variant.how}: ${variant.text}`);
      }
    } catch (error) {
      counts.throws += 1;
      if (examples.length < mostExamples)
        examples.push(`${variant.row.id}, ${variant.how}: ${String(error)}`);
    }
    counts.done += 1;
    if (counts.done % 1_000 === 0) yield { ...counts };
  }
  yield { ...counts };
}

function timeAgain(diagnose: Diagnose, text: string): number {
  return Math.min(timed(() => diagnose(text)).took, timed(() => diagnose(text)).took);
}

function counted(
  { ofArticles, right, ofNone, falseAnswers }: VariantShare = {
    ofArticles: 0,
    right: 0,
    ofNone: 0,
    falseAnswers: 0,
  },
  { expected }: Variant,
  first: string | undefined,
): VariantShare {
  if (expected.length === 0) {
    return {
      ofArticles,
      right,
      ofNone: ofNone + 1,
      falseAnswers: falseAnswers + (first === undefined ? 0 : 1),
    };
  }
  const isRight = first !== undefined && expected.includes(first);
  return { ofArticles: ofArticles + 1, right: right + (isRight ? 1 : 0), ofNone, falseAnswers };
}
