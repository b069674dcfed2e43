import { converse, type Message } from '../conversation';
import { createResponder, type Responder } from '../respond';
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
    async save(incident, expected) {
      count.saves += 1;
      if (count.left > 0) {
        count.left -= 1;
        const known = (await inner.load(incident.thread))?.incident;
        const turn = converse(known, message(`intruder-${count.left}`), expertise);
        await inner.save(turn.incident, expected);
      }
      const version = await inner.save(incident, expected);
      if (version === undefined) count.refused += 1;
      return version;
    },
  };
  return { store, saves: () => count.saves, refused: () => count.refused };
}

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

  it('gives up with an error when it never ends', async () => {
    const { store, saves } = busyStore(Number.POSITIVE_INFINITY);
    const responder = createResponder({ expertise, store });
    await expect(responder.respond(message('a'))).rejects.toThrow(/was changed 8 times/);
    expect(saves()).toBe(8);
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

describe('the cards of a thread', () => {
  it('are found again by their names', async () => {
    const responder: Responder = createResponder({ expertise, store: createMemoryStore() });
    await responder.rememberCard('thread', 'answer:a', 'activity-1');
    expect(await responder.cardId('thread', 'answer:a')).toBe('activity-1');
    expect(await responder.cardId('thread', 'answer:b')).toBeUndefined();
  });
});
