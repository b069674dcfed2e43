/**
 * The parts of a regular expression → the expression. No other file of the product makes one out of strings, and this
 * one is called while modules load, so that all there are can be listed and checked against runaway backtracking.
 */

/** Parts are written in the source; what people paste never becomes one. */
export function buildPattern(source: string, flags: string): RegExp {
  return new RegExp(source, flags);
}
