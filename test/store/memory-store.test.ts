import { createMemoryStore } from '../../store';
import { incidentOf, storeContract } from './store-contract';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('the store in memory', () => {
  storeContract({
    create: (options) => createMemoryStore(options),
    pass: (milliseconds) => {
      jest.advanceTimersByTime(milliseconds);
    },
  });

  it('keeps a number of threads; the one unused for longest goes first', async () => {
    const store = createMemoryStore({ threads: 3 });
    for (const thread of ['a', 'b', 'c']) await store.save(incidentOf(thread), 0);
    await store.load('a');
    await store.save(incidentOf('d'), 0);
    expect(await store.load('b')).toBeUndefined();
    for (const thread of ['a', 'c', 'd']) expect(await store.load(thread)).toBeDefined();
  });

  it('keeps a thread for a day when nothing else is said', async () => {
    const store = createMemoryStore();
    await store.save(incidentOf('a'), 0);
    jest.advanceTimersByTime(23.9 * 3_600_000);
    expect(await store.load('a')).toBeDefined();
    jest.advanceTimersByTime(0.2 * 3_600_000);
    expect(await store.load('a')).toBeUndefined();
  });

  it('is empty when it is closed', async () => {
    const store = createMemoryStore();
    await store.save(incidentOf('a'), 0);
    await store.rememberCard('a', 'answer:1', 'activity-1');
    await store.close();
    expect(await store.load('a')).toBeUndefined();
    expect(await store.cardId('a', 'answer:1')).toBeUndefined();
  });
});
