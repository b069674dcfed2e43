/** The store contract on a real PostgreSQL, and what only a server can do: many instances, restarts, refusals. */

import { createResponder, type Message, type Responder } from '../../respond';
import type { Store } from '../../store';
import { openPostgresStore } from '../../store/postgres-store';
import { expertise } from '../conversation/chat';
import { incidentOf, storeContract } from '../store/store-contract';
import { type PostgresServer, startPostgres } from './postgres-server';

let server: PostgresServer;
let passed = 0;

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.remove());
beforeEach(() => {
  passed = 0;
});

describe('the store in PostgreSQL', () => {
  storeContract({
    create: async (options) =>
      openPostgresStore(await server.createDatabase(), { ...options, shift: () => passed }),
    pass: (milliseconds) => {
      passed += milliseconds;
    },
  });
});

/** Presses on a card as respond.ts saves them: load, add one's own check mark, save, and again when somebody was faster. */
async function press(store: Store, number: number, owner: string): Promise<boolean> {
  const delivery = { thread: 'shared', id: `press ${number}` };
  if ((await store.claim(delivery, owner, 10_000)).state !== 'mine') return false;
  for (;;) {
    const known = await store.load('shared');
    const marks = (known?.incident as { marks?: number[] } | undefined)?.marks ?? [];
    const incident = { ...incidentOf('shared'), marks: [...marks, number] };
    const answer = { claim: { delivery, owner }, replies: [], unanswered: [] };
    if ((await store.save(incident, known?.version ?? 0, answer)) !== undefined) break;
  }
  await store.delivered(delivery, { sent: 0, done: true });
  return true;
}

describe('several instances on one database', () => {
  it('migrate it once when they start at the same time', async () => {
    const url = await server.createDatabase();
    const stores = await Promise.all(Array.from({ length: 4 }, () => openPostgresStore(url)));
    expect(await server.query(url, 'select name from kysely_migration order by name')).toEqual([
      { name: '0001-incidents' },
      { name: '0002-learning' },
    ]);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('lose none of 500 presses at once and count none twice, each delivered to both', async () => {
    const url = await server.createDatabase();
    const [first, second] = [await openPostgresStore(url), await openPostgresStore(url)];
    const numbers = Array.from({ length: 500 }, (_, number) => number);
    // As in respond.ts, one process changes one thread once at a time; the other begins at the other end.
    const all = async (store: Store, order: readonly number[], owner: string): Promise<boolean[]> => {
      const mine: boolean[] = [];
      for (const number of order) mine.push(await press(store, number, owner));
      return mine;
    };
    const near = numbers.map((number) => (number * 7) % 500);
    const taken = (await Promise.all([all(first, numbers, 'first'), all(second, near, 'second')])).flat();
    expect(taken.filter(Boolean)).toHaveLength(500);
    const { incident, version } = (await first.load('shared')) ?? {};
    expect((incident as unknown as { marks: number[] }).marks.toSorted((a, b) => a - b)).toEqual(numbers);
    expect(version).toBe(500);
    await Promise.all([first.close(), second.close()]);
  }, 120_000);

  it('answer 500 presses at once in one thread once each, all delivered to both', async () => {
    const url = await server.createDatabase();
    const stores = [await openPostgresStore(url), await openPostgresStore(url)];
    const responders = stores.map((store) => createResponder({ expertise, store }));
    const sent: string[] = [];
    const message = (id: string, rest: Partial<Message>): Message => ({
      ...{ id, kind: 'message', text: '', addressed: true, needsMention: true, unread: [], thread: 't' },
      ...{ person: { id: 'p', name: 'Ada' }, at: 1, ...rest },
    });
    const answer = (responder: Responder, one: Message) =>
      responder.answer(one, {
        delivery: one.id,
        async send() {
          sent.push(one.id);
          return `activity ${sent.length}`;
        },
      });
    const paste = message('paste', { text: '454 4.7.0 Your clock is wrong' });
    await Promise.all(responders.map((responder) => answer(responder, paste)));
    const articles = ['clock-is-wrong', 'summer-time'];
    const presses = Array.from({ length: 500 }, (_, number) =>
      message(`press ${number}`, { action: { v: 1, kind: 'not-this', article: articles[number % 2] } }),
    );
    await Promise.all(presses.flatMap((one) => responders.map((responder) => answer(responder, one))));
    expect((await stores[0]?.load('t'))?.version).toBe(501);
    expect(sent.toSorted()).toEqual([paste, ...presses].map(({ id }) => id).toSorted());
    await Promise.all(stores.map((store) => store.close()));
  }, 120_000);

  it('go by the clock of the database, whatever their own says', async () => {
    const url = await server.createDatabase();
    const first = await openPostgresStore(url);
    const real = Date.now;
    Date.now = () => real() + 3_600_000;
    try {
      const ahead = await openPostgresStore(url);
      await first.claim({ thread: 'a', id: '1' }, 'first', 10_000);
      expect(await ahead.claim({ thread: 'a', id: '1' }, 'ahead', 10_000)).toEqual({ state: 'busy' });
      await ahead.close();
    } finally {
      Date.now = real;
    }
    await first.close();
  });
});

describe('a database that', () => {
  it('is stopped and started again is waited for, and has everything', async () => {
    const store = await openPostgresStore(await server.createDatabase(), { patience: 20_000 });
    await store.save(incidentOf('a', 7), 0);
    await server.stop();
    const loaded = store.load('a');
    const saved = store.save(incidentOf('b'), 0);
    await server.start();
    expect((await loaded)?.incident.at).toBe(7);
    expect(await saved).toBe(1);
    await store.close();
  }, 60_000);

  it('stays away is told, and the next call works when it is back', async () => {
    const store = await openPostgresStore(await server.createDatabase(), { patience: 300 });
    await server.stop();
    await expect(store.load('a')).rejects.toThrow(/^The database store_\d+ at 127.0.0.1:\d+ does not answer/);
    await server.start();
    expect(await store.load('a')).toBeUndefined();
    await store.close();
  }, 60_000);

  it('is slow is given up in time', async () => {
    const url = await server.createDatabase();
    const store = await openPostgresStore(url, { statementTimeout: 200, patience: 500 });
    const lock = server.query(url, 'begin; lock table incidents; select pg_sleep(3); commit');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await expect(store.load('a')).rejects.toThrow(/does not answer.*57014/);
    await lock;
    expect(await store.load('a')).toBeUndefined();
    await store.close();
  });

  it('has a newer schema is refused, with both versions', async () => {
    const url = await server.createDatabase();
    await (await openPostgresStore(url)).close();
    await server.query(url, "insert into kysely_migration values ('0009-crystal-ball', '2030-01-01')");
    await expect(openPostgresStore(url)).rejects.toThrow(
      /has schema 9, and this version of Unstuck knows schema 2/,
    );
  });

  it('does not exist is told', async () => {
    const url = (await server.createDatabase()).replace(/\d+$/, '_nowhere');
    await expect(openPostgresStore(url)).rejects.toThrow(/^The database store__nowhere at .* does not exist/);
  });

  it('gives the user no right to make tables is told, without the password', async () => {
    const url = await server.createDatabase();
    await server.query(url, "create role guest login password 'x'; revoke all on schema public from public");
    const guest = url.replace(/\/\/[^@]+@/, '//guest:hunter2@');
    const error = await openPostgresStore(guest).catch((each: Error) => each);
    expect(String(error)).toMatch(/does not let this user make tables.*CREATE/);
    expect(String(error)).not.toContain('hunter2');
  });
});
