/** Work and time: one after another by name, signs of life while anything runs, and pauses. */

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** While any work runs, says again and again that this process is alive. */
export function createSignsOfLife(renew: () => Promise<void>, every: number) {
  let running = 0;
  let timer: NodeJS.Timeout | undefined;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    running += 1;
    timer ??= setInterval(renew, every).unref();
    try {
      return await work();
    } finally {
      running -= 1;
      if (running === 0) {
        clearInterval(timer);
        timer = undefined;
      }
    }
  };
}

/** Runs work of the same name one after another, work of different names side by side. */
export function createTurns() {
  const last = new Map<string, Promise<unknown>>();
  return <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const turn = (last.get(name) ?? Promise.resolve()).then(work);
    const done = turn
      .catch(() => undefined)
      .finally(() => {
        if (last.get(name) === done) last.delete(name);
      });
    last.set(name, done);
    return turn;
  };
}
