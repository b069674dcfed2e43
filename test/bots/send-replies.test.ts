/** Replies as activities. */

import { createSend } from '../../bots/send-replies';
import { longestCard, renderCard } from '../../cards';
import type { Reply } from '../../respond';
import { channel } from './activities';
import { notice, post, update } from './fake-responder';
import { FakeTeams } from './fake-teams';
import { keepLog } from './log';

jest.mock('../../cards', () => {
  const cards = jest.requireActual('../../cards');
  return { ...cards, renderCard: jest.fn(cards.renderCard) };
});

function setUp() {
  const teams = new FakeTeams();
  const { log, lines } = keepLog();
  const context = teams.contextOf(channel());
  const cards = new Map<string, string>();
  const one = createSend({ context, log });
  const send = async (...replies: Reply[]) => {
    for (const reply of replies) {
      const id = await one(reply, reply.do === 'update' ? cards.get(reply.card) : undefined);
      if (id !== undefined) cards.set(reply.card, id);
    }
  };
  return { teams, cards, lines, send };
}

it('sends each reply as one card without text, in order', async () => {
  const { teams, send } = setUp();
  await send(post('a'), post('b'));
  expect(teams.sent).toHaveLength(2);
  for (const [place, activity] of teams.sent.entries()) {
    expect(activity).toMatchObject({ via: 'post', type: 'message', summary: `this is ${'ab'[place]}` });
    expect(activity.text ?? '').toBe('');
    expect(activity.attachments).toEqual([
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: expect.objectContaining({ type: 'AdaptiveCard', version: '1.5' }),
      },
    ]);
  }
});

it('sends commands to copy as plain text alone', async () => {
  const { teams, send } = setUp();
  await send(post('a', { kind: 'plain', text: "Get-Queue -Server 'EX10' |\n    Format-List" }));
  expect(teams.sent).toHaveLength(1);
  expect(teams.sent[0]).toMatchObject({
    type: 'message',
    text: "Get-Queue -Server 'EX10' |\n    Format-List",
    textFormat: 'plain',
  });
  expect(teams.sent[0]?.attachments ?? []).toEqual([]);
});

it('stays in the thread', async () => {
  const { teams, send } = setUp();
  await send(post('a'));
  expect(teams.sent[0]).toMatchObject({
    conversation: { id: '19:ops@thread.tacv2;messageid=1759881511856' },
    replyToId: '1759944781431',
  });
});

it('tells which activity shows a card', async () => {
  const { cards, send } = setUp();
  await send(post('a'), post('b'));
  expect([...cards]).toEqual([
    ['a', 'id-1'],
    ['b', 'id-2'],
  ]);
});

it('tells nothing when Teams gives no id', async () => {
  const { teams, cards, send } = setUp();
  teams.posts = 'without id';
  await send(post('a'));
  expect(cards.size).toBe(0);
});

it('updates a card in place', async () => {
  const { teams, cards, send } = setUp();
  await send(post('a'), update('a'));
  expect(teams.sent[1]).toMatchObject({ via: 'update', id: 'id-1', summary: 'this is a again' });
  expect(cards.get('a')).toBe('id-1');
});

it('posts a card that was never shown', async () => {
  const { teams, cards, send } = setUp();
  await send(update('a'));
  expect(teams.sent).toMatchObject([{ via: 'post' }]);
  expect(cards.get('a')).toBe('id-1');
});

it('posts a card anew when Teams lost the old one', async () => {
  const { teams, cards, send } = setUp();
  teams.updates = 'gone';
  await send(post('a'), update('a'));
  expect(teams.sent.map(({ via }) => via)).toEqual(['post', 'post']);
  expect(cards.get('a')).toBe('id-2');
});

it('sends the text of a card that is too large for Teams, and says so in the log', async () => {
  const { teams, lines, send } = setUp();
  const body = [{ type: 'TextBlock', text: 'x'.repeat(longestCard) }];
  jest.mocked(renderCard).mockReturnValueOnce({ ...renderCard(notice('x')), body });
  await send(post('a', notice('A mail queue holds many messages.')));
  expect(teams.sent).toMatchObject([{ textFormat: 'plain', text: 'A mail queue holds many messages.' }]);
  expect(teams.sent[0]?.attachments).toBeUndefined();
  expect(lines).toMatchObject([{ level: 50, view: 'notice', longestCard: 14_336 }]);
});

it('says in a notification what the card begins with, and no more', async () => {
  const { teams, send } = setUp();
  await send(post('a', notice('A mail queue holds many messages. '.repeat(20))));
  expect(teams.sent[0]?.summary).toMatch(/^A mail queue holds many messages\. A mail/);
  expect(teams.sent[0]?.summary?.length).toBeLessThanOrEqual(120);
});
