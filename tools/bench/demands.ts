/** Measurements → what has to hold, and whether it does. */

import type { EngineName, VariantsLine } from './job';
import { few, long, many, most, short, some } from './plan';
import type { Accuracy, Demand, Speed } from './report';
import type { Calibration } from './score';

interface Measured {
  readonly accuracy: readonly Accuracy[];
  readonly calibration: Calibration;
  readonly speed: readonly Speed[];
  readonly variants: VariantsLine;
  /** How many variants there should have been. */
  readonly planned: number;
}

/** What was not measured does not hold. */
export function checkDemands(measured: Measured): Demand[] {
  return [...onSpeed(measured.speed), ...onAccuracy(measured), ...onVariants(measured)];
}

function onSpeed(speed: readonly Speed[]): Demand[] {
  const cell = (engine: EngineName, articles: number, length: number): Partial<Speed> =>
    speed.find((one) => one.engine === engine && one.articles === articles && one.length === length) ?? {};
  const own = (articles: number, length = short): Partial<Speed> => cell('Unstuck', articles, length);
  const fuse = cell('Fuse.js default', many, short);
  const mini = cell('MiniSearch fuzzy', many, short);
  const { p99, indexed, bytes } = own(many);
  const at = '10,000 articles, 250 characters:';
  return [
    atMost(`${at} p99 / median of Fuse.js default`, ratio(p99, fuse.median ?? fuse.atLeast), 1 / 500),
    atMost(`${at} p99 / median of MiniSearch fuzzy`, ratio(p99, mini.median ?? mini.atLeast), 1 / 5),
    atMost(
      '250 characters: median at 100,000 articles / at 1,000',
      ratio(own(most).median, own(some).median),
      4,
    ),
    atMost('10,000 articles: p99 of 200 KB / of 250 characters', ratio(own(many, long).p99, p99), 40),
    atMost('10,000 articles: time of index / of MiniSearch', ratio(indexed, mini.indexed), 2),
    atMost('10,000 articles: memory of index / of MiniSearch', ratio(bytes, mini.bytes), 2),
  ];
}

function onAccuracy({ accuracy, calibration }: Measured): Demand[] {
  const of = (articles: number): Partial<Accuracy> =>
    accuracy.find((one) => one.engine === 'Unstuck' && one.articles === articles) ?? {};
  const [alone, among] = [of(few), of(many)];
  const lost = (before?: number | null, after?: number | null): number | null | undefined =>
    typeof before === 'number' && typeof after === 'number'
      ? Math.round((before - after) * 10) / 10
      : before === null
        ? null
        : undefined;
  return [
    atLeast('right, per cent', alone.right, 97),
    atLeast('first choice, per cent', alone.firstChoice, 95),
    atLeast('all of several articles shown, per cent', alone.allShown, 97),
    atMost('an article that does not belong, per cent', alone.extra, 5),
    atMost('false answers, per cent', alone.falseAnswers, 1.6),
    atMost('false answers to near misses, per cent', alone.nearMissFalse, 2.3),
    atMost('points of right answers lost among 10,000 articles', lost(alone.right, among.right), 1),
    atMost(
      'points of first choices lost among 10,000 articles',
      lost(alone.firstChoice, among.firstChoice),
      1,
    ),
    atMost(
      'points of false answers gained among 10,000 articles',
      lost(among.falseAnswers, alone.falseAnswers),
      1,
    ),
    atLeast('answers with confidence 0.9 that are right, per cent', calibration.rightOfSure, 98),
    atLeast('right answers with confidence 0.9, per cent', calibration.sureOfRight, 70),
  ];
}

function onVariants({ variants, planned }: Measured): Demand[] {
  const { done, throws, overBound, unstable, changed } = variants;
  return [
    atLeast('variants checked', done, planned),
    atMost('variants that threw', throws, 0),
    atMost('variants over their time', overBound, 0),
    atMost('variants with another answer the second time', unstable, 0),
    atMost('first articles changed by chat or a host name', changed, 0),
  ];
}

function ratio(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : one / other;
}

/** `null`: the rows have nothing to measure it on; `undefined`: it was not measured. */
type Value = number | null | undefined;

function atMost(demand: string, value: Value, allowed: number): Demand {
  const holds = value === null || (value !== undefined && value <= allowed);
  return { demand, measured: value ?? null, allowed, holds };
}

function atLeast(demand: string, value: Value, allowed: number): Demand {
  const holds = value === null || (value !== undefined && value >= allowed);
  return { demand, measured: value ?? null, allowed, atLeast: true, holds };
}
