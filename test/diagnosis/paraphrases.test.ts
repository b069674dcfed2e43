import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDiagnose } from '../../diagnosis';
import { builtInArticles, loadKnowledge } from '../../knowledge';

interface Row {
  readonly id: string;
  readonly text: string;
  /** Ids of articles, best first; empty: no article. */
  readonly expected: readonly string[];
  readonly why: string;
  /** The batch in which it was written. Each one was new to the rules when they were first measured with it. */
  readonly set: string;
}

const knowledge = loadKnowledge([builtInArticles]);
const diagnose = createDiagnose(knowledge);
const rows = readFileSync(join(__dirname, 'paraphrases.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row)
  .map((row) => ({ ...row, shown: diagnose(row.text).matches.map(({ id }) => id) }));
const described = rows.filter(({ expected }) => expected.length > 0);
const harmless = rows.filter(({ expected }) => expected.length === 0);

const spell = ({ id, why, text, shown }: (typeof rows)[number]): string =>
  `${id} (${why}): ${shown.join(', ') || 'no article'} for "${text}"`;

/** Shares of the rows, in per cent. */
const least = { right: 98, rightOfArticle: 94 };
const most = { falseAnswers: 1 };

function expectShare(wrong: readonly string[], of: number, allowed: number): void {
  if ((100 * wrong.length) / of > allowed) expect(wrong).toEqual([]);
}

describe('errors told in plain words', () => {
  it('are there for every article, beside harmless sentences with the same words', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(described.length).toBeGreaterThanOrEqual(260);
    expect(harmless.length).toBeGreaterThanOrEqual(220);
    for (const { id } of knowledge.articles) {
      expect(described.filter(({ expected }) => expected[0] === id).length).toBeGreaterThanOrEqual(50);
    }
  });

  it('find the article that fits best', () => {
    const wrong = described.filter(({ expected, shown }) => shown[0] !== expected[0]).map(spell);
    expectShare(wrong, described.length, 100 - least.right);
  });

  it.each(knowledge.articles.map(({ id }) => id))('find %s', (article) => {
    const wanted = described.filter(({ expected }) => expected[0] === article);
    const wrong = wanted.filter(({ shown }) => shown[0] !== article).map(spell);
    expectShare(wrong, wanted.length, 100 - least.rightOfArticle);
  });

  it('show no article that has nothing to do with them', () => {
    const wrong = described
      .filter(({ expected, shown }) => shown.some((id) => !expected.includes(id)))
      .map(spell);
    expectShare(wrong, described.length, most.falseAnswers);
  });
});

describe('questions, plans, solved cases and other products', () => {
  it('find no article by words alone', () => {
    const wrong = harmless.filter(({ shown }) => shown.length > 0).map(spell);
    expectShare(wrong, harmless.length, most.falseAnswers);
  });
});
