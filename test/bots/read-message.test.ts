/** Activities of Teams, as the conversation gets them. */

import fc from 'fast-check';
import { readMessage } from '../../bots/read-message';
import { bot, botMention, channel, dana, group, type Json, personal, press } from './activities';

const read = (activity: unknown) => readMessage(activity, () => 42);
const html = (content: string) => [{ contentType: 'text/html', content }];

describe('a message', () => {
  it('comes from a personal chat', () => {
    expect(read(personal())).toEqual({
      id: '1759944781430',
      kind: 'message',
      text: 'hello',
      addressed: true,
      needsMention: false,
      unread: [],
      thread: 'a:1personal',
      person: { id: dana.id, name: 'Dana Admin' },
      at: Date.UTC(2026, 9, 8, 17, 33, 1, 495),
    });
  });

  it('comes from a group chat with a mention', () => {
    expect(read(group())).toMatchObject({ text: 'hello', addressed: true, needsMention: true });
  });

  it('comes from a thread of a channel, which is the thread', () => {
    expect(read(channel())).toMatchObject({
      text: 'reply to thread',
      addressed: true,
      needsMention: true,
      thread: '19:ops@thread.tacv2;messageid=1759881511856',
    });
  });

  it('is heard in a channel without a mention, but not addressed', () => {
    const jane = { type: 'mention', mentioned: { id: '29:jane', name: 'Jane' }, text: '<at>Jane</at>' };
    const message = read(channel({ text: '<at>Jane</at> look', entities: [jane], attachments: [] }));
    expect(message).toMatchObject({ text: 'Jane look', addressed: false, needsMention: true });
  });

  it('holds nothing but the mention', () => {
    expect(read(channel({ text: '<at>Unstuck</at>\n', attachments: [] }))).toMatchObject({
      text: '',
      addressed: true,
    });
  });
});

describe('the better source of the text', () => {
  it('is the plain text when both say the same', () => {
    const message = read(personal({ text: 'a &lt; b', attachments: html('<p>a &amp;lt; b</p>') }));
    expect(message?.text).toBe('a &lt; b');
  });

  it('is the HTML when the plain text lost its lines', () => {
    const message = read(personal({ text: 'one two', attachments: html('<p>one</p><p>two</p>') }));
    expect(message?.text).toBe('one\ntwo');
  });

  it('is the HTML when there is code', () => {
    const content = '<codeblock><code>a<br>&nbsp;&nbsp;b</code></codeblock>';
    expect(read(personal({ text: 'a\nb', attachments: html(content) }))?.text).toBe('a\n  b');
  });

  it('is the HTML when there is no plain text', () => {
    expect(read(personal({ text: undefined, attachments: html('<p>a &amp; b</p>') }))?.text).toBe('a & b');
  });

  it('is the plain text when the HTML is empty', () => {
    expect(read(personal({ text: 'a', attachments: html('<codeblock></codeblock>') }))?.text).toBe('a');
  });
});

describe('an answer to a message of somebody else', () => {
  const reply =
    '<blockquote itemtype="http://schema.skype.com/Reply"><p itemprop="preview">451 5.7.3 Cannot</p></blockquote>';
  const mention = '<span itemtype="http://schema.skype.com/Mention" itemid="0">Unstuck</span>';

  it('is what the person wrote', () => {
    const attachments = html(`${reply}<p>${mention}&nbsp;454 4.7.0 here too</p>`);
    const text = '451 5.7.3 Cannot\n<at>Unstuck</at> 454 4.7.0 here too';
    expect(read(channel({ text, attachments }))?.text).toBe('454 4.7.0 here too');
  });

  it.each(['', ' ?', '&nbsp;!!'])('is that message when the person wrote the mention alone%s', (rest) => {
    const attachments = html(`${reply}<p>${mention}${rest}</p>`);
    expect(read(channel({ text: `<at>Unstuck</at>${rest}`, attachments }))?.text).toBe('451 5.7.3 Cannot');
  });

  it('is read from the entity of newer clients', () => {
    const quoted = { type: 'quotedReply', quotedReply: { messageId: '1', preview: '451 5.7.3 Cannot' } };
    const fields = { entities: [botMention, quoted], attachments: [] };
    const tag = '<quoted messageId="1"/>';
    expect(read(channel({ ...fields, text: `${tag}<at>Unstuck</at>` }))?.text).toBe('451 5.7.3 Cannot');
    expect(read(channel({ ...fields, text: `${tag}<at>Unstuck</at> why` }))?.text).toBe('why');
  });
});

describe('a button', () => {
  it('is addressed to the bot without a mention and without text', () => {
    const message = read(press({ v: 1, kind: 'help' }));
    expect(message).toMatchObject({
      kind: 'message',
      text: '',
      addressed: true,
      action: { v: 1, kind: 'help' },
    });
  });

  it.each([[{ v: 0 }], ['text'], [[]], [7], [false]])('goes on as it came, also as %j', (value) => {
    expect(read(press(value))?.action).toEqual(value);
  });

  it('is no button when there is no value', () => {
    expect(read(personal({ value: null }))).not.toHaveProperty('action');
  });
});

describe('other activities', () => {
  const add = { type: 'installationUpdate', action: 'add', text: undefined };
  const joined = {
    type: 'conversationUpdate',
    membersAdded: [{ id: dana.id }, { id: bot.id }],
    text: undefined,
  };

  it.each([
    ['an installation', add],
    ['the bot joining', joined],
  ])('%s is a welcome', (_, fields) => {
    expect(read(channel(fields))).toMatchObject({ kind: 'installed', text: '' });
  });

  it('an edit is one', () => {
    const edit = { type: 'messageUpdate', channelData: { eventType: 'editMessage' } };
    expect(read(personal({ ...edit, text: 'better' }))).toMatchObject({
      kind: 'edit',
      text: 'better',
      id: '1759944781430',
    });
  });

  it.each<[string, Json]>([
    ['a new version of the app', { ...add, action: 'add-upgrade' }],
    ['a removal', { ...add, action: 'remove' }],
    ['people joining', { ...joined, membersAdded: [{ id: dana.id }] }],
    ['people joining a bot without an id', { ...joined, membersAdded: [{}], recipient: {} }],
    ['an undeleted message', { type: 'messageUpdate', channelData: { eventType: 'undeleteMessage' } }],
    ['an edit without data', { type: 'messageUpdate', channelData: undefined }],
    ['a deletion', { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } }],
    ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
    ['typing', { type: 'typing' }],
    ['the bot itself', { from: bot }],
    ['a message from nowhere', { conversation: {} }],
    ['no type', { type: undefined }],
  ])('%s is nothing to do', (_, fields) => {
    expect(read(personal(fields))).toBeUndefined();
  });
});

describe('attachments', () => {
  const download = {
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    name: 'error.log',
    content: {},
  };

  it.each<[string, unknown, string[]]>([
    ['a picture', { contentType: 'image/png', contentUrl: 'https://x' }, ['image']],
    ['a pasted picture', { contentType: 'image/*', contentUrl: 'https://x' }, ['image']],
    ['a file in a chat', download, ['file']],
    ['a file in a channel', { contentType: 'reference', contentUrl: 'https://x' }, ['file']],
    ['another file', { contentType: 'text/plain', contentUrl: 'https://x' }, ['file']],
    ['the HTML of the message', { contentType: 'text/html', content: '' }, []],
    ['a card', { contentType: 'application/vnd.microsoft.card.adaptive', content: {} }, []],
    ['a message that is answered', { contentType: 'messageReference', content: '{}' }, []],
    ['something broken', { contentType: 7 }, []],
  ])('%s', (_, attachment, unread) => {
    expect(read(personal({ attachments: [null, attachment] }))?.unread).toEqual(unread);
  });
});

describe('activities that lack what Teams promises', () => {
  it('take the clock of the bot when they have no time', () => {
    expect(read(personal({ timestamp: 'yesterday', id: undefined }))).toMatchObject({ at: 42, id: '42' });
    expect(read(personal({ timestamp: new Date(7) }))?.at).toBe(7);
  });

  it('count as personal without a type, unless they say that they are of a group', () => {
    expect(read(personal({ conversation: { id: 'c' } }))?.needsMention).toBe(false);
    expect(read(personal({ conversation: { id: 'c', isGroup: true } }))?.needsMention).toBe(true);
  });

  it('never throw, whatever is in them', () => {
    const activity = fc.record(
      {
        type: fc.constantFrom('message', 'messageUpdate', 'conversationUpdate', 'installationUpdate'),
        conversation: fc.oneof(fc.constant({ id: 'c' }), fc.anything()),
        text: fc.oneof(fc.string(), fc.anything()),
        value: fc.anything(),
        entities: fc.anything(),
        attachments: fc.anything(),
        recipient: fc.anything(),
        from: fc.anything(),
        channelData: fc.anything(),
        membersAdded: fc.anything(),
        timestamp: fc.anything(),
      },
      { requiredKeys: ['type'] },
    );
    fc.assert(
      fc.property(fc.oneof(activity, fc.anything()), (each) => {
        const message = read(each);
        expect(typeof (message?.text ?? '')).toBe('string');
      }),
    );
  });
});
