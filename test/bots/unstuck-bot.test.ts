/** Whole turns, from the activity to the answer. */

import { createTurnErrorHandler } from '../../bots/adapter';
import { createTurn } from '../../bots/unstuck-bot';
import type { Message } from '../../respond';
import { channel, type Json, personal, press, tenant } from './activities';
import { createFakeResponder, post } from './fake-responder';
import { FakeTeams } from './fake-teams';
import { keepLog } from './log';

function setUp({ tenants, fail }: { tenants?: readonly string[]; fail?: Error } = {}) {
  const { log, lines } = keepLog();
  const teams = new FakeTeams();
  teams.onTurnError = createTurnErrorHandler(log);
  const responder = createFakeResponder((message: Message) => {
    if (fail !== undefined) throw fail;
    return message.addressed ? [post('a')] : [];
  });
  const turn = createTurn({ responder, log, ...(tenants !== undefined && { tenants }) });
  return { teams, responder, lines, deliver: (activity: Json) => teams.deliver(activity, turn) };
}

it('answers what is said to the bot', async () => {
  const { teams, responder, deliver } = setUp();
  await deliver(channel());
  expect(responder.asked).toMatchObject([{ text: 'reply to thread' }]);
  expect(teams.sent).toMatchObject([{ via: 'post', summary: 'this is a' }]);
  expect([...responder.cards.keys()]).toEqual(['19:ops@thread.tacv2;messageid=1759881511856 a']);
});

it('tells the responder which delivery it is', async () => {
  const { responder, deliver } = setUp();
  await deliver(channel());
  await deliver(channel());
  await deliver(channel({ id: '2' }));
  const [first, second, third] = responder.deliveries;
  expect(first).toMatch(/^1759944781431 /);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

it.each([
  ['typing', { type: 'typing' }],
  ['a reaction', { type: 'messageReaction' }],
])('asks nobody about %s', async (_, fields) => {
  const { teams, responder, deliver } = setUp();
  await deliver(channel(fields));
  expect([teams.sent, responder.asked]).toEqual([[], []]);
});

describe('tenants', () => {
  const foreign = { channelData: { tenant: { id: '99999999-0000-0000-0000-000000000000' } } };
  const nowhere = { channelData: {}, conversation: { id: 'a:1', conversationType: 'personal' } };

  it('that are allowed are served, however their id is spelt', async () => {
    const { teams, deliver } = setUp({ tenants: [tenant] });
    await deliver(personal({ channelData: { tenant: { id: tenant.toUpperCase() } } }));
    await deliver(personal({ channelData: null }));
    expect(teams.sent).toHaveLength(2);
  });

  it.each([
    ['a foreign one', personal(foreign)],
    ['none at all', personal(nowhere)],
    ['a foreign one in a button', press({ v: 1 }, foreign)],
    ['a foreign one in feedback', personal({ ...foreign, type: 'invoke', name: 'message/submitAction' })],
  ])('are ignored in silence: %s', async (_, activity) => {
    const { teams, responder, lines, deliver } = setUp({ tenants: [tenant] });
    await deliver(activity);
    expect([teams.sent, responder.asked]).toEqual([[], []]);
    expect(lines).toMatchObject([{ level: 40 }]);
  });

  it('do not matter in local use', async () => {
    const { teams, deliver } = setUp();
    await deliver(personal(nowhere));
    expect(teams.sent).toHaveLength(1);
  });
});

describe('invokes', () => {
  it.each([
    ['message/submitAction', 200],
    ['composeExtension/setting', 501],
    [undefined, 501],
  ])('%s are answered with %d and without a body', async (name, status) => {
    const { teams, responder, deliver } = setUp();
    await deliver(personal({ type: 'invoke', name, value: { actionName: 'feedback' } }));
    expect(teams.sent).toMatchObject([{ type: 'invokeResponse', value: { status } }]);
    expect(teams.sent[0]?.value).toEqual({ status });
    expect(responder.asked).toEqual([]);
  });
});

describe("Teams' own thumbs", () => {
  const thumb = personal({
    type: 'invoke',
    name: 'message/submitAction',
    replyToId: 'shown',
    value: { actionName: 'feedback', actionValue: { reaction: 'like', feedback: {} } },
  });

  it('are answered first and alone, and reach the responder', async () => {
    const { teams, responder, deliver } = setUp();
    await deliver(thumb);
    expect(teams.sent).toHaveLength(1);
    expect(responder.reactions).toMatchObject([{ activity: 'shown', helped: true }]);
  });

  it('are taken in silence when they cannot be kept', async () => {
    const { teams, responder, lines, deliver } = setUp();
    responder.react = () => Promise.reject(new Error('the disk is full'));
    await deliver(thumb);
    expect(teams.sent).toMatchObject([{ type: 'invokeResponse', value: { status: 200 } }]);
    expect(lines).toMatchObject([{ level: 40, error: { message: 'the disk is full' } }]);
  });
});

describe('a turn that fails', () => {
  const fail = new Error('SQLITE_IOERR at /data/unstuck.db', { cause: new Error('disk full') });

  it('tells the person so in plain text without the inside, and operators why', async () => {
    const { teams, lines, deliver } = setUp({ fail });
    await deliver(channel());
    expect(teams.sent).toMatchObject([
      { type: 'message', textFormat: 'plain', text: expect.stringMatching(/send your message again/) },
    ]);
    expect(JSON.stringify(teams.sent)).not.toMatch(/SQLITE|unstuck\.db|disk full/);
    expect(lines).toMatchObject([
      { level: 50, error: { message: 'SQLITE_IOERR at /data/unstuck.db', cause: { message: 'disk full' } } },
    ]);
  });

  it.each([
    ['nobody mentioned the bot', channel({ entities: [] })],
    ['it is a welcome', personal({ type: 'installationUpdate', action: 'add' })],
    ['it is an edit', personal({ type: 'messageUpdate', channelData: { eventType: 'editMessage' } })],
  ])('stays silent in the chat when %s', async (_, activity) => {
    const { teams, lines, deliver } = setUp({ fail });
    await deliver(activity);
    expect(teams.sent).toEqual([]);
    expect(lines).toHaveLength(1);
  });

  it('ends quietly when Teams takes nothing at all', async () => {
    const { teams, lines, deliver } = setUp();
    teams.posts = 'refused';
    await deliver(channel());
    expect(lines).toMatchObject([{ msg: 'a turn failed', error: { status: 403 } }, { level: 50 }]);
  });

  it('keeps the request of a failed call, with the token in it, out of the log', async () => {
    const request = { headers: { authorization: 'Bearer secret' } };
    const { lines, deliver } = setUp({
      fail: Object.assign(new Error('forbidden'), { statusCode: 403, request }),
    });
    await deliver(channel());
    expect(JSON.stringify(lines)).not.toContain('Bearer');
  });
});
