/** What every store engine does: call `storeContract` in the test of an engine. */

import type { Incident } from '../../conversation';
import type { Store } from '../../store';
import { deliveryContract } from './delivery-contract';
import { learningContract } from './learning-contract';

export interface Engine {
  /** An empty store that keeps a thread for `keep` milliseconds after its last save. */
  readonly create: (options: {
    readonly keep: number;
    readonly keepDeliveries: number;
  }) => Store | Promise<Store>;
  /** Lets this much time pass for the store. */
  readonly pass: (milliseconds: number) => void | Promise<void>;
}

/** How long the stores under test keep what they know, in milliseconds. */
export const keep = 60_000;
export const keepDeliveries = 40_000;

export const incidentOf = (thread: string, at = 1): Incident => ({
  thread,
  welcomed: false,
  findings: [],
  at,
});

export function storeContract({ create, pass }: Engine): void {
  let store: Store;
  beforeEach(async () => {
    store = await create({ keep, keepDeliveries });
  });
  afterEach(() => store.close());
  deliveryContract(() => store, pass);
  learningContract(() => store, pass);

  describe('saving an incident', () => {
    it('finds it again, with version 1', async () => {
      expect(await store.load('a')).toBeUndefined();
      expect(await store.save(incidentOf('a', 7), 0)).toBe(1);
      expect(await store.load('a')).toEqual({ incident: incidentOf('a', 7), version: 1 });
    });

    it('counts the versions of each thread for itself', async () => {
      await store.save(incidentOf('a'), 0);
      expect(await store.save(incidentOf('a', 2), 1)).toBe(2);
      expect(await store.save(incidentOf('b'), 0)).toBe(1);
      expect((await store.load('a'))?.incident.at).toBe(2);
    });

    it('is refused when somebody else saved in between, and changes nothing', async () => {
      await store.save(incidentOf('a', 1), 0);
      await store.save(incidentOf('a', 2), 1);
      expect(await store.save(incidentOf('a', 3), 1)).toBeUndefined();
      expect(await store.load('a')).toEqual({ incident: incidentOf('a', 2), version: 2 });
    });

    it('is refused as the first one when there is one, and as a later one when there is none', async () => {
      await store.save(incidentOf('a', 1), 0);
      expect(await store.save(incidentOf('a', 2), 0)).toBeUndefined();
      expect(await store.save(incidentOf('b', 2), 3)).toBeUndefined();
      expect(await store.load('b')).toBeUndefined();
    });

    it('lets one of two win that begin with the same version', async () => {
      await store.save(incidentOf('a', 1), 0);
      const saved = await Promise.all([store.save(incidentOf('a', 2), 1), store.save(incidentOf('a', 3), 1)]);
      expect(saved.filter((version) => version !== undefined)).toEqual([2]);
    });

    it('keeps what was saved, whatever happens to the objects afterwards', async () => {
      const findings: Incident['findings'][number][] = [];
      const incident = { ...incidentOf('a'), findings };
      await store.save(incident, 0);
      findings.push({ message: 'm' } as Incident['findings'][number]);
      const first = await store.load('a');
      (first as { version: number }).version = 9;
      (first?.incident as { at: number }).at = 99;
      expect(await store.load('a')).toEqual({ incident: incidentOf('a'), version: 1 });
    });
  });

  describe('keeping an incident', () => {
    it('ends some time after its last save', async () => {
      await store.save(incidentOf('a'), 0);
      await pass(keep - 1_000);
      expect(await store.load('a')).toBeDefined();
      await pass(2_000);
      expect(await store.load('a')).toBeUndefined();
    });

    it('is prolonged by a save and not by reading', async () => {
      await store.save(incidentOf('a'), 0);
      await store.save(incidentOf('b'), 0);
      await pass(keep / 2);
      await store.save(incidentOf('a', 2), 1);
      await store.load('b');
      await pass(keep / 2 + 1_000);
      expect(await store.load('a')).toBeDefined();
      expect(await store.load('b')).toBeUndefined();
    });

    it('begins anew at version 1 when it has ended', async () => {
      await store.save(incidentOf('a'), 0);
      await pass(keep + 1_000);
      expect(await store.save(incidentOf('a', 2), 1)).toBeUndefined();
      expect(await store.save(incidentOf('a', 2), 0)).toBe(1);
    });
  });

  describe('remembering a card', () => {
    it('finds its activity by thread and name', async () => {
      await store.rememberCard('a', 'answer:1', 'activity-1');
      await store.rememberCard('a', 'answer:2', 'activity-2');
      await store.rememberCard('b', 'answer:1', 'activity-3');
      expect(await store.cardId('a', 'answer:1')).toBe('activity-1');
      expect(await store.cardId('a', 'answer:2')).toBe('activity-2');
      expect(await store.cardId('b', 'answer:1')).toBe('activity-3');
      expect(await store.cardId('b', 'answer:2')).toBeUndefined();
      expect(await store.cardId('c', 'answer:1')).toBeUndefined();
    });

    it('keeps the last activity of a card', async () => {
      await store.rememberCard('a', 'answer:1', 'activity-1');
      await store.rememberCard('a', 'answer:1', 'activity-2');
      expect(await store.cardId('a', 'answer:1')).toBe('activity-2');
    });

    it('keeps at least the last hundred of a thread, and not all of them', async () => {
      await store.rememberCard('b', 'card:0', 'activity-b');
      for (let card = 0; card < 200; card += 1)
        await store.rememberCard('a', `card:${card}`, `activity-${card}`);
      for (let card = 100; card < 200; card += 1) {
        expect(await store.cardId('a', `card:${card}`)).toBe(`activity-${card}`);
      }
      expect(await store.cardId('a', 'card:0')).toBeUndefined();
      expect(await store.cardId('b', 'card:0')).toBe('activity-b');
    });

    it('keeps the one that is shown again and again, however many others there are', async () => {
      for (let card = 0; card < 250; card += 1) {
        await store.rememberCard('a', 'living', 'activity-1');
        await store.rememberCard('a', `card:${card}`, `activity-${card}`);
      }
      expect(await store.cardId('a', 'living')).toBe('activity-1');
    });

    it('ends some time after the last one', async () => {
      await store.rememberCard('a', 'answer:1', 'activity-1');
      await pass(keep + 1_000);
      expect(await store.cardId('a', 'answer:1')).toBeUndefined();
    });

    it('leaves the version of the incident alone', async () => {
      await store.save(incidentOf('a'), 0);
      await store.rememberCard('a', 'answer:1', 'activity-1');
      expect(await store.save(incidentOf('a', 2), 1)).toBe(2);
    });
  });

  describe('forgetting a thread', () => {
    it('erases its incident, its cards and what was said of its answers, and nothing of others', async () => {
      for (const thread of ['a', 'b']) {
        await store.save(incidentOf(thread), 0);
        await store.rememberCard(thread, 'card', `activity-${thread}`);
        const said = { fingerprint: 'f', article: 'x', helped: true, person: 'p' };
        await store.addFeedback({ ...said, thread });
      }
      await store.forget('a');
      expect(await store.load('a')).toBeUndefined();
      expect(await store.cardId('a', 'card')).toBeUndefined();
      expect(await store.load('b')).toBeDefined();
      expect(await store.cardId('b', 'card')).toBe('activity-b');
      expect(await store.feedback()).toMatchObject([{ helped: 1 }]);
      expect(await store.save(incidentOf('a'), 0)).toBe(1);
    });

    it('is nothing for a thread that is not known', async () => {
      await store.forget('nobody');
    });
  });

  describe('names from outside', () => {
    const strange = [
      'a\0b',
      '\uD800 half a sign',
      "'; drop table incidents; --",
      '19:ops@thread.tacv2;messageid=1',
      'x'.repeat(20_000),
      'Füße 🙂',
      '',
    ];

    it.each(strange.map((name) => [name.slice(0, 30), name]))(
      '%j is a thread like any other',
      async (_, name) => {
        expect(await store.save({ ...incidentOf(name), thread: name }, 0)).toBe(1);
        expect(await store.save({ ...incidentOf(name, 2), thread: name }, 1)).toBe(2);
        expect((await store.load(name))?.incident).toEqual({ ...incidentOf(name, 2), thread: name });
        await store.rememberCard(name, name, 'activity');
        expect(await store.cardId(name, name)).toBe('activity');
        expect(await store.claim({ thread: name, id: name }, 'me', 1_000)).toMatchObject({ state: 'mine' });
        expect(await store.claim({ thread: name, id: name }, 'you', 1_000)).toEqual({ state: 'busy' });
      },
    );

    it('are different when only their ends differ', async () => {
      await store.save(incidentOf(`${'x'.repeat(5_000)}1`), 0);
      expect(await store.load(`${'x'.repeat(5_000)}2`)).toBeUndefined();
    });
  });

  it('says that it works', async () => {
    await store.check();
    await store.purge();
  });
}
