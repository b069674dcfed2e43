import { actionVersion, type Message, type SectionView } from '../../conversation';
import { type Chat, spell, startChat } from './chat';

const paste = '454 4.7.0 Your clock is wrong';
const press = (kind: string, more: object = {}): Partial<Message> => ({
  action: { v: actionVersion, kind, article: 'clock-is-wrong', finding: 'm1', ...more },
});
const result = (check: string, outcome: string, more: object = {}): Partial<Message> =>
  press('result', { check, result: outcome, ...more });
const by = (name: string, message: Partial<Message>): Partial<Message> => ({
  ...message,
  person: { id: name, name },
});

const offset = 'post section: Check 1 of 2: Offset (The clock is wrong)';
const zone = 'post section: Check 2 of 2: Time zone (The clock is wrong)';
const fix = 'post section: Fix: Set the clock (The clock is wrong)';
const nothing = 'post section: No check found the cause (The clock is wrong)';
const summary = 'post section: Summary of this incident';

const talk = (
  place: 'personal' | 'channel',
  steps: readonly (readonly [string | Partial<Message>, string])[],
): Chat => {
  const chat = startChat(place);
  for (const [message, reply] of [[paste, 'post answer: The clock is wrong'] as const, ...steps])
    expect(spell(chat.send(message)).split('\n')[0]).toContain(reply);
  return chat;
};
const text = (view: SectionView): string => JSON.stringify(view.blocks);

describe('a walk through the checks', () => {
  it('asks for one check at a time, in words', () => {
    talk('personal', [
      ['start checks', offset],
      ['looks fine', zone],
      ['go back', offset],
      ['next', zone],
      ['skip', nothing],
    ]);
  });

  it('asks for one check at a time, by buttons', () => {
    talk('personal', [
      [press('start'), offset],
      [result('offset', 'fine'), zone],
      [result('zone', 'skipped'), nothing],
    ]);
  });

  it('leads from the fault to its fix, and on when that did not help', () => {
    talk('personal', [
      [press('start'), offset],
      [result('offset', 'found'), fix],
      ["that didn't help", zone],
      [result('zone', 'found'), 'post section: Cause: The time zone is wrong'],
      ['mail flows again, thanks', summary],
      ['next', 'post section: The clock is wrong'],
    ]);
  });

  it('takes the cause in words', () => {
    talk('personal', [['found it, the clock drifts', fix]]);
  });

  it('shows the step it stands at when somebody comes late', () => {
    const chat = talk('channel', [
      [press('start'), offset],
      [by('Bob', press('start')), offset],
    ]);
    expect(chat.incident?.events).toHaveLength(1);
  });

  it('marks the card of a check that is done, and changes the one card of the thread', () => {
    const chat = talk('channel', [[press('start'), offset]]);
    expect(spell(chat.send(by('Bob', result('offset', 'fine')))).split('\n')).toEqual([
      'update check:m1:clock-is-wrong:offset section: Check 1 of 2: Offset (The clock is wrong)',
      zone,
      expect.stringContaining('update incident:m2 section: The clock is wrong (In work'),
    ]);
    const card = chat.view as SectionView;
    const items = card.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
    expect(items).toContainEqual({ mark: '✓', title: 'The clock drifts: ruled out' });
    expect(items).toContainEqual({
      mark: '✓',
      title: 'Offset',
      text: expect.stringMatching(/^looks fine · Bob, /),
    });
    expect(text(card)).toContain('Check: Time zone');
  });

  it('has no card of the thread in a personal chat', () => {
    const chat = startChat('personal');
    chat.send(paste);
    expect(spell(chat.send(press('start')))).toBe(offset);
  });

  it('books a check once: the second press is told who was faster and where the walk stands', () => {
    const chat = talk('channel', [
      [press('start'), offset],
      [by('Bob', result('offset', 'fine')), 'update check:m1:clock-is-wrong:offset'],
      [
        by('Eve', result('offset', 'found')),
        'post notice: Offset is noted already: looks fine, said Bob. Now: Time zone.',
      ],
    ]);
    expect(text(chat.view as SectionView)).toContain('Check: Time zone');
  });

  it('lets a skipped check be done after all', () => {
    talk('personal', [
      [press('start'), offset],
      [result('offset', 'skipped'), zone],
      [result('offset', 'fine'), zone],
    ]);
  });

  it.each([
    ['a paste that is gone', press('start', { finding: 'm99' })],
    ['an article that was ruled out', press('start', { article: 'no-such' })],
    ['a check that is gone', result('no-such', 'fine')],
    ['a cause that is none', result('offset', 'found', { cause: 'no-such' })],
    ['half a payload', press('result')],
    ['a strange result', result('offset', 'maybe')],
  ])('does nothing for a button of %s', (_, message) => {
    const chat = talk('personal', [[press('start'), offset]]);
    const before = chat.incident;
    expect(spell(chat.send(message))).toContain('post section: The clock is wrong (In work');
    expect(text(chat.view as SectionView)).toContain('That card is out of date');
    expect(text(chat.view as SectionView)).toContain('Check: Offset');
    expect(chat.incident?.findings).toEqual(before?.findings);
  });

  it('does nothing any more when mail flows again', () => {
    talk('personal', [
      [press('fixed'), summary],
      [result('offset', 'fine'), 'post section: The clock is wrong'],
      [press('no-help'), 'post section: The clock is wrong'],
    ]);
  });
});

describe('the summary', () => {
  const chat = talk('channel', [
    [by('Ada', press('start')), offset],
    [by('Bob', result('offset', 'found')), 'update check:m1:clock-is-wrong:offset'],
    [by('Ada', { text: 'fixed!' }), summary],
    [press('summary', { as: 'text' }), 'post plain'],
  ]);
  const plain = chat.view?.kind === 'plain' ? chat.view.text : '';

  it('tells the error, the finding, the checks with people, the cause, the fix and the time', () => {
    for (const part of [
      '454 4.7.0',
      '**Finding:** The clock is wrong (very likely)',
      'Offset: found the fault (Bob, 00:00 UTC)',
      '**Cause:** The clock drifts',
      '**Fix:** Set the clock',
      'mail flows again, said by Ada',
      '- 1970-01-01 00:00 UTC, Bob: Offset: found the fault',
    ])
      expect(plain).toContain(part);
  });

  it('is Markdown in which nothing of a person is Markdown', () => {
    const other = startChat('personal');
    other.send(by('*Ada* [x](http://x) `y` <b>', { text: paste }));
    other.send(by('*Ada* [x](http://x) `y` <b>', press('start')));
    other.send(press('summary', { as: 'text' }));
    expect(other.view?.kind === 'plain' && other.view.text).toContain(
      '\\*Ada\\* \\[x\\](http://x) \\`y\\` \\<b\\>',
    );
  });
});

describe('an incident', () => {
  it('takes the version of a person, for commands from then on', () => {
    const chat = talk('personal', [['we are on Exchange 2016', 'post section: Noted: Exchange 2016']]);
    expect(chat.incident?.versions).toEqual(['2016']);
  });

  it('begins anew on request, and is erased on request', () => {
    const chat = talk('personal', [['start over', 'post notice: I begin anew. Paste the error.']]);
    expect(chat.incident?.findings).toEqual([]);
    expect(spell(chat.send('forget everything'))).toBe(
      'post notice: I have erased what I kept of this incident.',
    );
  });

  it('is spoken about without a mention where the bot hears the thread; chatter is left alone', () => {
    const chat = talk('channel', [[press('start'), offset]]);
    expect(spell(chat.send({ text: 'the meeting moved to room B', addressed: false }))).toBe('silence');
    expect(spell(chat.send({ text: 'next step?', addressed: false }))).toContain(zone);
    expect(spell(chat.send({ text: paste, addressed: false }))).toBe('silence');
    const fresh = startChat('channel');
    expect(spell(fresh.send({ text: 'next step?', addressed: false }))).toBe('silence');
  });
});
