/** Samples of queue counters → for each queue whether it is empty, falling or growing. */

import { record, textOf } from '../../reading';
import { type Derivation, ofKind } from './derivation';

/** Two samples can fall by chance; typeperf is asked for three. */
const fewestFalling = 3;

export const counterTrend: Derivation = ({ records }) =>
  ofKind(records, 'counter').map((counter) => {
    const values = (textOf(counter, 'values') ?? '')
      .split(', ')
      .filter((text) => text !== '')
      .map(Number);
    return record('counter-trend', counter.span, {
      instance: textOf(counter, 'instance') ?? textOf(counter, 'path'),
      values: values.join(', '),
      last: values.at(-1),
      trend: textOf(counter, 'lost') === 'True' ? (growing(values) ?? 'unknown') : trendOf(values),
    });
  });

function growing(values: readonly number[]): string | undefined {
  const [first, last] = [values[0], values.at(-1)];
  return first !== undefined && last !== undefined && last > first ? 'growing' : undefined;
}

function trendOf(values: readonly number[]): string {
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined) return 'unknown';
  if (values.every((value) => value === 0)) return 'empty';
  if (last > first) return 'growing';
  const steady = values.every((value, place) => value <= (values[place - 1] ?? value));
  return last < first && steady && values.length >= fewestFalling ? 'falling' : 'unknown';
}
