import type { Article, Knowledge, LookAlike, Rule } from '../../../knowledge';
import { checkCollisions } from '../../../tools/check-knowledge/check-collisions';
import { sampleArticle } from '../../knowledge/sample-article';

const rule = (parts: Partial<Rule>): Rule => ({ id: 'reply', says: 'it says so', confidence: 0.9, ...parts });

const article = (id: string, parts: Partial<Rule>, changes: Partial<Article> = {}): Article =>
  sampleArticle({
    id,
    recognise: [rule({ id: 'other', all: [{ kb: id.length.toString() }] }), rule(parts)],
    ...changes,
  });

const lookAlike = (id: string, parts: Partial<Rule>): LookAlike => ({
  ...{ id, title: id, cause: 'Somebody guesses.', differs: 'It names a number.', examples: { finds: [] } },
  recognise: [rule(parts)],
});

const collisionsOf = (articles: readonly Article[], lookAlikes: readonly LookAlike[] = []) =>
  checkCollisions({
    articles,
    lookAlikes,
    phraseBook: {
      fillers: {},
      negations: '',
      questions: [],
      trade: '',
      senses: {},
      intents: [],
      sentences: [],
    },
    files: new Map(),
    version: '',
  } satisfies Knowledge);

const reply = { code: '454 4.7.0' };
const phrase = { text: 'Your clock is wrong' };

describe('two articles collide', () => {
  it('with the same phrase, and are told the field, both rules and the fix', () => {
    expect(
      collisionsOf([
        article('drift', { all: [phrase] }),
        article('summer-time', { id: 'text', any: [phrase] }),
      ]),
    ).toEqual([
      {
        owner: 'drift',
        field: 'recognise[1]',
        problem: 'the rule "reply" asks for the same as "text" of summer-time: text your clock is wrong',
        fix: 'Add what tells the two apart to one of the rules, or a question under "splits" with "from: summer-time"',
      },
    ]);
  });

  it.each([
    ['a phrase in other letters and marks', { all: [phrase] }, { all: [{ text: 'your clock, is WRONG.' }] }],
    ['several conditions in another order', { all: [reply, phrase] }, { all: [phrase, reply] }],
    [
      'one alternative of several',
      { any: [{ event: '1035' }, { event: '2017' }] },
      { all: [{ event: '2017' }] },
    ],
    [
      'the same words',
      { any: [{ words: ['clock', 'time zone'] }] },
      { any: [{ words: ['Time zone', 'clock'] }] },
    ],
    ['the same exception to the rule', { all: [reply], none: [phrase] }, { all: [reply], none: [phrase] }],
  ])('with %s', (_, one, other) => {
    expect(collisionsOf([article('drift', one), article('summer-time', other)])).toHaveLength(1);
  });

  it.each([
    ['one asks for more', { all: [reply] }, { all: [reply, phrase] }],
    ['one excludes something', { all: [reply] }, { all: [reply], none: [phrase] }],
    ['a code is another one', { all: [{ code: '5.7.1' }] }, { all: [{ code: '5.7.3' }] }],
    [
      'one asks for a code and the other for a text that reads like it',
      { all: [{ code: '454' }] },
      { all: [{ text: '454' }] },
    ],
  ])('not when %s', (_, one, other) => {
    expect(collisionsOf([article('drift', one), article('summer-time', other)])).toEqual([]);
  });

  it.each([
    ['first', 0],
    ['second', 1],
  ])('not when the %s one asks the question that splits them', (_, asking) => {
    const articles = ['drift', 'summer-time'].map((id, place, ids) =>
      article(
        id,
        { all: [phrase] },
        {
          splits:
            place === asking
              ? [{ from: ids[1 - place] ?? '', question: 'Which?', answer: 'This.', button: 'This' }]
              : [],
        },
      ),
    );
    expect(collisionsOf(articles)).toEqual([]);
  });
});

describe('a look-alike collides', () => {
  it('with an article, and there is no question to ask', () => {
    const found = collisionsOf(
      [article('drift', { all: [phrase] })],
      [lookAlike('guessing', { all: [phrase] })],
    );
    expect(found).toEqual([
      expect.objectContaining({ owner: 'drift', fix: 'Add what tells the two apart to one of the rules' }),
    ]);
  });

  it('with another look-alike', () => {
    const found = collisionsOf(
      [],
      [lookAlike('guessing', { all: [phrase] }), lookAlike('spraying', { all: [phrase] })],
    );
    expect(found).toEqual([expect.objectContaining({ owner: 'guessing', field: 'recognise[0]' })]);
  });
});
