/**
 * A function → its result and the milliseconds that it took. What other programs had of the processor meanwhile does not
 * count, so that a busy machine measures nearly what a quiet one does.
 */
export function timed<T>(run: () => T): { readonly took: number; readonly result: T } {
  const processor = process.cpuUsage();
  const start = performance.now();
  const result = run();
  const took = performance.now() - start;
  const { user, system } = process.cpuUsage(processor);
  const own = (user + system) / 1_000;
  // Some systems count the processor in steps longer than an answer; several threads can use more of it than time passes.
  return { took: own > 0 ? Math.min(took, own) : took, result };
}
