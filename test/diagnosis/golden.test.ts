import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDiagnose } from '../../diagnosis';
import { builtInArticles, loadKnowledge } from '../../knowledge';

interface Row {
  readonly id: string;
  readonly text: string;
  /** Ids of articles, best first; empty: no article. */
  readonly expected: readonly string[];
  /** `ambiguous` rows count nowhere: more than one answer is defensible. */
  readonly kind: string;
  readonly why: string;
}

const knowledge = loadKnowledge([builtInArticles]);
const diagnose = createDiagnose(knowledge);
const rows = readFileSync(join(__dirname, 'golden.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row)
  .filter(({ kind }) => kind !== 'ambiguous')
  .map((row) => ({ ...row, shown: diagnose(row.text).matches.map(({ id }) => id) }));

const spell = ({ id, why, shown }: (typeof rows)[number]): string =>
  `${id} (${why}): ${shown.join(', ') || 'no article'}`;

/** One row may be wrong before somebody has to look; two are a change of behaviour. */
const forgiven = 1;

/** In per cent: what the first answer does not need may be shown beside it so often. */
const mostExtras = 5;

const areSplit = (one: string, other: string | undefined): boolean =>
  knowledge.articles.some(
    ({ id, splits = [] }) =>
      (id === one && splits.some(({ from }) => from === other)) ||
      (id === other && splits.some(({ from }) => from === one)),
  );

describe('the golden pastes', () => {
  it('seldom show an article that does not belong', () => {
    const described = rows.filter(({ expected }) => expected.length > 0);
    const extras = described.filter(({ expected, shown }) => shown.some((id) => !expected.includes(id)));
    if ((100 * extras.length) / described.length > mostExtras) expect(extras.map(spell)).toEqual([]);
  });

  it('are all there', () => {
    expect(rows.length).toBeGreaterThan(220);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  describe.each(knowledge.articles.map(({ id }) => id))('for %s', (article) => {
    const wanted = rows.filter(({ expected }) => expected.includes(article));

    it('find it where it is the answer', () => {
      expect(wanted.length).toBeGreaterThan(10);
      const missed = wanted.filter(({ shown }) => !shown.includes(article)).map(spell);
      if (missed.length > forgiven) expect(missed).toEqual([]);
    });

    it('do not find it elsewhere, but beside the one that it is split from by a question', () => {
      const wrong = rows
        .filter(({ expected, shown }) => shown.includes(article) && !expected.includes(article))
        .filter(({ expected, shown }) => shown[0] === article || !areSplit(article, expected[0]))
        .map(spell);
      if (wrong.length > forgiven) expect(wrong).toEqual([]);
    });

    it('put it first where it is the best answer', () => {
      const second = wanted
        .filter(({ expected, shown }) => expected[0] === article && shown[0] !== article)
        .map(spell);
      if (second.length > forgiven) expect(second).toEqual([]);
    });
  });
});
