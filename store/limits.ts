/** How much every engine keeps, and for how long. */

const day = 86_400_000;

export interface Keeping {
  /** How long everything of a thread is kept after it was last changed, in milliseconds. Default 30 days. */
  readonly keep?: number;
  /** How long it is known that a delivery was answered, in milliseconds. Default a day: no platform tries for longer. */
  readonly keepDeliveries?: number;
}

export const defaultKeep = 30 * day;
export const defaultKeepDeliveries = day;
/** Cards of a thread that are found again, at least; the one not shown for longest goes first. */
export const cardsPerThread = 100;
/** Characters of an error that nothing fits. */
export const longestUnanswered = 4_000;
