/** Thousands of pastes as people, scanners and mail programs disfigure them: what holds for every paste holds for them. */

import { join } from 'node:path';
import { createDiagnose } from '../../diagnosis';
import { builtInArticles, loadKnowledge } from '../../knowledge';
import { checkVariants } from '../../tools/bench/check-variants';
import { readRows } from '../../tools/bench/read-rows';

const rows = readRows(['golden.jsonl', 'fresh.jsonl'].map((file) => join(__dirname, file)));
const diagnose = createDiagnose(loadKnowledge([builtInArticles]));
const counts = [...checkVariants(diagnose, rows, 5_000, { seed: 2, again: 10 })].at(-1);

const percent = (part: number, of: number): number => (100 * part) / of;

describe('5,000 variants of the pastes', () => {
  it('are all answered, each in its time', () => {
    expect(counts?.done).toBe(5_000);
    expect(counts?.throws).toBe(0);
    expect(counts?.overBound).toBe(0);
  });

  it('get the same answer again', () => {
    expect(counts?.unstable).toBe(0);
  });

  it('keep their first article when chat stands around them or a host name is added', () => {
    expect(counts?.examples).toEqual([]);
    expect(counts?.changed).toBe(0);
  });

  it.each([
    'wrapped at 80 columns',
    'wrapped at 100 columns',
    'wrapped at 120 columns',
    'smart punctuation',
    'another case',
    'a GUID inserted',
    'a date inserted',
    'labels translated',
    'line breaks and tabs removed',
    'as HTML',
    'quoted',
  ] as const)('are nearly always right when they are %s', (how) => {
    const { right = 0, ofArticles = 0, falseAnswers = 0, ofNone = 0 } = counts?.kinds[how] ?? {};
    expect(percent(right, ofArticles)).toBeGreaterThanOrEqual(97);
    expect(percent(falseAnswers, ofNone)).toBeLessThanOrEqual(1);
  });

  it('are mostly right when letters are misread', () => {
    const {
      right = 0,
      ofArticles = 0,
      falseAnswers = 0,
      ofNone = 0,
    } = counts?.kinds['letters misread'] ?? {};
    expect(percent(right, ofArticles)).toBeGreaterThanOrEqual(93);
    expect(percent(falseAnswers, ofNone)).toBeLessThanOrEqual(2.5);
  });
});
