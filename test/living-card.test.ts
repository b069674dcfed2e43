/** Several responders over one database, as in several processes: every check mark survives, and the one card of a thread shows the last state. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Message } from '../conversation';
import { createResponder, type Outlet, type Reply } from '../respond';
import { createMemoryStore, openStore, type Store } from '../store';
import { expertise } from './conversation/chat';

const message = (id: string, changes: Partial<Message> = {}): Message => ({
  id,
  kind: 'message',
  text: '454 4.7.0 Your clock is wrong',
  addressed: true,
  needsMention: true,
  unread: [],
  thread: 'thread',
  person: { id: 'p1', name: 'Ada' },
  at: 1,
  ...changes,
});

const press = (id: string, kind: string, more: object = {}, by = 'Ada'): Message =>
  message(id, {
    text: '',
    action: { v: 1, kind, article: 'clock-is-wrong', finding: 'a', ...more },
    person: { id: by, name: by },
  });

/** A channel that keeps what each activity shows; `slow` holds up what it is given. */
function createChannel(slow: (reply: Reply) => Promise<void> = async () => undefined) {
  const shown = new Map<string, Reply>();
  const outletOf = (delivery: string): Outlet => ({
    delivery,
    async send(reply, activity) {
      await slow(reply);
      const id = activity ?? `activity-${shown.size + 1}`;
      shown.set(id, reply);
      return id;
    },
  });
  const living = (): string[] =>
    [...shown.values()]
      .filter(({ card }) => card.startsWith('incident:'))
      .map(({ view }) => JSON.stringify(view));
  return { outletOf, living, shown };
}

describe('two responders over one SQLite file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'unstuck-living-'));
  let store: Store | undefined;
  afterAll(async () => {
    await store?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keep every check mark of presses at once, and one card that shows them all', async () => {
    store = await openStore({ kind: 'sqlite', file: join(folder, 'one.db') });
    const responders = [
      createResponder({ expertise, store }),
      createResponder({ expertise, store }),
    ] as const;
    // Long enough for both to find that there is no card of the thread yet.
    const slow = ({ card }: Reply): Promise<void> =>
      new Promise((resolve) => setTimeout(resolve, card.startsWith('incident:') ? 100 : 0));
    const { outletOf, living } = createChannel(slow);
    await responders[0].answer(message('a'), outletOf('a'));
    // Nobody has pressed Start: both presses are the first step, and both post the card of the thread.
    await Promise.all([
      responders[0].answer(press('b', 'result', { check: 'offset', result: 'fine' }, 'Ada'), outletOf('b')),
      responders[1].answer(press('c', 'result', { check: 'zone', result: 'skipped' }, 'Bob'), outletOf('c')),
    ]);
    const [finding] = (await store.load('thread'))?.incident.findings ?? [];
    expect(finding?.progress?.['clock-is-wrong']?.results).toMatchObject({
      offset: { outcome: 'fine', person: 'Ada' },
      zone: { outcome: 'skipped', person: 'Bob' },
    });
    expect(living()).toHaveLength(1);
    expect(living()[0]).toMatch(/looks fine · Ada.*skipped · Bob/);
  });
});

describe('the card of a thread', () => {
  it('never goes back to an older state, however late that is sent', async () => {
    const store = createMemoryStore();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let reached = (): void => undefined;
    const isHeld = new Promise<void>((resolve) => {
      reached = resolve;
    });
    let holding = true;
    const { outletOf, living } = createChannel(async ({ card }) => {
      if (!holding || !card.startsWith('check:')) return;
      holding = false;
      reached();
      await held;
    });
    const one = createResponder({ expertise, store });
    const other = createResponder({ expertise, store });
    await one.answer(message('a'), outletOf('a'));
    // The first process has decided and saved, and hangs before it sends the card of the thread.
    const late = one.answer(press('b', 'start'), outletOf('b'));
    await isHeld;
    await other.answer(press('c', 'result', { check: 'offset', result: 'fine' }, 'Bob'), outletOf('c'));
    release();
    await late;
    expect(living()).toHaveLength(1);
    expect(living()[0]).toContain('looks fine · Bob');
  });

  it('is sent although the process that had its turn died', async () => {
    const store = createMemoryStore();
    const { outletOf, living } = createChannel();
    const responder = createResponder({ expertise, store, lease: 200 });
    await responder.answer(message('a'), outletOf('a'));
    await store.claim({ thread: 'thread', id: 'incident:b' }, 'dead', 100);
    await responder.answer(press('b', 'start'), outletOf('b'));
    expect(living()).toHaveLength(1);
  });
});

describe('forgetting', () => {
  it('erases incident, cards and feedback, is answered once, and the next paste begins anew', async () => {
    const store = createMemoryStore();
    const responder = createResponder({ expertise, store });
    const { outletOf, living, shown } = createChannel();
    await responder.answer(message('a'), outletOf('a'));
    await responder.answer(press('b', 'start'), outletOf('b'));
    await responder.answer(press('c', 'not-this'), outletOf('c'));
    expect(await store.feedback()).toHaveLength(1);
    expect(await store.cardId('thread', 'answer:a')).toBeDefined();

    await responder.answer(message('d', { text: 'forget this incident' }), outletOf('d'));
    expect(await store.load('thread')).toBeUndefined();
    expect(await store.feedback()).toEqual([]);
    for (const card of ['answer:a', 'incident:b', 'forgotten'])
      expect(await store.cardId('thread', card)).toBeUndefined();
    const before = shown.size;
    await responder.answer(message('d', { text: 'forget this incident' }), outletOf('d'));
    await responder.answer(message('a'), outletOf('a'));
    expect(shown.size).toBe(before);

    await responder.answer(message('e'), outletOf('e'));
    expect((await store.load('thread'))?.incident.findings.map(({ message: id }) => id)).toEqual(['e']);
    expect(living()).toHaveLength(1);
  });

  it('is done by whoever takes over from a process that died before it answered', async () => {
    const store = createMemoryStore();
    const first = createResponder({ expertise, store, lease: 50 });
    await first.answer(message('a'), createChannel().outletOf('a'));
    const dies: Outlet = { delivery: 'd', send: () => Promise.reject(new Error('the process died')) };
    await expect(first.answer(message('d', { text: 'forget everything' }), dies)).rejects.toThrow();
    const { outletOf, shown } = createChannel();
    await createResponder({ expertise, store }).answer(
      message('d', { text: 'forget everything' }),
      outletOf('d'),
    );
    expect([...shown.values()].map(({ card }) => card)).toEqual(['forgotten']);
    expect(await store.load('thread')).toBeUndefined();
  });
});

describe('what people say of an answer', () => {
  const setUp = async () => {
    const store = createMemoryStore();
    const responder = createResponder({ expertise, store });
    const { outletOf, shown } = createChannel();
    await responder.answer(message('a'), outletOf('a'));
    const activity = [...shown].find(([, { card }]) => card === 'answer:a')?.[0] ?? '';
    return { store, responder, outletOf, activity };
  };
  const counts = async (store: Store) =>
    (await store.feedback()).map(({ article, helped, notHelped }) => ({ article, helped, notHelped }));

  it('is kept by error and article when it is a thumb below the answer; the last word of a person counts', async () => {
    const { store, responder, activity } = await setUp();
    await responder.react({ thread: 'thread', activity, helped: false, person: 'p1' });
    await responder.react({ thread: 'thread', activity, helped: true, person: 'p1' });
    await responder.react({ thread: 'thread', activity, helped: true, person: 'p2' });
    expect(await counts(store)).toEqual([{ article: 'clock-is-wrong', helped: 2, notHelped: 0 }]);
  });

  it('is nothing below another card, or in another thread', async () => {
    const { store, responder, outletOf, activity } = await setUp();
    await responder.answer(message('b', { text: 'causes' }), outletOf('b'));
    await responder.react({ thread: 'thread', activity: 'activity-2', helped: true, person: 'p1' });
    await responder.react({ thread: 'other', activity, helped: true, person: 'p1' });
    expect(await counts(store)).toEqual([]);
  });

  it('is kept when it is a button, and has the same fingerprint for the same error with other names', async () => {
    const { store, responder, outletOf } = await setUp();
    await responder.answer(press('b', 'fixed'), outletOf('b'));
    await responder.answer(press('c', 'feedback', { helped: true }), outletOf('c'));
    const other = message('x', { thread: 'other', text: '454 4.7.0 Your clock is wrong' });
    await responder.answer(other, outletOf('x'));
    const wrong = { v: 1, kind: 'not-this', article: 'clock-is-wrong' };
    await responder.answer(message('y', { thread: 'other', text: '', action: wrong }), outletOf('y'));
    expect(await counts(store)).toEqual([{ article: 'clock-is-wrong', helped: 1, notHelped: 1 }]);
  });

  it('costs nobody an answer when it cannot be kept', async () => {
    const warned: string[] = [];
    const store: Store = {
      ...createMemoryStore(),
      addFeedback: () => Promise.reject(new Error('the disk is full')),
    };
    const responder = createResponder({ expertise, store, warn: (_, what) => warned.push(what) });
    const { outletOf, shown } = createChannel();
    await responder.answer(message('a'), outletOf('a'));
    await responder.answer(press('b', 'not-this'), outletOf('b'));
    expect(shown.size).toBe(2);
    expect(warned).toEqual(['feedback could not be kept']);
  });
});
