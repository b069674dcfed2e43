/** What the bench measures: all of it, or as much as three minutes hold. */

import type { EngineName } from './job';

export interface Plan {
  /** Articles among which every engine answers the rows, and those among which Unstuck alone does. */
  readonly accuracy: readonly number[];
  readonly accuracyOfUnstuck: readonly number[];
  /** Articles and characters of a paste. */
  readonly sizes: readonly number[];
  readonly lengths: readonly number[];
  /** Whether the peers get more of those cells than demands need. */
  readonly allCells: boolean;
  readonly variants: number;
  /** Seconds after which a peer is cut: while it answers rows, and while its speed is measured. */
  readonly accuracyCut: number;
  readonly speedCut: number;
  /** Seconds of sampling for each length, and how often Unstuck is measured: medians of several runs are steadier. */
  readonly seconds: number;
  readonly repeats: number;
  /** Seconds after which no further cell of a peer begins that could end later. */
  readonly budget: number;
}

/** Names for the sizes that demands are made of. */
export const few = 5;
export const some = 1_000;
export const many = 10_000;
export const most = 100_000;
export const short = 250;
export const medium = 5_000;
export const long = 200_000;

export const fullPlan: Plan = {
  accuracy: [few, some],
  accuracyOfUnstuck: [many],
  sizes: [few, 100, some, many, most],
  lengths: [short, medium, long],
  allCells: true,
  variants: 100_000,
  accuracyCut: 60,
  speedCut: 60,
  seconds: 3,
  repeats: 3,
  budget: 1_440,
};

/** The cells of peers that demands compare with. */
export const comparedCells: readonly { engine: EngineName; articles: number; length: number }[] = [
  { engine: 'Fuse.js default', articles: many, length: short },
  { engine: 'MiniSearch fuzzy', articles: many, length: short },
];

export const quickPlan: Plan = {
  ...fullPlan,
  sizes: [few, some, many, most],
  lengths: [short, long],
  allCells: false,
  variants: 5_000,
  accuracyCut: 6,
  speedCut: 30,
  seconds: 1.5,
  repeats: 1,
  budget: 170,
};
