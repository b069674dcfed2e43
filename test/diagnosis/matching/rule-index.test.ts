import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { prepareSubject } from '../../../diagnosis/matching';
import { conditionsOf, matchOne, type Recognisable } from '../../../diagnosis/matching/match-one';
import { createMatcher } from '../../../diagnosis/matching/matcher';
import { createRuleIndex } from '../../../diagnosis/matching/rule-index';
import { read } from '../../../diagnosis/reading';
import { builtInArticles, loadKnowledge } from '../../../knowledge';

const { articles, lookAlikes } = loadKnowledge([builtInArticles]);
const items: readonly Recognisable[] = [...articles, ...lookAlikes];
const golden = readFileSync(join(__dirname, '..', 'golden.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { text: string }).text);
const pastes = [...golden, ...articles.flatMap(({ examples }) => [...examples.finds, ...examples.rejects])];

const subjectsOf = (paste: string) => {
  const { errors } = read(paste);
  return errors.map(({ text, signals, textSpan: [from] }) =>
    prepareSubject({
      text,
      facts: signals.map((signal) => ({ ...signal, span: [signal.span[0] - from, signal.span[1] - from] })),
    }),
  );
};

const index = createRuleIndex();
for (const { id, recognise } of items) index.put(id, recognise);

/** What trying every item finds and the index would not have tried. */
function lost(paste: string): string[] {
  return subjectsOf(paste).flatMap((subject) => {
    const candidates = index.candidates(subject);
    return items
      .filter((item) => !candidates.has(item.id) && matchOne(item, conditionsOf(item), subject) !== undefined)
      .map(({ id }) => id);
  });
}

describe('the index over rules', () => {
  it('loses nothing that trying every article would find', () => {
    expect(
      pastes.map((paste) => ({ paste, lost: lost(paste) })).filter((row) => row.lost.length > 0),
    ).toEqual([]);
  }, 60_000);

  it('loses nothing when a paste is cut, or a letter is misread', () => {
    const paste = fc.constantFrom(...pastes.filter((text) => text.length < 600));
    const cut = fc
      .tuple(paste, fc.nat(30), fc.nat(30))
      .map(([text, head, tail]) => text.slice(head, Math.max(head, text.length - tail)));
    const misread = fc.tuple(paste, fc.nat(), fc.constantFrom('x', '0', 'l')).map(([text, place, letter]) => {
      const at = place % Math.max(1, text.length);
      return text.slice(0, at) + letter + text.slice(at + 1);
    });
    fc.assert(
      fc.property(fc.oneof(cut, misread), (text) => lost(text).length === 0),
      { numRuns: 150 },
    );
  }, 60_000);

  it('leaves most articles untried', () => {
    const tried = golden.flatMap((paste) =>
      subjectsOf(paste).map((subject) => index.candidates(subject).size),
    );
    const mean = tried.reduce((sum, count) => sum + count, 0) / tried.length;
    expect(mean).toBeLessThan(items.length / 3);
  });

  it('takes an item that is put, replaced and removed while it runs', () => {
    const item = (phrase: string): Recognisable => ({
      id: 'new',
      title: 'New',
      recognise: [{ id: 'phrase', says: 'x', all: [{ text: phrase }], confidence: 0.9 }],
    });
    const matcher = createMatcher([]);
    const ids = (text: string): string[] =>
      subjectsOf(text).flatMap((subject) => matcher.match(subject).map(({ id }) => id));
    matcher.put(item('the quick brown fox'));
    expect(ids('see the quick brown fox jump')).toEqual(['new']);
    matcher.put(item('the lazy dog sleeps'));
    expect(ids('see the quick brown fox jump')).toEqual([]);
    expect(ids('now the lazy dog sleeps')).toEqual(['new']);
    matcher.remove('new');
    expect(ids('now the lazy dog sleeps')).toEqual([]);
  });

  it('tries an item whose signs no index can hold', () => {
    const matcher = createMatcher([
      {
        id: 'short',
        title: 'Short',
        recognise: [{ id: 'r', says: 'x', all: [{ text: 'ab' }], confidence: 0.9 }],
      },
      {
        id: 'han',
        title: 'Han',
        recognise: [{ id: 'r', says: 'x', all: [{ words: ['队列'] }], confidence: 0.9 }],
      },
    ]);
    expect(
      subjectsOf('ab 邮件队列')
        .flatMap((subject) => matcher.match(subject).map(({ id }) => id))
        .sort(),
    ).toEqual(['han', 'short']);
  });
});
