/** Pastes written by somebody who had not seen the rules. The first score, before the rules learned from them, was 87 % right and 3.3 % false. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDiagnose } from '../../diagnosis';
import { builtInArticles, loadKnowledge } from '../../knowledge';

interface Row {
  readonly id: string;
  readonly text: string;
  readonly expected: readonly string[];
  readonly why: string;
}

const diagnose = createDiagnose(loadKnowledge([builtInArticles]));
const rows = readFileSync(join(__dirname, 'fresh.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);

describe('pastes of somebody who has not seen the rules', () => {
  it('are at least half negatives that share codes or words with an article', () => {
    expect(rows.length).toBeGreaterThanOrEqual(150);
    expect(rows.filter(({ expected }) => expected.length === 0).length).toBeGreaterThanOrEqual(
      rows.length / 2,
    );
  });

  it('find an article that was expected, first', () => {
    const wrong = rows
      .filter(({ expected }) => expected.length > 0)
      .filter(({ text, expected }) => !expected.includes(diagnose(text).matches[0]?.id ?? ''));
    expect(wrong.map(({ id, why }) => `${id}: ${why}`)).toEqual([]);
  });

  it('find none where none was expected', () => {
    const wrong = rows.filter(
      ({ text, expected }) => expected.length === 0 && diagnose(text).matches.length > 0,
    );
    expect(wrong.map(({ id, why }) => `${id}: ${why}`)).toEqual([]);
  });
});
