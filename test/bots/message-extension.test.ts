import { createTurn } from '../../bots/unstuck-bot';
import { createExpertise } from '../../conversation';
import { builtInArticles, loadKnowledge } from '../../knowledge';
import { createResponder } from '../../respond';
import { createMemoryStore } from '../../store';
import { FakeTeams } from './fake-teams';
import { keepLog } from './log';

const lastError =
  '451 4.4.0 Primary target IP address responded with: "454 4.7.0 Temporary authentication failure."';
const expertise = createExpertise(loadKnowledge([builtInArticles]));

interface CardContent {
  readonly actions: readonly { readonly title: string }[];
}

interface InvokeAnswer {
  readonly status: number;
  readonly body?: {
    readonly task?: {
      readonly type: string;
      readonly value: { readonly card: { readonly content: CardContent } };
    };
    readonly composeExtension?: {
      readonly attachments: readonly { readonly preview: { readonly content: { readonly title: string } } }[];
    };
  };
}

function createBot() {
  const teams = new FakeTeams();
  const responder = createResponder({ expertise, store: createMemoryStore() });
  const turn = createTurn({ responder, log: keepLog().log });
  return {
    teams,
    /** The status and body of the response to an invoke. */
    async invoke(
      name: string,
      value: unknown,
      conversation: object = { id: '19:x@thread.tacv2', conversationType: 'channel' },
    ) {
      await teams.deliver(
        {
          type: 'invoke',
          name,
          id: 'f:1',
          channelId: 'msteams',
          conversation,
          from: { id: '29:kim' },
          recipient: { id: '28:bot' },
          value,
        } as never,
        turn,
      );
      return teams.sent.findLast(({ type }) => type === 'invokeResponse')?.value as InvokeAnswer;
    },
  };
}

const post = (content: string, more: object = {}) => ({
  commandId: 'diagnose',
  messagePayload: {
    id: '1760000000001',
    body: { contentType: 'html', content },
    from: { user: { id: '29:sam', displayName: 'Sam' } },
    ...more,
  },
});

describe('“Diagnose this message” on anybody’s post', () => {
  it('shows the answer in a dialog, with one button that posts it', async () => {
    const { invoke, teams } = createBot();
    const { status, body } = await invoke(
      'composeExtension/fetchTask',
      post(`<div>stuck: ${lastError}</div>`),
    );
    expect(status).toBe(200);
    expect(body?.task?.type).toBe('continue');
    const card = body?.task?.value.card.content;
    expect(JSON.stringify(card)).toContain('Kerberos authentication between Exchange servers fails');
    expect(card?.actions.map(({ title }) => title)).toEqual(['Post to the thread']);
    expect(teams.sent).toHaveLength(1);
  });

  it('says that a post holds no error', async () => {
    const { invoke } = createBot();
    const { body } = await invoke('composeExtension/fetchTask', post('<p>lunch?</p>'));
    expect(JSON.stringify(body?.task?.value.card)).toContain('I find no Exchange mail-flow error');
  });

  it.each([
    undefined,
    null,
    5,
    'x',
    [],
    {},
    { messagePayload: null },
    { messagePayload: { body: 7 } },
    post('', { deleted: true }),
  ])('answers a payload like %j without failing', async (value) => {
    const { invoke } = createBot();
    const { status, body } = await invoke('composeExtension/fetchTask', value);
    expect(status).toBe(200);
    expect(body?.task?.type).toBe('continue');
  });

  it('posts the answer into the thread of the post and remembers the incident there', async () => {
    const { invoke, teams } = createBot();
    const value = { ...post(`<div>${lastError}</div>`), data: { v: 1, kind: 'post' } };
    const { status, body } = await invoke('composeExtension/submitAction', value);
    expect({ status, body }).toEqual({ status: 200, body: undefined });
    const [card] = teams.sent.filter(({ attachments }) => attachments !== undefined);
    expect(card?.conversation?.id).toBe('19:x@thread.tacv2;messageid=1760000000001');
    expect(JSON.stringify(card?.attachments)).toContain('Likely causes');
  });

  it('posts the answer to a reply into the thread of that reply', async () => {
    const { invoke, teams } = createBot();
    const value = { ...post(lastError, { replyToId: '1759999999999' }), data: { v: 1, kind: 'post' } };
    await invoke('composeExtension/submitAction', value);
    const [card] = teams.sent.filter(({ attachments }) => attachments !== undefined);
    expect(card?.conversation?.id).toBe('19:x@thread.tacv2;messageid=1759999999999');
  });

  it('says what to do when it may not post there', async () => {
    const { invoke, teams } = createBot();
    const original = teams.sendActivities.bind(teams);
    jest.spyOn(teams, 'sendActivities').mockImplementation(async (context, activities) => {
      if (activities.some(({ attachments }) => attachments !== undefined))
        throw new Error('BotNotInConversationRoster');
      return original(context, activities);
    });
    const { body } = await invoke('composeExtension/submitAction', {
      ...post(lastError),
      data: { v: 1, kind: 'post' },
    });
    expect(body?.task).toEqual({
      type: 'message',
      value: expect.stringContaining('Add Unstuck to this team or chat'),
    });
  });

  it.each([undefined, {}, { v: 1, kind: 'section' }, 'post'])(
    'answers the button %j of another dialog',
    async (data) => {
      const { invoke } = createBot();
      const { body } = await invoke('composeExtension/submitAction', { ...post(lastError), data });
      expect(body?.task).toEqual({ type: 'message', value: expect.stringContaining('out of date') });
    },
  );
});

describe('a button of an article that somebody inserted from the search', () => {
  const button = { v: 1, kind: 'section', section: 'checks', article: 'temporary-authentication-failure' };
  const place = { id: '19:x@thread.tacv2;messageid=1', conversationType: 'channel' };

  it('is answered in the conversation, as on a card of the bot', async () => {
    const { invoke, teams } = createBot();
    const answer = await invoke('composeExtension/onCardButtonClicked', button, place);
    expect(answer).toEqual({ status: 200 });
    const [card] = teams.sent.filter(({ attachments }) => attachments !== undefined);
    expect(card?.conversation?.id).toBe(place.id);
    expect(JSON.stringify(card?.attachments)).toContain('in the order that decides soonest');
  });

  it('does no harm where the bot may not post', async () => {
    const { invoke, teams } = createBot();
    const original = teams.sendActivities.bind(teams);
    jest.spyOn(teams, 'sendActivities').mockImplementation(async (context, activities) => {
      if (activities.some(({ attachments }) => attachments !== undefined))
        throw new Error('BotNotInConversationRoster');
      return original(context, activities);
    });
    expect(await invoke('composeExtension/onCardButtonClicked', button, place)).toEqual({ status: 200 });
  });
});

describe('the search in the compose box', () => {
  const titles = (body: InvokeAnswer['body']): string[] =>
    (body?.composeExtension?.attachments ?? []).map(({ preview }) => preview.content.title);
  const query = (value: string, more: object = {}) => ({
    commandId: 'search',
    parameters: [{ name: 'query', value }],
    ...more,
  });

  it.each([
    ['kerberos', 'Kerberos authentication between Exchange servers fails'],
    ['x400', /X\.400/],
    ['5.7.3', /authenti/i],
    ['relay connector', /relay/i],
    ['folder hierarchies', /2003/],
  ])('finds an article for “%s”', async (words, title) => {
    const { body } = await createBot().invoke('composeExtension/query', query(words));
    expect(
      titles(body)
        .slice(0, 3)
        .some((found) => (typeof title === 'string' ? found === title : title.test(found))),
    ).toBe(true);
  });

  it('lists every article before anything is typed', async () => {
    const { body } = await createBot().invoke('composeExtension/query', {
      parameters: [{ name: 'initialRun', value: 'true' }],
    });
    expect(titles(body)).toHaveLength(expertise.articles.size);
  });

  it('finds nothing for words that no article has', async () => {
    const { body } = await createBot().invoke('composeExtension/query', query('zzzzqqqq'));
    expect(titles(body)).toEqual([]);
  });

  it.each([
    undefined,
    { parameters: 'x' },
    { queryOptions: { skip: -4 } },
    { parameters: [{ value: { a: 1 } }] },
  ])('answers a request like %j without failing', async (value) => {
    const { status } = await createBot().invoke('composeExtension/query', value);
    expect(status).toBe(200);
  });
});
