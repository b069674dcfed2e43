import { bestScore, calibrate, joinAnswers, score } from '../../../tools/bench/score';

const rows = [
  { id: '1', text: 'a', expected: ['x', 'y'], kind: 'exact' },
  { id: '2', text: 'b', expected: ['x'], kind: 'variant' },
  { id: '3', text: 'c', expected: [], kind: 'near-miss-negative' },
  { id: '4', text: 'd', expected: [], kind: 'unrelated-negative' },
];
const line = (row: string, ...shown: [string, number][]) => ({
  row,
  shown: shown.map(([id, value]) => ({ id, score: value })),
});

describe('the score of the bench', () => {
  it('counts what people see', () => {
    const lines = [
      line('1', ['y', 0.95], ['x', 0.8]),
      line('2', ['x', 0.7], ['z', 0.6]),
      line('3', ['x', 0.6]),
      line('4'),
    ];
    expect(score(joinAnswers(rows, lines))).toEqual({
      rows: 4,
      right: 100,
      firstChoice: 50,
      allShown: 100,
      extra: 50,
      falseAnswers: 50,
      nearMissFalse: 100,
      threshold: 0,
    });
  });

  it('leaves out what was not answered in time', () => {
    expect(score(joinAnswers(rows, [line('2')]))).toMatchObject({ rows: 1, right: 0, falseAnswers: null });
  });

  it('takes the threshold that suits the rows best', () => {
    const lines = [line('1', ['x', 5]), line('2', ['x', 4]), line('3', ['x', 3]), line('4', ['y', 2])];
    expect(bestScore(joinAnswers(rows, lines))).toMatchObject({ right: 100, falseAnswers: 0, threshold: 4 });
  });

  it('tells how many sure answers are right, and how many right ones are sure', () => {
    const lines = [line('1', ['x', 0.97]), line('2', ['x', 0.7]), line('3', ['x', 0.9]), line('4')];
    const { buckets, rightOfSure, sureOfRight } = calibrate(joinAnswers(rows, lines));
    expect([rightOfSure, sureOfRight]).toEqual([50, 50]);
    expect(buckets.map(({ from, answers, right }) => [from, answers, right])).toEqual([
      [0.5, 0, 0],
      [0.6, 0, 0],
      [0.7, 1, 1],
      [0.8, 0, 0],
      [0.9, 2, 1],
    ]);
  });
});
