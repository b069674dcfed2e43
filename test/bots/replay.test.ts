/** Saved activities, run again. */

import { replay } from '../../bots';
import { createResponder } from '../../respond';
import { createMemoryStore } from '../../store';
import { expertise } from '../conversation/chat';
import { channel, personal, press } from './activities';
import { createFakeResponder, post, update } from './fake-responder';
import { keepLog } from './log';

it('gives what the bot sends for each activity, with the ids it got', async () => {
  const responder = createFakeResponder((message) => [post(`reply:${message.id}`)]);
  const sent = await replay([personal({ id: '1' }), personal({ id: '2' })], { responder });
  expect(sent.map(({ id, replyToId, type }) => [id, replyToId, type])).toEqual([
    ['reply-1', '1', 'message'],
    ['reply-2', '2', 'message'],
  ]);
});

it('shows an update under the id of the card that it replaces', async () => {
  const responder = createFakeResponder((message) => [
    message.action === undefined ? post('a') : update('a'),
  ]);
  const sent = await replay([channel(), press({ v: 1, kind: 'help' })], { responder });
  expect(sent.map(({ id, summary }) => [id, summary])).toEqual([
    ['reply-1', 'this is a'],
    ['reply-1', 'this is a again'],
  ]);
});

it('posts a card whose activity is not of this replay', async () => {
  const responder = createFakeResponder(() => [update('a')]);
  responder.cards.set('a:1personal a', '1759944780000');
  const sent = await replay(personal(), { responder, log: keepLog().log });
  expect(sent.map(({ id }) => id)).toEqual(['reply-1']);
});

it('takes a single activity that holds little more than its text', async () => {
  const responder = createFakeResponder(() => [post('a')]);
  const sent = await replay({ text: '451 5.7.3', from: null, serviceUrl: undefined }, { responder });
  expect(sent).toHaveLength(1);
  expect(responder.asked).toMatchObject([
    { id: 'activity-1', text: '451 5.7.3', addressed: true, thread: 'replay' },
  ]);
});

it('answers an activity once that was saved twice', async () => {
  const responder = createResponder({ expertise, store: createMemoryStore() });
  const twice = { id: '7', text: '454 4.7.0 Your clock is wrong' };
  expect(await replay([twice, twice], { responder })).toHaveLength(1);
});

it('is silent where the bot is', async () => {
  expect(await replay([personal()], { responder: createFakeResponder() })).toEqual([]);
  expect(await replay([], { responder: createFakeResponder() })).toEqual([]);
});

it('fails when a turn fails', async () => {
  const responder = createFakeResponder(() => {
    throw new Error('the store is gone');
  });
  await expect(replay(personal(), { responder })).rejects.toThrow('the store is gone');
});

it.each([['text'], [[personal(), null]], [[[]]]])('refuses %j, which is no activity', async (activities) => {
  await expect(replay(activities, { responder: createFakeResponder() })).rejects.toThrow(
    /activity \d is not an object/,
  );
});
