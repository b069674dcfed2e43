import { createDiagnose, type Diagnosis } from '../../diagnosis';
import { builtInArticles, type LookAlike, loadKnowledge } from '../../knowledge';
import { sampleArticle } from '../knowledge/sample-article';
import { hostilePastes } from './reading/hostile-pastes';

const clock = sampleArticle({
  recognise: [
    { id: 'reply', says: 'the text is there', all: [{ text: 'Your clock is wrong' }], confidence: 0.95 },
    { id: 'words', says: 'it speaks of clocks', all: [{ words: ['clock*'] }], confidence: 0.6 },
    { id: 'guess', says: 'the code fits', all: [{ code: '454' }], confidence: 0.4 },
  ],
  against: [{ id: 'phone', says: 'a phone wrote it', any: [{ token: 'iPhone' }], weight: 1 }],
});
const zone = sampleArticle({
  id: 'zone-is-wrong',
  title: 'The zone is wrong',
  recognise: [
    { id: 'reply', says: 'the text is there', all: [{ text: 'Your clock is wrong' }], confidence: 0.7 },
    { id: 'zone', says: 'it names the zone', all: [{ text: 'in another zone' }], confidence: 0.9 },
  ],
});
const lookAlike: LookAlike = {
  id: 'busy-clock',
  title: '454 Busy clock',
  recognise: [
    { id: 'text', says: 'the text is there', all: [{ text: 'The clock is busy' }], confidence: 0.9 },
  ],
  cause: 'Somebody winds it.',
  differs: 'It is right twice a day.',
  resembles: 'clock-is-wrong',
  examples: { finds: ['The clock is busy'] },
};
const diagnose = createDiagnose({ articles: [zone, clock], lookAlikes: [lookAlike] });
const ids = ({ matches }: Pick<Diagnosis, 'matches'>): string[] => matches.map(({ id }) => id);

describe('diagnosing one error', () => {
  it('that two articles fit offers both, the likelier first', () => {
    const diagnosis = diagnose('454 4.7.0 Your clock is wrong');
    expect(diagnosis.outcome).toBe('choices');
    expect(ids(diagnosis)).toEqual(['clock-is-wrong', 'zone-is-wrong']);
  });

  it('leaves out an article that is far less likely', () => {
    const articles = [
      { ...zone, recognise: zone.recognise.map((rule) => ({ ...rule, confidence: 0.6 })) },
      clock,
    ];
    const diagnosis = createDiagnose({ articles, lookAlikes: [] })('454 4.7.0 Your clock is wrong');
    expect(diagnosis.outcome).toBe('found');
    expect(ids(diagnosis)).toEqual(['clock-is-wrong']);
    expect(diagnosis.errors[0]?.nearest?.id).toBe('zone-is-wrong');
  });

  it('quotes the paste for what speaks for an article, as it was pasted', () => {
    const paste = 'x&nbsp;“454 4.7.0 <b>Your</b>&nbsp;clock&nbsp;is\nwrong”';
    const [match] = diagnose(paste).matches;
    const [piece] = match?.evidence ?? [];
    expect(piece?.quote).toBe('Your</b>&nbsp;clock&nbsp;is\nwrong');
    expect(paste.slice(...(piece?.span ?? [0, 0]))).toBe(piece?.quote);
  });

  it('that is ruled out says which article is nearest and why it is not it', () => {
    const diagnosis = diagnose('454 4.7.0 Your clock is late, from my iPhone');
    expect(diagnosis.outcome).toBe('not-found');
    expect(diagnosis.errors[0]?.nearest).toMatchObject({
      id: 'clock-is-wrong',
      confidence: 0,
      against: [{ says: 'a phone wrote it', quote: 'iPhone' }],
    });
  });

  it('that a look-alike explains better points to it and keeps the nearest article', () => {
    const diagnosis = diagnose('454 4.7.0 The clock is busy');
    expect(diagnosis.outcome).toBe('look-alike');
    expect(diagnosis.lookAlike).toMatchObject({
      id: 'busy-clock',
      cause: 'Somebody winds it.',
      resembles: 'clock-is-wrong',
    });
    expect(diagnosis.matches).toEqual([]);
  });

  it('that an article explains better ignores the look-alike', () => {
    expect(diagnose('Your clock is wrong. The clock is busy').outcome).toBe('choices');
  });

  it('without anything known is honest', () => {
    expect(diagnose('550 5.1.1 User unknown')).toMatchObject({ outcome: 'not-found', matches: [] });
  });

  it('takes small talk for talk', () => {
    expect(diagnose('thanks a lot')).toMatchObject({ outcome: 'talk', matches: [], signals: [] });
    expect(diagnose('')).toMatchObject({ outcome: 'talk' });
  });
});

describe('diagnosing several errors', () => {
  const paste = '454 4.7.0 Your clock is wrong\n550 5.1.1 User unknown\n450 4.1.8 in another zone';

  it('gives each its own outcome and place', () => {
    const { errors } = diagnose(paste);
    expect(errors.map(({ outcome, span }) => [outcome, paste.slice(...span).trim()])).toEqual([
      ['choices', '454 4.7.0 Your clock is wrong'],
      ['not-found', '550 5.1.1 User unknown'],
      ['found', '450 4.1.8 in another zone'],
    ]);
  });

  it('takes the best outcome for all, and every article once with its highest confidence', () => {
    const diagnosis = diagnose(paste);
    expect(diagnosis.outcome).toBe('found');
    expect(diagnosis.matches.map(({ id, confidence }) => [id, confidence])).toEqual([
      ['clock-is-wrong', 0.95],
      ['zone-is-wrong', 0.9],
    ]);
  });

  it('shows three articles at most', () => {
    const many = ['Alpha', 'Beta', 'Gamma', 'Delta'].map((word) =>
      sampleArticle({
        id: word.toLowerCase(),
        recognise: [{ id: 'word', says: 'it is there', all: [{ token: word }], confidence: 0.9 }],
      }),
    );
    expect(ids(createDiagnose({ articles: many, lookAlikes: [] })('Delta Gamma Beta Alpha'))).toEqual([
      'alpha',
      'beta',
      'delta',
    ]);
  });
});

describe('diagnosing with the built-in articles', () => {
  const builtIn = createDiagnose(loadKnowledge([builtInArticles]));

  it('gives the same for the same paste, in whatever order the articles were loaded', () => {
    const { articles, lookAlikes, concepts } = loadKnowledge([builtInArticles]);
    const reversed = createDiagnose({
      articles: articles.toReversed(),
      lookAlikes: lookAlikes.toReversed(),
      ...(concepts !== undefined && { concepts }),
    });
    for (const paste of articles.flatMap(({ examples }) => examples.finds)) {
      expect(builtIn(paste)).toEqual(builtIn(paste));
      expect(ids(reversed(paste))).toEqual(ids(builtIn(paste)));
    }
  });

  it('is not sure of numbers that other faults give too', () => {
    const [bare] = builtIn('MapiExceptionLogonFailed (hr=0x80040111, ec=1010)').matches;
    expect(bare?.confidence).toBeLessThan(0.8);
    const [traced] = builtIn(
      'StoreDriver, MapiSubmit: MapiExceptionLogonFailed: Unable to make connection to the server. (hr=0x80040111, ec=1010)',
    ).matches;
    expect(traced?.confidence).toBeGreaterThanOrEqual(0.9);
  });

  it('shows the words that a description was recognised by', () => {
    const [match] = builtIn(
      'Hi all! The clock of EX02 is 9 minutes behind and mail from EX01 is stuck. Bye',
    ).matches;
    expect(match?.id).toBe('temporary-authentication-failure');
    expect(match?.evidence[0]?.quote).toMatch(/^clock .* stuck$/);
  });

  it('tells a direction from its opposite', () => {
    const ids = (text: string): string[] => builtIn(text).matches.map(({ id }) => id);
    expect(ids('mail from exchange 2007 to exchange 2003 is stuck')).toEqual([
      'exchange-2007-to-2003-mail-stuck',
    ]);
    expect(ids('mail from exchange 2003 to exchange 2007 is stuck')).toEqual([]);
  });

  it('answers an error although a question about a setting follows it', () => {
    const error =
      'Mail from our old exchange servers piles up, the scanner relay connector covers their subnet.';
    const question = 'How do I create a connector for scanners on exchange?';
    expect(builtIn(`${error} ${question}`).matches[0]?.id).toBe('relay-connector-captures-exchange-servers');
    expect(builtIn(question).matches).toEqual([]);
  });

  it('ignores a number that only counts messages', () => {
    const paste = 'temporary authentication failure between two exchange servers, 500 messages in the queue';
    expect(ids(builtIn(paste))).toEqual(['temporary-authentication-failure']);
  });

  it('finds the one error of interest in a long log', () => {
    const line = (number: number): string =>
      `2024-06-03T07:11:09Z,EX02\\Default EX02,08DC83A0D31F2B44,${number},`;
    const log = Array.from(
      { length: 900 },
      (_, number) => `${line(number)}10.0.0.12:25,10.0.0.5:36241,>,250 2.1.0 OK,`,
    );
    log[700] = `${line(700)}10.0.0.12:25,10.0.0.5:36241,>,454 4.7.0 Temporary authentication failure,`;
    expect(ids(builtIn(log.join('\n')))).toEqual(['temporary-authentication-failure']);
  });

  it.each(Object.entries(hostilePastes))('takes less than two seconds for 200 KB of %s', (_name, text) => {
    const start = performance.now();
    const diagnosis = builtIn(text);
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(JSON.stringify(diagnosis).length).toBeLessThan(200_000);
  });
});
