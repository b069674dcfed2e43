/** Output pasted in an incident: what is booked, what never is, and what the commands take from it. */

import fc from 'fast-check';
import { renderCard } from '../../cards';
import {
  converse,
  createExpertise,
  type Incident,
  type Message,
  type SectionView,
  type Turn,
} from '../../conversation';
import { builtInArticles, loadKnowledge } from '../../knowledge';
import { rowsOf } from '../diagnosis/judging/rows';

const expertise = createExpertise(loadKnowledge([builtInArticles]));

const errors: Readonly<Record<string, string>> = {
  'cannot-achieve-exchange-authentication':
    '451 5.7.3 Cannot achieve Exchange Server authentication. From 10.0.0.5 to EX02',
  'relay-connector-captures-exchange-servers':
    '451 5.7.3 Cannot achieve Exchange Server authentication. A relay connector on EX02 takes the mail from 10.0.0.5',
  'temporary-authentication-failure': '454 4.7.0 Temporary authentication failure from 10.0.0.5 to EX02',
  'exchange-2007-to-2003-mail-stuck':
    'Exchange 2007 to Exchange 2003 messages stay in the Unreachable queue, There is currently no route to the mailbox database',
  'x400-third-party-mta-queue':
    'The X.400 queue on Exchange 2003 to the third-party MTA is stuck, see 916986',
};

interface Chat {
  readonly incident: () => Incident;
  readonly say: (text: string, more?: Partial<Message>) => Turn;
}

function startChat(needsMention = true, begun?: Incident): Chat {
  let incident = begun;
  let count = 0;
  return {
    incident: () => {
      if (incident === undefined) throw new Error('nothing was said yet');
      return incident;
    },
    say(text, more = {}) {
      count += 1;
      const message: Message = {
        id: `m${count}`,
        kind: 'message',
        text,
        addressed: true,
        needsMention,
        unread: [],
        thread: 'thread',
        person: { id: 'ada', name: 'Ada' },
        at: count * 60_000,
        ...more,
      };
      const turn = converse(incident, message, expertise);
      incident = JSON.parse(JSON.stringify(turn.incident)) as Incident;
      return turn;
    },
  };
}

function cardOf({ replies }: Turn): SectionView {
  const view = replies.find(({ card, view: one }) => card !== 'incident' && one.kind === 'section')?.view;
  if (view?.kind !== 'section') throw new Error('no card');
  const last = replies.findLast(
    ({ card, view: one }) => card !== 'incident' && !card.startsWith('answer') && one.kind === 'section',
  )?.view;
  return last?.kind === 'section' ? last : view;
}

const resultsOf = ({ findings }: Incident) =>
  findings.flatMap(({ progress = {} }) =>
    Object.values(progress).flatMap(({ results }) => Object.entries(results)),
  );

const clock = (offset: string): string => `Tracking DC01.contoso.com [10.0.0.10:123].
Collecting 3 samples.
The current time is 5/14/2024 8:20:00 AM.
08:20:00, ${offset}s
08:20:02, ${offset}s
08:20:04, ${offset}s`;

const rows = ['outputs.jsonl', 'more-outputs.jsonl'].flatMap(rowsOf);

describe('the outputs that the judgement is tried with, in an incident', () => {
  const begun = new Map(
    Object.entries(errors).map(([article, error]) => {
      const chat = startChat();
      chat.say(error);
      return [article, chat.incident()] as const;
    }),
  );
  const told = rows
    .filter(({ article }) => begun.has(article))
    .map((row) => {
      const chat = startChat(true, begun.get(row.article));
      const { replies } = chat.say(row.output, { id: 'output' });
      const outcomes = resultsOf(chat.incident()).map(([, { outcome }]) => outcome);
      const sizes = replies.map(({ view }) => JSON.stringify(renderCard(view)).length);
      return { row, outcomes, size: Math.max(0, ...sizes) };
    });

  it('are hundreds, of five articles', () => {
    expect(told.length).toBeGreaterThan(250);
    expect(begun.size).toBe(5);
  });

  it('give no wrong all-clear', () => {
    const wrong = told.filter(({ row, outcomes }) => row.verdict !== 'good' && outcomes.includes('fine'));
    expect(wrong.map(({ row }) => row.id)).toEqual([]);
  });

  it('are booked where they decide', () => {
    const clear = told.filter(({ row: { verdict } }) => verdict === 'good' || verdict === 'bad');
    const booked = clear.filter(({ row, outcomes }) =>
      outcomes.includes(row.verdict === 'good' ? 'fine' : 'found'),
    );
    expect(booked.length / clear.length).toBeGreaterThan(0.8);
  });

  it('make cards that Teams takes', () => {
    expect(Math.max(...told.map(({ size }) => size))).toBeLessThanOrEqual(14_336);
  });
});

it('clears a clock up to a minute, proves it from five on, and books nothing between', () => {
  fc.assert(
    fc.property(fc.integer({ min: -2_000, max: 2_000 }), (seconds) => {
      const chat = startChat();
      chat.say(errors['temporary-authentication-failure'] ?? '');
      chat.say(clock(`${seconds < 0 ? '-' : '+'}${Math.abs(seconds)}.0000000`));
      const [result] = resultsOf(chat.incident());
      const size = Math.abs(seconds);
      expect(result?.[1].outcome).toBe(size <= 60 ? 'fine' : size < 300 ? undefined : 'found');
    }),
    { numRuns: 60 },
  );
});

it('fills later commands with names of the output, and says whose output it was', () => {
  const chat = startChat(false);
  chat.say('454 4.7.0 Temporary authentication failure');
  const turn = chat.say(`Checking domain DC=contoso,DC=com
SMTPSVC/MBX3.contoso.com is registered on these accounts:
        CN=MBX3,OU=Servers,DC=contoso,DC=com
        CN=OLD3,OU=Servers,DC=contoso,DC=com

found 1 group of duplicate SPNs.`);
  const snippets = cardOf(turn).blocks.flatMap((block) => (block.kind === 'snippet' ? [block.snippet] : []));
  expect(snippets[0]?.code).toContain('setspn -L "MBX3"');
  expect(snippets[0]?.notes.join(' ')).toContain('output Ada pasted');
});

it('keeps a name that a person said against one that stands in output', () => {
  const chat = startChat(false);
  chat.say('454 4.7.0 Temporary authentication failure');
  chat.say('the receiving server is MBX9');
  const turn = chat.say(`SMTPSVC/MBX3.contoso.com is registered on these accounts:
        CN=MBX3,OU=Servers,DC=contoso,DC=com
        CN=OLD3,OU=Servers,DC=contoso,DC=com

found 1 group of duplicate SPNs.`);
  expect(JSON.stringify(cardOf(turn))).toContain('MBX9');
});

it('says nothing to output that nobody addressed as long as it decides nothing', () => {
  const chat = startChat();
  chat.say(errors['temporary-authentication-failure'] ?? '');
  expect(chat.say(clock('+142.0000000'), { addressed: false }).replies).toEqual([]);
  expect(chat.say('sudo make me a sandwich', { addressed: false }).replies).toEqual([]);
  expect(chat.say(clock('+442.0000000'), { addressed: false }).replies).not.toEqual([]);
});

it('is not cleared by good output after somebody found the fault', () => {
  const chat = startChat();
  chat.say(errors['temporary-authentication-failure'] ?? '');
  chat.say(clock('+442.0000000'));
  chat.say(clock('+0.0100000'), { person: { id: 'bob', name: 'Bob' } });
  const outcomes = resultsOf(chat.incident()).map(([check, { outcome }]) => [check, outcome]);
  expect(outcomes).toEqual([['clock-offset', 'found']]);
});

it('lets a person who sees the fault overrule output that was read as fine, and not the other way by an old card', () => {
  const chat = startChat();
  chat.say(errors['temporary-authentication-failure'] ?? '');
  const of = { v: 1, kind: 'result', article: 'temporary-authentication-failure', finding: 'm1' };
  chat.say(clock('+0.0100000'));
  chat.say('', { action: { ...of, check: 'clock-offset', result: 'found' } });
  expect(resultsOf(chat.incident())[0]?.[1]).toMatchObject({ outcome: 'found', cause: 'clock-skew' });
  const other = startChat();
  other.say(errors['temporary-authentication-failure'] ?? '');
  other.say(clock('+442.0000000'));
  other.say('', { action: { ...of, check: 'clock-offset', result: 'fine' } });
  expect(resultsOf(other.incident())[0]?.[1].outcome).toBe('found');
  other.say('', { action: { ...of, kind: 'misread', check: 'clock-offset' } });
  expect(resultsOf(other.incident())).toEqual([]);
});

it('answers a button for a reading that was taken back as an old card', () => {
  const chat = startChat();
  chat.say(errors['temporary-authentication-failure'] ?? '');
  const of = { v: 1, kind: 'misread', article: 'temporary-authentication-failure', finding: 'm1' };
  const { replies } = chat.say('', { action: { ...of, check: 'clock-offset' } });
  expect(replies).toHaveLength(1);
  expect(JSON.stringify(replies[0]?.view)).toContain('That card is out of date');
});

it('does not take a sentence of a person for output', () => {
  for (const text of [
    'I ran w32tm and it failed, what now?',
    'is “Status = 0 0x0 NERR_Success” good?',
    'the clock is 20 seconds off, does that matter?',
    'which server do I run that on?',
  ]) {
    const chat = startChat(false);
    chat.say(errors['temporary-authentication-failure'] ?? '');
    chat.say(text);
    expect(chat.incident().outputs ?? []).toEqual([]);
  }
});

it('answers 200 KB of output within a second or two', () => {
  const row = rows.find(({ id }) => id === 'b2-connector-captures-sender-01');
  const long = (row?.output ?? '').repeat(400).slice(0, 200_000);
  const chat = startChat();
  chat.say(errors['relay-connector-captures-exchange-servers'] ?? '');
  const start = performance.now();
  const { replies } = chat.say(long);
  expect(performance.now() - start).toBeLessThan(3_000);
  expect(replies.length).toBeGreaterThan(0);
});
