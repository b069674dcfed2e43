/** A thousand articles about other errors, in the same words: they take no answer away and give none. */

import { join } from 'node:path';
import { createDiagnose } from '../../diagnosis';
import { builtInArticles, loadKnowledge } from '../../knowledge';
import { createDistractors } from '../../tools/bench/distractors';
import { readRows } from '../../tools/bench/read-rows';
import { joinAnswers, score } from '../../tools/bench/score';

const { articles, lookAlikes, concepts = {} } = loadKnowledge([builtInArticles]);
const rows = readRows(['golden.jsonl', 'fresh.jsonl'].map((file) => join(__dirname, file)));

function scoreAmong(count: number) {
  const diagnose = createDiagnose({
    articles: [...articles, ...createDistractors(articles, count)],
    lookAlikes,
    concepts,
  });
  const lines = rows.map(({ id, text }) => ({
    row: id,
    shown: diagnose(text).matches.map((match) => ({ id: match.id, score: match.confidence })),
  }));
  return score(joinAnswers(rows, lines));
}

it('the pastes are answered among a thousand articles at most one point worse than among five', () => {
  const [alone, among] = [scoreAmong(0), scoreAmong(1_000)];
  expect(among.rows).toBe(rows.length);
  for (const field of ['right', 'firstChoice', 'allShown'] as const)
    expect(among[field]).toBeGreaterThanOrEqual((alone[field] ?? 100) - 1);
  for (const field of ['falseAnswers', 'nearMissFalse', 'extra'] as const)
    expect(among[field]).toBeLessThanOrEqual((alone[field] ?? 0) + 1);
});
