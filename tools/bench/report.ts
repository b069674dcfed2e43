/** What the bench found out, as it stands in its last line. */

import type { EngineName, VariantsLine } from './job';
import type { Calibration, Score } from './score';

export interface Accuracy extends Score {
  readonly engine: EngineName;
  readonly articles: number;
  /** Not all rows were answered in time. */
  readonly cut: boolean;
}

/** Milliseconds and bytes; absent: nothing was measured before it was cut. */
export interface Speed {
  readonly engine: EngineName;
  readonly articles: number;
  /** Characters of a paste. */
  readonly length: number;
  readonly samples: number;
  readonly median?: number;
  readonly p99?: number;
  readonly indexed?: number;
  readonly bytes?: number;
  /** Cut before it was done; or not begun, because a smaller cell of this engine gave nothing in its time. */
  readonly cut?: true | 'not begun';
  /** Without a sample: one answer takes more milliseconds than this. */
  readonly atLeast?: number;
}

export interface Demand {
  readonly demand: string;
  readonly measured: number | null;
  /** At most this; at least, where `atLeast` is set. */
  readonly allowed: number;
  readonly atLeast?: true;
  readonly holds: boolean;
}

export interface Report {
  readonly quick: boolean;
  readonly rows: number;
  readonly seconds: number;
  readonly accuracy: readonly Accuracy[];
  readonly calibration: Calibration;
  readonly speed: readonly Speed[];
  readonly variants: VariantsLine;
  readonly demands: readonly Demand[];
  readonly holds: boolean;
}
