/** What is left of a message when the bot's name is taken out of it. */

import fc from 'fast-check';
import { readBotMentions, removeMentions } from '../../bots/remove-mentions';

const bot = { id: '28:bot', name: 'Unstuck' };
const jane = { id: '29:jane', name: 'Jane Doe' };

interface Mentioned {
  readonly id?: unknown;
  readonly name?: unknown;
}

const mention = (mentioned: Mentioned, text: unknown = `<at>${mentioned.name}</at>`) => ({
  type: 'mention',
  mentioned,
  text,
});

function clean(text: string, entities: unknown = [mention(bot)], recipient: unknown = bot): string {
  return removeMentions(text, readBotMentions({ entities, recipient }));
}

describe('the mention of the bot', () => {
  it.each([
    ['before the words', '<at>Unstuck</at> hello\n', 'hello'],
    ['twice', '<at>Unstuck</at> a <at>Unstuck</at> b', 'a b'],
    ['followed by an HTML blank', '<at>Unstuck</at>&nbsp;hello', 'hello'],
    ['between hard blanks', 'hi\u00a0<at>Unstuck</at>\u00a0there', 'hi there'],
    ['with an id', '<at id="0">Unstuck</at> hello', 'hello'],
    ['in other letters', '<AT>unSTUCK</AT> hello', 'hello'],
    ['alone', '\r\n<at>Unstuck</at>&nbsp;\n', ''],
    ['on a line of its own', 'a\n<at>Unstuck</at>\nb', 'a\n\nb'],
    ['before the lines of a paste', '<at>Unstuck</at>\n  451 5.7.3\n    at x', '451 5.7.3\n    at x'],
    ['in the middle of a word', 'a<at>Unstuck</at>b', 'a b'],
  ])('goes: %s', (_, text, rest) => {
    expect(clean(text)).toBe(rest);
  });

  it('goes when it was edited into two', () => {
    const twoWords = { id: '28:bot', name: 'Mail Helper' };
    const entities = [mention({ ...twoWords, name: 'Mail' }), mention({ ...twoWords, name: 'Helper' })];
    expect(clean('<at>Mail</at> <at>Helper</at> 451 5.7.3', entities, twoWords)).toBe('451 5.7.3');
  });

  it('goes when it is no tag', () => {
    expect(clean('@Unstuck hello, @Unstuck', [mention(bot, '@Unstuck')])).toBe('hello,');
  });

  it('goes without an entity, as in a personal chat', () => {
    expect(clean('<at>Unstuck</at> hello', null)).toBe('hello');
  });
});

describe('other text', () => {
  it('keeps other people as plain names', () => {
    expect(clean('<at>Unstuck</at> ask <at id="1">Jane Doe</at>', [mention(bot), mention(jane)])).toBe(
      'ask Jane Doe',
    );
  });

  it('keeps the name of the bot where nobody mentioned it', () => {
    expect(clean('Unstuck is stuck: <Unstuck> a@Unstuck')).toBe('Unstuck is stuck: <Unstuck> a@Unstuck');
  });

  it('keeps "undefined" when a mention comes without text', () => {
    expect(clean('undefined <at>Unstuck</at>', [{ type: 'mention', mentioned: bot }])).toBe('undefined');
  });
});

describe('whether the bot is mentioned', () => {
  it.each([
    ['by its id', [mention(bot)], true],
    ['among others', [mention(jane), mention(bot)], true],
    ['not when it is somebody else', [mention(jane)], false],
    ['not when somebody else has its name', [mention({ ...jane, name: 'Unstuck' })], false],
    ['not without entities', undefined, false],
    [
      'not by broken entities',
      [null, 1, 'x', {}, { type: 'mention' }, { type: 'mention', mentioned: null }],
      false,
    ],
  ])('%s', (_, entities, mentioned) => {
    expect(readBotMentions({ entities, recipient: bot }).mentioned).toBe(mentioned);
  });

  it('does not take two missing ids for the same', () => {
    expect(readBotMentions({ entities: [mention({ name: 'x' })], recipient: { name: 'x' } }).mentioned).toBe(
      false,
    );
  });
});

describe('whatever arrives', () => {
  const pieces = fc.constantFrom(
    '<at>',
    '</at>',
    '<at id="0">',
    '<',
    '>',
    '/at>',
    'at>',
    'Unstuck',
    ' ',
    '\n',
    '&nbsp;',
    '\u00a0',
    '\u0000',
    '@Unstuck',
    'Jane',
  );

  it('never throws and never leaves a mention of the bot', () => {
    const message = fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }).map((parts) => parts.join(''));
    const entities = fc.oneof(fc.constant([mention(bot), mention(bot, '@Unstuck')]), fc.anything());
    fc.assert(
      fc.property(message, entities, (text, each) => {
        const rest = clean(text, each);
        expect(rest).not.toMatch(/<at(\s[^<>]*)?>\s*unstuck\s*<\/at\s*>/i);
        if (Array.isArray(each) && each.length === 2 && each[1]?.text === '@Unstuck')
          expect(rest).not.toContain('@Unstuck');
      }),
    );
  });

  it('stays quick with hostile texts of 200 KB', () => {
    const start = performance.now();
    for (const text of [
      '<at>'.repeat(50_000),
      '</at>'.repeat(40_000),
      '<at>Unstuck</at>'.repeat(12_500),
      ' '.repeat(200_000),
    ]) {
      clean(`${text}x${text}`);
    }
    clean(`${'<at '.repeat(50_000)}`);
    clean(`<at>Unstuck</at>${' '.repeat(200_000)}<at>Unstuck</at>`);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
