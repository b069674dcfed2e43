import { actionVersion, findingsKept, type Message } from '../../conversation';
import { clock, spell, startChat, summer } from './chat';

const paste = '454 4.7.0 Your clock is wrong';
const unknown = '550 5.1.1 User unknown';
const press = (kind: string, more: object = {}): Partial<Message> => ({
  action: { v: actionVersion, kind, ...more },
});
const section = (name: string, more: object = {}): Partial<Message> =>
  press('section', { section: name, article: 'clock-is-wrong', ...more });

type Step = readonly [message: string | Partial<Message>, reply: string];
type Scene = readonly [scene: string, place: 'personal' | 'channel', steps: readonly Step[]];

const answer = 'post answer: The clock is wrong';
const bareMention =
  'post notice: I see only the message that mentions me, not the ones above it. Paste the error together with the mention.';
const noScreenshots =
  'post notice: I read text only, not screenshots. Paste the error as text: LastError of a queue, an event, or a bounce message.';
const outdated = 'post notice: This card is out of date. Paste the error again.';

const scenes: readonly Scene[] = [
  ['answers a paste', 'personal', [[paste, answer]]],
  ['answers a paste with a mention', 'channel', [[paste, answer]]],
  ['keeps silent without a mention', 'channel', [[{ text: paste, addressed: false }, 'silence']]],
  [
    'asks for the error when it is only mentioned',
    'channel',
    [
      ['', bareMention],
      [' \n ', bareMention],
    ],
  ],
  [
    'asks for an error in an empty message',
    'personal',
    [['', 'post notice: Paste the error as text: LastError of a queue, an event, or a bounce message.']],
  ],
  [
    'says that it cannot read a screenshot',
    'personal',
    [
      [
        { unread: ['image'] },
        'post notice: I read text only, not screenshots. Paste the error as text: LastError of a queue, an event, or a bounce message.',
      ],
    ],
  ],
  [
    'says that it cannot read a file, and how to go on in a channel',
    'channel',
    [
      [
        { unread: ['file'] },
        'post notice: I read text only, not files. Mention me and paste the error as text: LastError of a queue, an event, or a bounce message.',
      ],
    ],
  ],
  [
    'says so as well when words without an error stand beside the screenshot, or speak of it',
    'personal',
    [
      [{ text: 'mail is stuck, what does this error mean?', unread: ['image'] }, noScreenshots],
      [
        { text: 'the log of the mail server is attached', unread: ['file'] },
        noScreenshots.replace('screenshots', 'files'),
      ],
      ['see the screenshot of the queue, what is this error?', noScreenshots],
    ],
  ],
  ['reads the text beside a screenshot', 'personal', [[{ text: paste, unread: ['image'] }, answer]]],
  [
    'explains itself on request',
    'personal',
    [
      ['help', 'post help: Unstuck: paste the error, get mail moving'],
      [press('help'), 'post help: Unstuck: paste the error, get mail moving'],
    ],
  ],
  [
    'welcomes once',
    'personal',
    [
      [{ kind: 'installed', addressed: false }, 'post help: Unstuck: paste the error, get mail moving'],
      [{ kind: 'installed', addressed: false }, 'silence'],
      [paste, answer],
      [{ kind: 'installed', addressed: false }, 'silence'],
    ],
  ],
  [
    'shows each section on a press',
    'channel',
    [
      [paste, answer],
      [section('causes'), 'post section: Causes, likeliest first (The clock is wrong)'],
      [section('checks'), 'post section: Checks, in the order that decides soonest (The clock is wrong)'],
      [section('check', { check: 'zone' }), 'post section: Check 2 of 2: Time zone (The clock is wrong)'],
      [section('check'), 'post section: Check 1 of 2: Offset (The clock is wrong)'],
      [section('commands'), 'post section: Commands of the checks (The clock is wrong)'],
      [
        section('commands', { from: 'show-zone' }),
        'post section: Commands of the checks, continued (The clock is wrong)',
      ],
      [section('why'), 'post section: Why this answer (The clock is wrong)'],
      [section('article'), 'post article: The clock is wrong'],
    ],
  ],
  [
    'shows each section on a question, for the error of this thread',
    'channel',
    [
      [paste, answer],
      ['what are the causes?', 'post section: Causes, likeliest first (The clock is wrong)'],
      ['checks', 'post section: Checks, in the order that decides soonest (The clock is wrong)'],
      ['commands', 'post section: Commands of the checks (The clock is wrong)'],
      ['why?', 'post section: Why this answer (The clock is wrong)'],
      ['whole article', 'post article: The clock is wrong'],
    ],
  ],
  [
    'says so when a question has no error to belong to',
    'personal',
    [
      ['causes', 'post notice: There is no error in this conversation yet that I know. Paste one.'],
      [unknown, 'post not-found: I do not know this error'],
      ['causes', 'post notice: There is no error in this conversation yet that I know. Paste one.'],
      ['not this', 'post notice: There is no error in this conversation yet that I know. Paste one.'],
    ],
  ],
  [
    'answers a button of a card it no longer remembers',
    'personal',
    [
      [section('causes'), 'post section: Causes, likeliest first (The clock is wrong)'],
      [section('why'), 'post section: Why this answer (The clock is wrong)'],
      [
        press('not-this', { article: 'clock-is-wrong' }),
        'post notice: There is no error in this conversation yet that I know. Paste one.',
      ],
      [
        press('pick', { article: 'clock-is-wrong' }),
        'post notice: I no longer remember the paste behind this card. Paste the error again.',
      ],
    ],
  ],
  [
    'takes a button it does not know for an old card',
    'personal',
    [
      [press('section', { section: 'causes', article: 'gone' }), outdated],
      [press('pick', { article: 'gone' }), outdated],
      [section('check', { check: 'gone' }), outdated],
      [section('secrets'), outdated],
      [{ action: { v: 0, kind: 'help' } }, outdated],
      [{ action: 'help' }, outdated],
      [{ action: [] }, outdated],
    ],
  ],
  [
    'offers the next article when the first one is ruled out, then none',
    'personal',
    [
      [paste, answer],
      [press('not-this', { article: 'clock-is-wrong' }), 'post answer: Summer time was missed'],
      [press('not-this', { article: 'clock-is-wrong' }), 'post answer: Summer time was missed'],
      ['wrong article', 'post not-found: Then I do not know this error'],
      ['causes', 'post notice: There is no error in this conversation yet that I know. Paste one.'],
    ],
  ],
  [
    'goes on with the article that somebody picks, by a press or in words',
    'personal',
    [
      [paste, answer],
      ['One hour', 'post answer: Summer time was missed'],
      ['causes', 'post section: Causes, likeliest first (Summer time was missed)'],
      [press('pick', { article: 'clock-is-wrong' }), answer],
      ['causes', 'post section: Causes, likeliest first (The clock is wrong)'],
    ],
  ],
  [
    'replaces its card when the paste is edited',
    'channel',
    [
      [{ id: 'x', text: unknown }, 'post not-found: I do not know this error'],
      [
        { id: 'x', kind: 'edit', text: paste, addressed: false },
        'update answer:x answer: The clock is wrong',
      ],
      [
        { id: 'x', kind: 'edit', text: 'sorry, wrong chat' },
        'update answer:x not-found: I find no error that I know',
      ],
    ],
  ],
  [
    'answers an edit of a message that held no error before',
    'personal',
    [
      [
        { id: 'x', text: 'thanks' },
        'post notice: I read Exchange mail-flow errors. Paste one, or write “help”.',
      ],
      [{ id: 'x', kind: 'edit', text: paste }, answer],
    ],
  ],
  [
    'ignores an edit in a channel that is no business of its own',
    'channel',
    [[{ id: 'x', kind: 'edit', text: paste, addressed: false }, 'silence']],
  ],
  [
    'replaces its card when the same message is delivered twice',
    'personal',
    [
      [{ id: 'x', text: paste }, answer],
      [{ id: 'x', text: paste }, 'update answer:x answer: The clock is wrong'],
    ],
  ],
  [
    'takes the latest paste of a thread for the one in question',
    'personal',
    [
      [paste, answer],
      ['450 4.1.8 by one whole hour', 'post answer: Summer time was missed'],
      ['causes', 'post section: Causes, likeliest first (Summer time was missed)'],
      [unknown, 'post not-found: I do not know this error'],
      ['causes', 'post section: Causes, likeliest first (Summer time was missed)'],
    ],
  ],
  [
    'points to a look-alike',
    'personal',
    [
      ['454 The clock is busy', 'post look-alike: 454 Busy clock'],
      ['causes', 'post notice: There is no error in this conversation yet that I know. Paste one.'],
    ],
  ],
  [
    'answers small talk in one line',
    'channel',
    [
      [
        'thanks a lot!',
        'post notice: I read Exchange mail-flow errors. Mention me and paste one, or write “help”.',
      ],
      [paste, answer],
      ['thanks a lot!', 'post notice: You are welcome.'],
      [{ text: 'thanks a lot!', addressed: false }, 'silence'],
    ],
  ],
];

describe('the bot', () => {
  it.each(scenes)('%s (%s)', (_scene, place, steps) => {
    const chat = startChat(place);
    expect(steps.map(([message]) => spell(chat.send(message)))).toEqual(steps.map(([, reply]) => reply));
  });

  it('names the card of a paste after its message, so that an edit finds it', () => {
    const chat = startChat('personal');
    expect(chat.send({ id: 'x', text: paste })).toEqual([
      expect.objectContaining({ do: 'post', card: 'answer:x' }),
    ]);
    expect(chat.send({ id: 'y', text: 'causes' })).toEqual([expect.objectContaining({ card: 'reply:y' })]);
  });

  it('gives the same for the same incident and message, and changes neither', () => {
    const [one, other] = [startChat('personal'), startChat('personal')];
    for (const chat of [one, other]) chat.send(paste);
    const before = structuredClone(one.incident);
    const known = one.incident;
    expect(one.send('causes')).toEqual(other.send('causes'));
    one.send(press('not-this', { article: 'clock-is-wrong' }));
    expect(known).toEqual(before);
  });

  it('takes the time from the message alone', () => {
    const chat = startChat('personal');
    chat.send({ text: paste, at: 42 });
    expect(chat.incident).toMatchObject({ at: 42, findings: [{ at: 42 }] });
    chat.send({ text: 'causes', at: 43 });
    expect(chat.incident?.at).toBe(43);
  });
});

describe('what is remembered of a thread', () => {
  it('is a number of pastes, the oldest go first', () => {
    const chat = startChat('personal');
    for (let count = 0; count < findingsKept + 5; count += 1) chat.send({ id: `x${count}`, text: paste });
    expect(chat.incident?.findings.map(({ message }) => message)).toEqual(
      Array.from({ length: findingsKept }, (_, place) => `x${place + 5}`),
    );
  });

  it('stays small, however long the pastes are', () => {
    const chat = startChat('personal');
    const log = Array.from(
      { length: 2_500 },
      (_, line) => `EX${line}\\${line} 454 4.7.${line % 256} Your clock is wrong, x${line}Exception`,
    ).join('\n');
    for (let count = 0; count < findingsKept; count += 1) chat.send(log);
    expect(JSON.stringify(chat.incident).length).toBeLessThan(1_000_000);
  });

  it('holds who pasted what, and what was ruled out and picked', () => {
    const chat = startChat('personal');
    chat.send({ id: 'x', text: paste, person: { id: 'p2', name: 'Grace' } });
    chat.send(press('not-this', { article: 'clock-is-wrong' }));
    chat.send(press('pick', { article: 'summer-time' }));
    expect(chat.incident?.findings).toEqual([
      expect.objectContaining({
        message: 'x',
        person: { id: 'p2', name: 'Grace' },
        ruledOut: ['clock-is-wrong'],
        picked: 'summer-time',
      }),
    ]);
  });

  it('forgets what was ruled out when the paste is edited', () => {
    const chat = startChat('personal');
    chat.send({ id: 'x', text: paste });
    chat.send(press('not-this', { article: 'clock-is-wrong' }));
    expect(spell(chat.send({ id: 'x', kind: 'edit', text: `${paste} again` }))).toBe(
      `update answer:x ${answer.slice(5)}`,
    );
  });

  it('is nothing new after silence', () => {
    const chat = startChat('channel');
    chat.send(paste);
    const known = chat.incident;
    chat.send({ text: 'see you', addressed: false });
    expect(chat.incident).toBe(known);
  });
});

describe('the commands on a card', () => {
  const codes = (chat: ReturnType<typeof startChat>): string[] => {
    const { view } = chat;
    if (view?.kind === 'answer') return view.check?.snippets.map(({ code }) => code) ?? [];
    if (view?.kind !== 'section') return [];
    return view.blocks.flatMap((block) => (block.kind === 'snippet' ? [block.snippet.code] : []));
  };

  it('use the names of the paste, those of an earlier one where it names none', () => {
    const chat = startChat('personal');
    chat.send(`${paste} {FQDN=EX02.contoso.com}`);
    expect(codes(chat)).toEqual(["Get-Offset -Server 'EX02'"]);
    chat.send(paste);
    expect(codes(chat)).toEqual(["Get-Offset -Server 'EX02'"]);
    chat.send(`${paste} {FQDN=EX03}`);
    expect(codes(chat)).toEqual(["Get-Offset -Server 'EX03'"]);
    chat.send(paste);
    expect(codes(chat)).toEqual(["Get-Offset -Server 'EX03'"]);
  });

  it('use the names of the error they belong to, whatever was pasted since', () => {
    const chat = startChat('personal');
    chat.send(`${paste} {FQDN=EX02}`);
    chat.send('450 4.1.8 by one whole hour {FQDN=EX99}');
    chat.send(section('commands'));
    expect(codes(chat)).toEqual(["Get-Offset -Server 'EX02'", 'Get-TimeZone']);
  });

  it('show a placeholder where nothing is known', () => {
    const chat = startChat('personal');
    chat.send(section('commands'));
    expect(codes(chat)[0]).toBe("Get-Offset -Server '<ReceivingServer>'");
  });
});

describe('the answer', () => {
  it('puts first what exact signs in the paste point to, and the check that decides it', () => {
    const chat = startChat('personal');
    chat.send(`${paste} in Berlin`);
    expect(chat.view).toMatchObject({
      causes: [
        { title: 'The time zone is wrong', text: 'first suspect: it names Berlin' },
        { title: 'The clock drifts' },
      ],
      check: { id: 'zone' },
    });
    chat.send(paste);
    expect(chat.view).toMatchObject({ causes: [{ title: 'The clock drifts' }, {}], check: { id: 'offset' } });
  });

  it('offers no check first whose result was pasted', () => {
    const chat = startChat('personal');
    chat.send(`${paste} in Berlin, Zone UTC`);
    expect(chat.view).toMatchObject({ check: { id: 'offset' } });
  });

  it('names the code it was recognised by, what was read and how sure it is', () => {
    const chat = startChat('personal');
    chat.send(
      `550 5.1.1 User unknown\n451 4.4.0 Primary target IP address responded with: "${paste}" {FQDN=EX02};{IP=10.0.0.12}`,
    );
    expect(chat.view).toMatchObject({
      codes: '454 4.7.0',
      likelihood: 'very likely',
      read: { from: 'your paste', text: 'sent to EX02 (10.0.0.12)' },
      others: ['One other error in your paste: not known to me.'],
    });
  });

  it('asks the question that splits two articles, with a button for each', () => {
    const chat = startChat('personal');
    chat.send(paste);
    expect(chat.view).toMatchObject({
      choice: {
        question: 'Is it off by an hour?',
        options: [
          { title: clock.title, data: { v: actionVersion, kind: 'pick', article: 'clock-is-wrong' } },
          { title: 'One hour', data: { v: actionVersion, kind: 'pick', article: 'summer-time' } },
        ],
      },
    });
    chat.send('one hour.');
    expect(chat.view).not.toHaveProperty('choice');
  });

  it('tells in a channel how to go on', () => {
    const chat = startChat('channel');
    chat.send(paste);
    expect(chat.view).toMatchObject({ hint: expect.stringContaining('mention me together') });
  });

  it('carries only buttons that the bot takes', () => {
    const chat = startChat('personal');
    chat.send(paste);
    const { view } = chat;
    if (view?.kind !== 'answer') throw new Error('no answer');
    expect(view.buttons.map(({ title }) => title)).toEqual([
      'Start checks',
      'Checks',
      'Causes',
      'Commands',
      'Why this?',
      'Not this',
      'Fixes',
      'As text',
    ]);
    for (const { data } of view.buttons)
      expect(spell(chat.send({ action: data }))).not.toContain('out of date');
  });
});

describe('the list of checks', () => {
  it('has a button for each, tells how to ask for one, and which one the paste answers', () => {
    const chat = startChat('personal');
    chat.send(`${paste} Zone`);
    chat.send('checks');
    expect(chat.view).toMatchObject({
      blocks: [
        {
          items: [
            { title: 'Offset', text: 'How far are the clocks apart?' },
            { title: 'Time zone', text: 'Which zone is set? The paste answers it.' },
          ],
        },
        { kind: 'text', text: 'Ask for one by its number, such as “check 2”.' },
      ],
      buttons: [{ title: 'Offset' }, { title: 'Time zone' }],
    });
  });
});

describe('why', () => {
  it('quotes the paste, and says what speaks against and what comes next', () => {
    const chat = startChat('personal');
    chat.send(`${paste}, said the server`);
    chat.send('why');
    expect(chat.view).toMatchObject({
      blocks: [
        { kind: 'text', text: 'This is very likely because:' },
        { kind: 'list', items: [{ title: 'the text is there' }] },
        { kind: 'quote', text: 'Your clock is wrong' },
        { kind: 'heading', text: 'Against it' },
        { kind: 'text', text: 'Nothing in the paste.' },
        { kind: 'heading', text: 'Next best' },
        { kind: 'text', text: 'Summer time was missed, likely: the text is there.' },
      ],
    });
  });

  it('quotes each part of the paste once, below the reasons, of which the strongest are told', () => {
    const chat = startChat('personal');
    chat.send('Your clock is wrong by one whole hour, says the clock queue');
    chat.send(press('pick', { article: 'summer-time' }));
    chat.send(section('why', { article: 'summer-time' }));
    expect(chat.view).toMatchObject({
      blocks: [
        { kind: 'text', text: 'This is very likely because:' },
        { kind: 'list', items: [{ title: 'it names an hour' }, { title: 'the text is there' }] },
        { kind: 'quote', text: 'by one whole hour' },
        { kind: 'quote', text: 'Your clock is wrong' },
        { kind: 'heading', text: 'Against it' },
        {},
        {},
        {},
      ],
    });
  });

  it('calls nothing possible that is ruled out, and says by what', () => {
    const chat = startChat('personal');
    chat.send('Your clock is wrong by one whole hour. Sent from my iPhone');
    chat.send('why');
    expect(chat.view).toMatchObject({
      of: summer.title,
      blocks: expect.arrayContaining([
        { kind: 'heading', text: 'Next best' },
        { kind: 'text', text: 'The clock is wrong. Against it: a phone wrote it.' },
      ]),
    });
  });
});

describe('an error that is not known', () => {
  const view = (text: string): unknown => {
    const chat = startChat('personal');
    chat.send(text);
    return chat.view;
  };

  it('is answered with what was read', () => {
    expect(view('Event 15006, 550 5.1.1 User unknown 0x80040111 on EX10\\46')).toMatchObject({
      kind: 'not-found',
      read: ['event 15006', '550 5.1.1', '0x80040111', 'sent from EX10 · queue EX10\\46'],
    });
    expect(view('mail is stuck')).toMatchObject({
      title: 'I find no error that I know',
      read: ['No error code, event or exception.'],
    });
    expect(view('mail is stuck on Exchange 2016')).toMatchObject({
      title: 'I find no error that I know',
      read: ['No error code, event or exception.', 'Exchange 2016'],
    });
  });

  it('is answered with the nearest article and why it is not it', () => {
    expect(view(`${paste}, sent from my iPhone, by one whole hou`)).toMatchObject({ kind: 'answer' });
    expect(view('the clock queue grows, sent from my iPhone')).toMatchObject({
      kind: 'not-found',
      nearest: 'Nearest: The clock is wrong. It is not that, because a phone wrote it.',
    });
  });

  it.each([
    ['only a wrapper', '451 4.4.0 Primary target IP address responded with', /The whole LastError/],
    ['an event', 'Event 15006', /The whole event/],
    ['nothing', 'mail is stuck', /Get-Queue/],
    ['a reply', unknown, /event of the same minute/],
  ])('asks for what would decide when there is %s', (_what, text, wanted) => {
    expect(view(text)).toMatchObject({ paste: expect.arrayContaining([expect.stringMatching(wanted)]) });
  });

  it('never asks for the LastError that is there', () => {
    const chat = startChat('personal');
    chat.send(`LastError : ${paste}`);
    chat.send('not this');
    chat.send('not this');
    expect(chat.view).toMatchObject({
      title: 'Then I do not know this error',
      paste: [
        'The event of the same minute from the Application log, with source and id.',
        'The bounce message, with “Diagnostic information for administrators”.',
      ],
    });
  });
});
