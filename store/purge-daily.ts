/** Deletes what has expired, now and every day. */

import type { Store } from './store';

const day = 86_400_000;

/** Gives the function that ends it. A purge that fails is reported; the next one makes up for it. */
export function purgeDaily(store: Pick<Store, 'purge'>, report: (error: unknown) => void): () => void {
  const purge = (): void => void store.purge().catch(report);
  purge();
  const timer = setInterval(purge, day);
  timer.unref();
  return () => clearInterval(timer);
}
