import { learn } from '../../../diagnosis/matching/learn';

const lessons = [
  { label: 'fruit', features: ['any', 'apple', 'red'] },
  { label: 'fruit', features: ['any', 'pear', 'green'] },
  { label: 'fruit', features: ['any', 'apple', 'green'] },
  { label: 'tool', features: ['any', 'hammer', 'grey'] },
  { label: 'tool', features: ['any', 'saw', 'grey'] },
  { label: 'tool', features: ['any', 'hammer', 'red'] },
];

describe('what is learned from examples', () => {
  const judge = learn(lessons);

  it('holds for others that share what tells them apart', () => {
    expect(judge(['any', 'apple', 'huge'])[0]?.label).toBe('fruit');
    expect(judge(['any', 'hammer', 'huge'])[0]?.label).toBe('tool');
  });

  it('makes likelihoods that are 1 together, the largest first', () => {
    const verdicts = judge(['any', 'grey']);
    expect(verdicts.reduce((sum, { likelihood }) => sum + likelihood, 0)).toBeCloseTo(1);
    expect(verdicts.map(({ likelihood }) => likelihood)).toEqual(
      [...verdicts.map(({ likelihood }) => likelihood)].sort((one, other) => other - one),
    );
  });

  it('is the same every time', () => {
    expect(learn(lessons)(['any', 'red'])).toEqual(judge(['any', 'red']));
  });

  it('takes no side where it was told nothing', () => {
    const [first, second] = judge([]);
    expect(first?.likelihood).toBeCloseTo(second?.likelihood ?? 0);
    expect(learn([])(['any'])).toEqual([]);
  });
});
