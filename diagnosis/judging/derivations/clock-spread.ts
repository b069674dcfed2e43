/** Samples of clocks → how far machines are apart at most: from the source, and from each other. */

import { record, textOf } from '../../reading';
import { type Derivation, ofKind } from './derivation';

export const clockSpread: Derivation = ({ records }) => {
  const samples = ofKind(records, 'clock-sample');
  const losses = [...ofKind(records, 'clock-machine'), ...ofKind(records, 'clock-loss')];
  const [first] = [...samples, ...losses];
  if (first === undefined) return [];
  const worst = samples.reduce<(typeof samples)[number] | undefined>(
    (most, sample) =>
      most === undefined || Number(textOf(sample, 'distance')) > Number(textOf(most, 'distance'))
        ? sample
        : most,
    undefined,
  );
  const offsets = samples.map((sample) => Number(textOf(sample, 'offset')));
  const spread = samples.length === 0 ? undefined : Math.max(...offsets) - Math.min(...offsets);
  const measured = new Set(samples.map((sample) => textOf(sample, 'run')));
  const silent = losses.filter((loss) => !measured.has(textOf(loss, 'run')));
  const largest = worst === undefined ? undefined : Number(textOf(worst, 'distance'));
  const apart = largest === undefined || spread === undefined ? undefined : Math.max(largest, spread);
  return [
    record('clock-spread', (worst ?? first).span, {
      host: textOf(worst ?? first, 'host'),
      offset: worst === undefined ? undefined : round(Number(textOf(worst, 'offset'))),
      apart: apart === undefined ? undefined : round(apart),
      /** Single machines are fine, two of them are not. */
      between: largest !== undefined && spread !== undefined && spread > largest,
      samples: samples.length,
      machines: measured.size,
      silent: silent.length,
      /** In /monitor the first machine is compared with itself. */
      alone: measured.size === 1 && samples.some((sample) => textOf(sample, 'monitored') === 'True'),
      silentHost: silent[0] === undefined ? undefined : textOf(silent[0], 'host'),
    }),
  ];
};

/** To the microsecond: what is shown must not reach a limit that the clock did not reach. */
function round(seconds: number): number {
  return Number(seconds.toFixed(6));
}
