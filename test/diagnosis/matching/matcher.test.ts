import {
  createMatcher,
  type ExactFact,
  type Match,
  prepareContext,
  prepareSubject,
  type Recognisable,
} from '../../../diagnosis/matching';
import type { Condition, Rule, Sign } from '../../../knowledge';

const rule = (id: string, parts: Partial<Rule>): Rule => ({
  id,
  says: `it has ${id}`,
  confidence: 0.9,
  ...parts,
});

const one = (recognise: readonly Rule[], more: Partial<Recognisable> = {}): Recognisable => ({
  id: 'article',
  title: 'An article',
  recognise,
  ...more,
});

/** Facts as `code 454 4.7.0`; an asterisk at the end marks a wrapper. */
const factsOf = (spelled: readonly string[]): ExactFact[] =>
  spelled.map((text, place) => {
    const [kind = '', ...value] = text.replace(/\*$/, '').split(' ');
    return {
      kind,
      value: value.join(' '),
      span: [place, place + 1],
      ...(text.endsWith('*') && { wrapper: true }),
    };
  });

function match(
  recognisables: Recognisable | readonly Recognisable[],
  text: string,
  facts: readonly string[] = [],
  context = text,
): Match[] {
  const list = Array.isArray(recognisables) ? recognisables : [recognisables];
  const subject = prepareSubject({ text, facts: factsOf(facts) }, prepareContext(context));
  return createMatcher(list as readonly Recognisable[]).match(subject);
}

const ids = (matches: readonly Match[]): string[] => matches.map(({ id }) => id);

describe('a condition', () => {
  const holds = (condition: Condition, text: string, facts: readonly string[] = []): boolean =>
    match(one([rule('rule', { all: [condition] })]), text, facts).length === 1;

  it.each<[string, Condition, string]>([
    ['a reply with both codes', { code: '454 4.7.0' }, 'code 454 4.7.0'],
    ['its reply code', { code: '454' }, 'code 454 4.7.0'],
    ['its enhanced code', { code: '4.7.0' }, 'code 454 4.7.0'],
    ['an event', { event: '1035' }, 'event 1035'],
    ['an exception', { exception: 'IOException' }, 'exception IOException'],
    ['an HRESULT', { hresult: '0x80040111' }, 'hresult 0x80040111'],
    ['a hotfix', { kb: '916986' }, 'kb 916986'],
    ['the version of a file', { build: '6.5.7651.40' }, 'build 6.5.7651.40'],
  ])('on %s holds', (_what, condition, fact) => {
    expect(holds(condition, 'x', [fact])).toBe(true);
  });

  it.each<[string, Condition, string]>([
    ['on both codes does not hold for half of them', { code: '454 4.7.0' }, 'code 454'],
    ['on a code does not hold for a longer one', { code: '5.7.3' }, 'code 550 5.7.31'],
    ['on a code does not hold for a neighbour', { code: '5.7.3' }, 'code 550 5.7.1'],
    ['on a code does not hold for a wrapper', { code: '4.4.0' }, 'code 451 4.4.0*'],
    ['on an event does not hold for a longer number', { event: '1035' }, 'event 10351'],
    [
      'on an exception does not hold for a longer name',
      { exception: 'IOException' },
      'exception AIOException',
    ],
  ])('%s', (_what, condition, fact) => {
    expect(holds(condition, 'x', [fact])).toBe(false);
  });

  it('on an event with its source needs both', () => {
    const condition = { event: 'MSExchangeTransport 1035' };
    expect(holds(condition, 'x', ['event 1035', 'token MSExchangeTransport'])).toBe(true);
    expect(holds(condition, 'x', ['event 1035', 'token MSExchangeMTA'])).toBe(false);
    expect(holds(condition, 'x', ['event 1035'])).toBe(false);
  });

  it('on a token holds in any case, for the whole word alone', () => {
    expect(holds({ token: 'ExchangeAuth' }, 'mechanism is exchangeauth.')).toBe(true);
    expect(holds({ token: 'SMTPSVC/EX02' }, 'target SMTPSVC/EX02.')).toBe(true);
    expect(holds({ token: 'Login' }, 'LoginDenied and relogin')).toBe(false);
  });

  it('points at its token, whatever stands before it', () => {
    const text = 'İİİ said ExchangeAuth';
    const [found] = match(one([rule('rule', { all: [{ token: 'ExchangeAuth' }] })]), text);
    expect(text.slice(...(found?.evidence[0]?.span ?? [0, 0]))).toBe('ExchangeAuth');
  });

  it('on plain words holds wherever they stand in the paste', () => {
    const article = one([rule('rule', { all: [{ words: ['kerberos'] }] })]);
    expect(ids(match(article, 'the error', [], 'kerberos fails\nthe error'))).toEqual(['article']);
  });
});

describe('a rule', () => {
  it('needs all of its conditions, one of its alternatives and none of its exceptions', () => {
    const article = one([
      rule('rule', {
        all: [{ code: '454 4.7.0' }],
        any: [{ token: 'Alpha' }, { token: 'Beta' }],
        none: [{ token: 'Gamma' }],
      }),
    ]);
    const facts = ['code 454 4.7.0'];
    expect(ids(match(article, 'beta', facts))).toEqual(['article']);
    expect(match(article, 'beta')).toEqual([]);
    expect(match(article, 'delta', facts)).toEqual([]);
    expect(match(article, 'beta gamma', facts)).toEqual([]);
  });

  it('is not excepted by a phrase of which half is there', () => {
    const article = one([
      rule('rule', { all: [{ code: '454' }], none: [{ text: 'Too many authentication failures' }] }),
    ]);
    expect(ids(match(article, '454 Too many authentica', ['code 454']))).toEqual(['article']);
    expect(match(article, '454 Too many authentication failures', ['code 454'])).toEqual([]);
  });

  it('of plain words is void beside an exact fact that the article does not know', () => {
    const article = one([
      rule('words', { all: [{ words: ['stuck'] }], confidence: 0.7 }),
      rule('code', { all: [{ code: '454 4.7.0' }] }),
    ]);
    expect(ids(match(article, 'mail is stuck'))).toEqual(['article']);
    expect(ids(match(article, 'mail is stuck', ['code 454 4.7.0']))).toEqual(['article']);
    for (const fact of ['code 550 5.7.1', 'event 289', 'exception IOException', 'hresult 0x80040111'])
      expect(match(article, 'mail is stuck', [fact])).toEqual([]);
  });

  it('of plain words stands beside a wrapper and a name', () => {
    const article = one([rule('words', { all: [{ words: ['stuck'] }] })]);
    expect(
      ids(match(article, 'mail is stuck', ['code 451 4.4.0*', 'token SmtpRelayToDag', 'kb 916986'])),
    ).toEqual(['article']);
  });

  it('of a phrase stands beside a foreign fact', () => {
    const article = one([rule('text', { all: [{ text: 'Your clock is wrong' }] })]);
    expect(ids(match(article, '550 5.7.1 Your clock is wrong', ['code 550 5.7.1']))).toEqual(['article']);
  });

  it('gives its confidence, a little less when the phrase has typing errors', () => {
    const article = one([
      rule('text', { all: [{ text: 'Temporary authentication failure' }], confidence: 1 }),
    ]);
    expect(match(article, 'Temporary authentication failure')[0]?.confidence).toBe(1);
    const typing = match(article, 'a Temporary authentciation failure now')[0]?.confidence ?? 0;
    expect(typing).toBeGreaterThan(0.9);
    expect(typing).toBeLessThan(1);
  });

  it('that is strongest gives the confidence and stands first', () => {
    const article = one([
      rule('weak', { all: [{ code: '454' }], confidence: 0.5 }),
      rule('strong', { all: [{ text: 'Your clock is wrong' }], confidence: 0.8 }),
    ]);
    const [found] = match(article, 'Your clock is wrong', ['code 454']);
    expect(found?.confidence).toBe(0.8);
    expect(found?.evidence.map((piece) => piece.rule)).toEqual(['strong', 'weak']);
  });
});

describe('what the whole paste is like', () => {
  const among = (signs: readonly Sign[], versions: readonly string[], more: Partial<Recognisable> = {}) => {
    const context = prepareContext('a text', undefined, { signs: new Set(signs), versions });
    const rules = [rule('rule', { all: [{ kb: '916986' }, { sign: 'few-words' }] })];
    const subject = prepareSubject({ text: 'a text', facts: factsOf(['kb 916986']) }, context);
    return createMatcher([one(rules, more)]).match(subject);
  };

  it('is a condition like any other', () => {
    expect(among(['few-words'], [])).toHaveLength(1);
    expect(among(['other-connector'], [])).toEqual([]);
  });

  it('speaks against an article where it names only versions that the article is not about', () => {
    const appliesTo = ['2003', '2007'];
    expect(among(['few-words'], [], { appliesTo })[0]).toMatchObject({ confidence: 0.9, against: [] });
    expect(among(['few-words'], ['2003', '2019'], { appliesTo })[0]?.against).toEqual([]);
    const [against] = among(['few-words'], ['2016', '2019'], { appliesTo });
    expect(against?.confidence).toBeLessThan(0.5);
    expect(against?.against[0]?.says).toBe(
      'it names Exchange 2016, 2019 alone, and this is about 2003, 2007',
    );
  });
});

describe('what speaks against an article', () => {
  const article = one([rule('code', { all: [{ code: '454 4.7.0' }] })], {
    against: [
      { id: 'postfix', says: 'Postfix wrote it', any: [{ token: 'postfix' }], weight: 1 },
      { id: 'client', says: 'a client failed', any: [{ text: 'Client Frontend connector' }], weight: 0.3 },
    ],
  });
  const facts = ['code 454 4.7.0'];

  it('takes its weight off the confidence and is said', () => {
    const [found] = match(article, '454 4.7.0 on a Client Frontend connector', facts);
    expect(found?.confidence).toBe(0.6);
    expect(found?.against.map(({ says }) => says)).toEqual(['a client failed']);
  });

  it('rules it out with a weight of 1', () => {
    const [found] = match(article, 'postfix: 454 4.7.0', facts);
    expect(found?.confidence).toBe(0);
    expect(found?.against.map(({ rule: id }) => id)).toEqual(['postfix']);
  });

  it('does not count by half a phrase', () => {
    expect(match(article, '454 4.7.0 on a Client Frontend conn', facts)[0]?.confidence).toBe(0.9);
  });
});

describe('the causes and checks of a match', () => {
  it('are those that exact signs point to', () => {
    const article = one([rule('event', { all: [{ event: '1035' }] })], {
      causes: [
        { id: 'clock', suspectedBy: [{ says: 'it names TimeSkew', any: [{ token: 'TimeSkew' }] }] },
        {
          id: 'name',
          suspectedBy: [{ says: 'it names WrongPrincipal', any: [{ token: 'WrongPrincipal' }] }],
        },
      ],
      checks: [{ id: 'queue', answeredBy: [{ text: 'Primary target IP address' }] }, { id: 'events' }],
    });
    const [found] = match(article, 'TimeSkew, Primary target IP address', ['event 1035']);
    expect(found?.suspects).toEqual([{ cause: 'clock', says: 'it names TimeSkew' }]);
    expect(found?.answered).toEqual(['queue']);
  });
});

describe('several articles', () => {
  const article = (id: string, confidence: number): Recognisable => ({
    id,
    title: id,
    recognise: [rule('code', { all: [{ code: '454' }], confidence })],
  });

  it('come likeliest first, equal ones by id, in whatever order they were loaded', () => {
    const articles = [article('zebra', 0.8), article('aa-b', 0.8), article('a-c', 0.8), article('best', 0.9)];
    const order = ['best', 'a-c', 'aa-b', 'zebra'];
    expect(ids(match(articles, 'x', ['code 454']))).toEqual(order);
    expect(ids(match(articles.toReversed(), 'x', ['code 454']))).toEqual(order);
  });

  it('give the same for the same error, however often', () => {
    const matcher = createMatcher([article('a', 0.8), article('b', 0.7)]);
    const subject = { text: 'x', facts: factsOf(['code 454']) };
    expect(matcher.match(prepareSubject(subject))).toEqual(matcher.match(prepareSubject(subject)));
  });
});
