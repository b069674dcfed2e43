/** The door of the store: it opens what the settings name, and costs nothing that is not used. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, purgeDaily } from '../../store';
import { incidentOf } from './store-contract';

const loaded: string[] = [];
for (const name of ['kysely', 'libsql', 'pg']) {
  jest.doMock(name, () => {
    loaded.push(name);
    return jest.requireActual(name);
  });
}

it('loads no database for a store in memory, and the one that is asked for later', async () => {
  const memory = await openStore({ kind: 'memory' });
  await memory.save(incidentOf('a'), 0);
  await memory.close();
  expect(loaded).toEqual([]);

  const folder = mkdtempSync(join(tmpdir(), 'unstuck-open-'));
  const file = join(folder, 'unstuck.db');
  const first = await openStore({ kind: 'sqlite', file });
  await first.save(incidentOf('a', 5), 0);
  await first.close();
  const again = await openStore({ kind: 'sqlite', file });
  expect((await again.load('a'))?.incident.at).toBe(5);
  await again.close();
  rmSync(folder, { recursive: true });
  expect(loaded).toContain('libsql');
  expect(loaded).not.toContain('pg');
});

it('keeps a thread for as long as it is told, in whatever engine', async () => {
  const store = await openStore({ kind: 'memory' }, { keep: 1 });
  await store.save(incidentOf('a'), 0);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(await store.load('a')).toBeUndefined();
});

it('purges at once and every day, and goes on after a failure', async () => {
  jest.useFakeTimers();
  let purged = 0;
  const failures: unknown[] = [];
  const purge = async (): Promise<void> => {
    purged += 1;
    if (purged === 1) throw new Error('the database is down');
  };
  const stop = purgeDaily({ purge }, (error) => failures.push(error));
  expect(purged).toBe(1);
  await jest.advanceTimersByTimeAsync(2 * 86_400_000);
  expect(purged).toBe(3);
  expect(failures).toHaveLength(1);
  stop();
  await jest.advanceTimersByTimeAsync(2 * 86_400_000);
  expect(purged).toBe(3);
  jest.useRealTimers();
});
