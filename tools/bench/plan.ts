/** What the bench measures: all of it, or as much as three minutes hold. */

import type { EngineName } from './job';

export interface Plan {
  /** Articles among which every engine answers the rows, and those among which Unstuck alone does. */
  readonly accuracy: readonly number[];
  readonly accuracyOfUnstuck: readonly number[];
  /** Articles and characters of a paste. */
  readonly sizes: readonly number[];
  readonly lengths: readonly number[];
  /** Which of those cells the peers get. */
  readonly isMeasured: (peer: EngineName, articles: number, length: number) => boolean;
  readonly variants: number;
  /** Seconds after which a peer is cut: while it answers rows, and while its speed is measured. */
  readonly accuracyCut: number;
  readonly speedCut: number;
  /** Seconds of sampling for each length, and how often Unstuck is measured: medians of several runs are steadier. */
  readonly seconds: number;
  readonly repeats: number;
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
  isMeasured: () => true,
  variants: 100_000,
  accuracyCut: 60,
  speedCut: 60,
  seconds: 8,
  repeats: 3,
};

const quickPeers: ReadonlySet<EngineName> = new Set(['Fuse.js default', 'MiniSearch fuzzy']);

export const quickPlan: Plan = {
  ...fullPlan,
  sizes: [few, some, many, most],
  isMeasured: (peer, articles, length) => quickPeers.has(peer) && articles === many && length === short,
  variants: 5_000,
  accuracyCut: 8,
  speedCut: 30,
  seconds: 2,
  repeats: 1,
};
