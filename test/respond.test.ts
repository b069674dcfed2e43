import { converse, type Message } from '../conversation';
import { createResponder, type Outlet, type Reply } from '../respond';
import { createMemoryStore, type Store } from '../store';
import { expertise, spell } from './conversation/chat';

const paste = '454 4.7.0 Your clock is wrong';

const message = (id: string, changes: Partial<Message> = {}): Message => ({
  id,
  kind: 'message',
  text: paste,
  addressed: true,
  needsMention: true,
  unread: [],
  thread: 'thread',
  person: { id: 'p1', name: 'Ada' },
  at: 1,
  ...changes,
});

/** A store that counts, and that lets somebody else save first a number of times. */
function busyStore(intruders = 0): { store: Store; saves: () => number; refused: () => number } {
  const inner = createMemoryStore();
  const count = { saves: 0, refused: 0, left: intruders };
  const store: Store = {
    ...inner,
    async save(incident, expected, answer) {
      count.saves += 1;
      if (count.left > 0) {
        count.left -= 1;
        const known = (await inner.load(incident.thread))?.incident;
        const turn = converse(known, message(`intruder-${count.left}`), expertise);
        await inner.save(turn.incident, expected);
      }
      const version = await inner.save(incident, expected, answer);
      if (version === undefined) count.refused += 1;
      return version;
    },
  };
  return { store, saves: () => count.saves, refused: () => count.refused };
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const messagesOf = async (store: Store): Promise<string[]> =>
  ((await store.load('thread'))?.incident.findings ?? []).map((finding) => finding.message);

describe('answering a message', () => {
  it('remembers the thread for the next one', async () => {
    const responder = createResponder({ expertise, store: createMemoryStore() });
    expect(spell(await responder.respond(message('a')))).toBe('post answer: The clock is wrong');
    expect(spell(await responder.respond(message('b', { text: 'causes' })))).toBe(
      'post section: Causes, likeliest first (The clock is wrong)',
    );
  });

  it('keeps threads apart', async () => {
    const responder = createResponder({ expertise, store: createMemoryStore() });
    await responder.respond(message('a'));
    const replies = await responder.respond(message('b', { text: 'causes', thread: 'other' }));
    expect(spell(replies)).toMatch(/^post notice: There is no error/);
  });

  it('replaces the card of a paste that is edited', async () => {
    const { store } = busyStore();
    const responder = createResponder({ expertise, store });
    await responder.respond(message('a', { text: '550 5.1.1 User unknown' }));
    const replies = await responder.respond(message('a', { kind: 'edit' }));
    expect(spell(replies)).toBe('update answer:a answer: The clock is wrong');
    expect(await messagesOf(store)).toEqual(['a']);
  });

  it('saves nothing when silence is right', async () => {
    const { store, saves } = busyStore();
    const responder = createResponder({ expertise, store });
    expect(await responder.respond(message('a', { addressed: false }))).toEqual([]);
    expect(saves()).toBe(0);
    expect(await store.load('thread')).toBeUndefined();
    await responder.respond(message('b'));
    expect(await responder.respond(message('c', { addressed: false }))).toEqual([]);
    expect(saves()).toBe(1);
  });
});

describe('answering while somebody else is answered in the same thread', () => {
  it('answers again for the incident as it is now', async () => {
    const { store, saves, refused } = busyStore(2);
    const responder = createResponder({ expertise, store });
    expect(spell(await responder.respond(message('a')))).toBe('post answer: The clock is wrong');
    expect([saves(), refused()]).toEqual([3, 2]);
    expect(await messagesOf(store)).toEqual(['intruder-1', 'intruder-0', 'a']);
  });

  it('counts every one of several pastes at once', async () => {
    const store = createMemoryStore();
    const responder = createResponder({ expertise, store });
    const ids = ['a', 'b', 'c', 'd'];
    await Promise.all(ids.map((id) => responder.respond(message(id))));
    expect((await messagesOf(store)).toSorted()).toEqual(ids);
  });

  it('counts both of two presses at once', async () => {
    const store = createMemoryStore();
    const responder = createResponder({ expertise, store });
    await responder.respond(message('a'));
    const press = (id: string, article: string): Promise<unknown> =>
      responder.respond(message(id, { text: '', action: { v: 1, kind: 'not-this', article } }));
    await Promise.all([press('b', 'clock-is-wrong'), press('c', 'summer-time')]);
    const [finding] = (await store.load('thread'))?.incident.findings ?? [];
    expect(finding?.ruledOut.toSorted()).toEqual(['clock-is-wrong', 'summer-time']);
  });

  it('overtakes a process that has many messages to answer', async () => {
    const inner = createMemoryStore();
    const tries = new Map<string, number>();
    // As over a network: every call takes the same time.
    const late = <T>(work: () => Promise<T>): Promise<T> => pause(2).then(work);
    const store: Store = {
      ...inner,
      load: (thread) => late(() => inner.load(thread)),
      claim: (delivery, owner, lease) => {
        tries.set(delivery.id, (tries.get(delivery.id) ?? 0) + 1);
        return late(() => inner.claim(delivery, owner, lease));
      },
      save: (...words) => late(() => inner.save(...words)),
      delivered: (delivery, progress) => late(() => inner.delivered(delivery, progress)),
    };
    const responders = [createResponder({ expertise, store }), createResponder({ expertise, store })];
    await responders[0]?.respond(message('a'));
    const presses = Array.from({ length: 40 }, (_, number) =>
      message(`press ${number}`, {
        text: '',
        action: { v: 1, kind: 'not-this', article: ['clock-is-wrong', 'summer-time'][number % 2] },
      }),
    );
    const send: Outlet['send'] = async () => undefined;
    await Promise.all(
      presses.map((each, number) => responders[number % 2]?.answer(each, { delivery: each.id, send })),
    );
    expect((await store.load('thread'))?.version).toBe(41);
    expect(Math.max(...tries.values())).toBeLessThan(5);
  });

  it('gives up with an error when it never ends', async () => {
    const { store, saves } = busyStore(Number.POSITIVE_INFINITY);
    const responder = createResponder({ expertise, store });
    await expect(responder.respond(message('a'))).rejects.toThrow(/was changed 20 times/);
    expect(saves()).toBe(20);
  });

  it('passes on what the store fails with', async () => {
    const store: Store = {
      ...createMemoryStore(),
      load: () => Promise.reject(new Error('the disk is full')),
    };
    await expect(createResponder({ expertise, store }).respond(message('a'))).rejects.toThrow(
      'the disk is full',
    );
  });
});

/** An outlet that keeps what it was given; `fail` may refuse. */
function outletOf(delivery?: string, fail: () => void = () => undefined) {
  const sent: Reply[] = [];
  const outlet: Outlet = {
    ...(delivery !== undefined && { delivery }),
    async send(reply, shown) {
      fail();
      sent.push(reply);
      return shown ?? `activity-${sent.length}`;
    },
  };
  return { sent, outlet };
}

const press = (id: string, article: string): Message =>
  message(id, { text: '', action: { v: 1, kind: 'not-this', article } });

describe('a message that is delivered again', () => {
  it('is answered once when it comes at the same time', async () => {
    const responder = createResponder({ expertise, store: createMemoryStore() });
    const { sent, outlet } = outletOf('1');
    await Promise.all(Array.from({ length: 5 }, () => responder.answer(message('a'), outlet)));
    expect(spell(sent)).toBe('post answer: The clock is wrong');
  });

  it('is answered once when it comes after the answer', async () => {
    const store = createMemoryStore();
    const { sent, outlet } = outletOf('1');
    for (let time = 0; time < 3; time += 1)
      await createResponder({ expertise, store }).answer(message('a'), outlet);
    expect(sent).toHaveLength(1);
  });

  it('is answered once when it comes to other processes at the same time', async () => {
    const store = createMemoryStore();
    const { sent, outlet } = outletOf('1');
    const slow: Outlet = { ...outlet, send: (...reply) => pause(120).then(() => outlet.send(...reply)) };
    const processes = Array.from({ length: 4 }, () => createResponder({ expertise, store, lease: 400 }));
    await Promise.all(processes.map((responder) => responder.answer(message('a'), slow)));
    expect(sent).toHaveLength(1);
  });

  it('counts once when it is a press', async () => {
    const store = createMemoryStore();
    const responder = createResponder({ expertise, store });
    await responder.answer(message('a'), outletOf('1').outlet);
    const { sent, outlet } = outletOf('2');
    await Promise.all([1, 2].map(() => responder.answer(press('b', 'clock-is-wrong'), outlet)));
    expect(sent).toHaveLength(1);
    expect((await store.load('thread'))?.version).toBe(2);
  });

  it('is not another message that says the same', async () => {
    const responder = createResponder({ expertise, store: createMemoryStore() });
    const { sent, outlet } = outletOf('1');
    await responder.answer(message('a'), outlet);
    await responder.answer(message('b'), { ...outlet, delivery: '2' });
    await responder.answer(message('c', { thread: 'other' }), outlet);
    await responder.respond(message('d'));
    await responder.respond(message('d'));
    expect(sent).toHaveLength(3);
  });

  it('is answered when the first process died before it decided', async () => {
    const store = createMemoryStore();
    await store.claim({ thread: 'thread', id: '1' }, 'dead', 150);
    const { sent, outlet } = outletOf('1');
    await createResponder({ expertise, store, lease: 200 }).answer(message('a'), outlet);
    expect(spell(sent)).toBe('post answer: The clock is wrong');
  });

  it('is answered with what was decided when the first process died before it sent', async () => {
    const store = createMemoryStore();
    await createResponder({ expertise, store }).answer(message('a'), outletOf('1').outlet);
    const never = new Promise<undefined>(() => undefined);
    const dying = createResponder({ expertise, store: { ...store, renew: async () => {} }, lease: 100 });
    void dying.answer(press('b', 'clock-is-wrong'), { delivery: '2', send: () => never });
    await pause(20);
    const { sent, outlet } = outletOf('2');
    await createResponder({ expertise, store, lease: 100 }).answer(press('b', 'clock-is-wrong'), outlet);
    expect(sent).toHaveLength(1);
    const incident = (await store.load('thread'))?.incident;
    expect(incident?.findings.map(({ ruledOut }) => ruledOut)).toEqual([['clock-is-wrong']]);
    expect((await store.load('thread'))?.version).toBe(2);
  });

  it('is not answered by somebody else while the first process is slow and alive', async () => {
    const store = createMemoryStore();
    const first = outletOf('1');
    const slow: Outlet = {
      ...first.outlet,
      send: (...reply) => pause(500).then(() => first.outlet.send(...reply)),
    };
    const second = outletOf('1');
    const running = createResponder({ expertise, store, lease: 150 }).answer(message('a'), slow);
    await pause(30);
    await createResponder({ expertise, store, lease: 150 }).answer(message('a'), second.outlet);
    await running;
    expect([first.sent.length, second.sent.length]).toEqual([1, 0]);
  });

  it('is answered when the first time could not be sent', async () => {
    const store = createMemoryStore();
    const responder = createResponder({ expertise, store });
    const refusing = outletOf('1', () => {
      throw new Error('429');
    });
    await expect(responder.answer(message('a'), refusing.outlet)).rejects.toThrow('429');
    const { sent, outlet } = outletOf('1');
    await responder.answer(message('a'), outlet);
    await responder.answer(message('a'), outlet);
    expect(sent).toHaveLength(1);
    expect((await store.load('thread'))?.version).toBe(1);
  });

  it('stays silent where silence was right', async () => {
    const store = createMemoryStore();
    const responder = createResponder({ expertise, store });
    await responder.answer(message('a'), outletOf('1').outlet);
    const { sent, outlet } = outletOf('2');
    for (let time = 0; time < 2; time += 1)
      await responder.answer(message('b', { addressed: false }), outlet);
    expect(sent).toEqual([]);
  });
});

describe('when the store fails', () => {
  it('an answer that was sent counts as sent, and operators hear of it', async () => {
    const warnings: string[] = [];
    const store: Store = {
      ...createMemoryStore(),
      delivered: () => Promise.reject(new Error('the disk is full')),
    };
    const warn = (_: unknown, what: string): void => void warnings.push(what);
    const responder = createResponder({ expertise, store, warn });
    const { sent, outlet } = outletOf('1');
    await responder.answer(message('a'), outlet);
    expect(sent).toHaveLength(1);
    expect(warnings).toEqual(['that an answer was sent could not be noted']);
  });

  it('nothing is sent that could not be saved', async () => {
    const store: Store = {
      ...createMemoryStore(),
      save: () => Promise.reject(new Error('the disk is full')),
    };
    const { sent, outlet } = outletOf('1');
    const answered = createResponder({ expertise, store }).answer(message('a'), outlet);
    await expect(answered).rejects.toThrow('the disk is full');
    expect(sent).toEqual([]);
  });
});

describe('a thread in which nothing was said for a day', () => {
  const hour = 3_600_000;

  it('begins anew, and welcomes nobody again', async () => {
    const store = createMemoryStore();
    const responder = createResponder({ expertise, store });
    const welcome = (id: string, at: number) => message(id, { kind: 'installed', text: '', at });
    expect(await responder.respond(welcome('w', 0))).toHaveLength(1);
    await responder.respond(message('a', { at: 0 }));
    expect(spell(await responder.respond(message('b', { text: 'causes', at: 23 * hour })))).toMatch(
      /^post section/,
    );
    expect(spell(await responder.respond(message('c', { text: 'causes', at: 48 * hour })))).toMatch(
      /^post notice/,
    );
    expect(await responder.respond(welcome('w', 49 * hour))).toEqual([]);
    await responder.respond(message('d', { at: 50 * hour }));
    expect(await messagesOf(store)).toEqual(['d']);
  });
});

describe('errors that nothing fits', () => {
  it('are counted for authors, without names, once each', async () => {
    const store = createMemoryStore();
    const responder = createResponder({ expertise, store });
    const unknown = (host: string) =>
      `550 5.9.99 The frobnicator of ${host} refused anna@contoso.com (10.1.2.3)`;
    const { outlet } = outletOf('1');
    for (let time = 0; time < 2; time += 1)
      await responder.answer(message('a', { text: unknown('mx1.contoso.com') }), outlet);
    await responder.respond(message('b', { text: unknown('mail7.fabrikam.net'), thread: 'other' }));
    await responder.respond(message('c'));
    const groups = await store.unanswered(10);
    expect(groups).toMatchObject([{ count: 2 }]);
    expect(groups[0]?.text).toMatch(/^550 5\.9\.99 The frobnicator of <domain> refused <address>/);
  });
});

describe('the cards of a thread', () => {
  it('are found again by whoever changes them', async () => {
    const store = createMemoryStore();
    const shownBefore: (string | undefined)[] = [];
    const outlet: Outlet = {
      async send(_, shown) {
        shownBefore.push(shown);
        return 'activity-1';
      },
    };
    const responder = createResponder({ expertise, store });
    await responder.answer(message('a', { text: '550 5.1.1 User unknown' }), outlet);
    await createResponder({ expertise, store }).answer(message('a', { kind: 'edit' }), outlet);
    expect(shownBefore).toEqual([undefined, 'activity-1']);
  });
});
