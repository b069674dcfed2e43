/** The part of the store contract about messages that are delivered more than once. */

import type { Incident, Reply } from '../../conversation';
import type { Store } from '../../store';

const lease = 10_000;
const delivery = { thread: 'a', id: '1759944781430' };
const mine = { state: 'mine', sent: 0 };
const reply = (text: string): Reply => ({
  do: 'post',
  card: `reply:${text}`,
  view: { kind: 'notice', text },
});
const incident: Incident = { thread: 'a', welcomed: false, findings: [], at: 1 };

export function deliveryContract(current: () => Store, pass: (time: number) => void | Promise<void>): void {
  const answer = (owner: string, replies: readonly Reply[] = [reply('one'), reply('two')]) => ({
    claim: { delivery, owner },
    replies,
    unanswered: [],
  });

  describe('claiming a delivery', () => {
    it('is granted to the first one who asks', async () => {
      const store = current();
      expect(await store.claim(delivery, 'me', lease)).toEqual(mine);
      expect(await store.claim(delivery, 'you', lease)).toEqual({ state: 'busy' });
      expect(await store.claim(delivery, 'me', lease)).toEqual(mine);
    });

    it('is granted to one of many who ask at once', async () => {
      const store = current();
      const owners = Array.from({ length: 20 }, (_, number) => `process ${number}`);
      const claims = await Promise.all(owners.map((owner) => store.claim(delivery, owner, lease)));
      expect(claims.filter(({ state }) => state === 'mine')).toHaveLength(1);
      expect(claims.filter(({ state }) => state === 'busy')).toHaveLength(19);
    });

    it('tells threads and messages apart', async () => {
      const store = current();
      await store.claim(delivery, 'me', lease);
      expect(await store.claim({ ...delivery, thread: 'b' }, 'you', lease)).toEqual(mine);
      expect(await store.claim({ ...delivery, id: '2' }, 'you', lease)).toEqual(mine);
    });

    it('is free again when its owner is dead', async () => {
      const store = current();
      await store.claim(delivery, 'me', lease);
      await pass(lease - 500);
      expect(await store.claim(delivery, 'you', lease)).toEqual({ state: 'busy' });
      await pass(1_000);
      expect(await store.claim(delivery, 'you', lease)).toEqual(mine);
      expect(await store.claim(delivery, 'me', lease)).toEqual({ state: 'busy' });
    });

    it('lasts while its owner says that it is alive', async () => {
      const store = current();
      await store.claim(delivery, 'me', lease);
      for (let time = 0; time < 3 * lease; time += lease / 2) {
        await pass(lease / 2);
        await store.renew('me', lease);
        await store.renew('you', lease);
      }
      expect(await store.claim(delivery, 'you', lease)).toEqual({ state: 'busy' });
      await pass(lease + 1);
      await store.renew('me', lease);
      expect(await store.claim(delivery, 'you', lease)).toEqual(mine);
    });

    it('is free again when its owner gives it up, and nobody else can', async () => {
      const store = current();
      await store.claim(delivery, 'me', lease);
      await store.release(delivery, 'you');
      expect(await store.claim(delivery, 'you', lease)).toEqual({ state: 'busy' });
      await store.release(delivery, 'me');
      expect(await store.claim(delivery, 'you', lease)).toEqual(mine);
    });
  });

  describe('answering a delivery', () => {
    it('is over when all is sent', async () => {
      const store = current();
      await store.claim(delivery, 'me', lease);
      expect(await store.save(incident, 0, answer('me'))).toBe(1);
      await store.delivered(delivery, { sent: 2, done: true });
      for (const owner of ['me', 'you'])
        expect(await store.claim(delivery, owner, lease)).toEqual({ state: 'done' });
    });

    it('is over when there was nothing to say', async () => {
      const store = current();
      await store.claim(delivery, 'me', lease);
      await store.delivered(delivery, { sent: 0, done: true });
      await pass(lease + 1);
      expect(await store.claim(delivery, 'you', lease)).toEqual({ state: 'done' });
    });

    it('hands the same replies to whoever takes over, and how many of them were sent', async () => {
      const store = current();
      await store.claim(delivery, 'me', lease);
      await store.save(incident, 0, answer('me'));
      const card = { name: 'reply:one', activity: 'activity-1' };
      await store.delivered(delivery, { sent: 1, done: false, card });
      expect(await store.claim(delivery, 'you', lease)).toEqual({ state: 'busy' });
      await pass(lease + 1);
      const replies = [reply('one'), reply('two')];
      expect(await store.claim(delivery, 'you', lease)).toEqual({ state: 'mine', replies, sent: 1 });
      expect(await store.cardId('a', 'reply:one')).toBe('activity-1');
    });

    it('saves nothing for an owner who was taken for dead', async () => {
      const store = current();
      await store.save(incident, 0);
      await store.claim(delivery, 'me', lease);
      await pass(lease + 1);
      await store.claim(delivery, 'you', lease);
      expect(await store.save({ ...incident, at: 2 }, 1, answer('me'))).toBeUndefined();
      expect(await store.load('a')).toEqual({ incident, version: 1 });
      expect(await store.save({ ...incident, at: 3 }, 1, answer('you'))).toBe(2);
    });

    it('saves once, though the first attempt seemed to fail', async () => {
      const store = current();
      await store.claim(delivery, 'me', lease);
      expect(await store.save(incident, 0, answer('me'))).toBe(1);
      expect(await store.save(incident, 0, answer('me'))).toBeUndefined();
      expect(await store.save({ ...incident, at: 2 }, 1, answer('me'))).toBeUndefined();
      const known = { state: 'mine', replies: [reply('one'), reply('two')], sent: 0 };
      expect(await store.claim(delivery, 'me', lease)).toEqual(known);
    });

    it('keeps no replies when somebody else saved the incident first', async () => {
      const store = current();
      await store.claim(delivery, 'me', lease);
      await store.save(incident, 0);
      expect(await store.save(incident, 0, answer('me'))).toBeUndefined();
      expect(await store.claim(delivery, 'me', lease)).toEqual(mine);
    });

    it('never counts back', async () => {
      const store = current();
      await store.claim(delivery, 'me', lease);
      await store.save(incident, 0, answer('me'));
      await store.delivered(delivery, { sent: 2, done: false });
      await store.delivered(delivery, { sent: 1, done: false });
      expect(await store.claim(delivery, 'me', lease)).toMatchObject({ sent: 2 });
    });
  });

  describe('knowing what was answered', () => {
    it('ends some time after the delivery', async () => {
      const store = current();
      await store.claim(delivery, 'me', lease);
      await store.save(incident, 0, answer('me'));
      await store.delivered(delivery, { sent: 2, done: true });
      await pass(39_000);
      await store.purge();
      expect(await store.claim(delivery, 'you', lease)).toEqual({ state: 'done' });
      await pass(2_000);
      expect(await store.claim(delivery, 'you', lease)).toEqual(mine);
    });

    it('outlasts the incident when that is forgotten', async () => {
      const store = current();
      await store.claim(delivery, 'me', lease);
      await store.save(incident, 0, answer('me'));
      await store.delivered(delivery, { sent: 2, done: true });
      await store.forget('a');
      expect(await store.claim(delivery, 'you', lease)).toEqual({ state: 'done' });
    });

    it('keeps no replies of a forgotten incident that nobody sends any more', async () => {
      const store = current();
      await store.claim(delivery, 'me', lease);
      await store.save(incident, 0, answer('me'));
      await pass(lease + 1);
      await store.forget('a');
      expect(await store.claim(delivery, 'you', lease)).toEqual({ state: 'done' });
    });
  });
}
