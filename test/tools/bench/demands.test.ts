import { checkDemands } from '../../../tools/bench/demands';
import type { Speed } from '../../../tools/bench/report';

const cell = (engine: Speed['engine'], articles: number, length: number, more: Partial<Speed>): Speed => ({
  ...{ engine, articles, length, samples: 9 },
  ...more,
});
const speed = [
  cell('Unstuck', 1_000, 250, { median: 1, p99: 3 }),
  cell('Unstuck', 10_000, 250, { median: 1.5, p99: 4, indexed: 900, bytes: 20 }),
  cell('Unstuck', 10_000, 200_000, { median: 90, p99: 150 }),
  cell('Unstuck', 100_000, 250, { median: 3, p99: 9 }),
  cell('Fuse.js default', 10_000, 250, { samples: 0, cut: true, atLeast: 50_000 }),
  cell('MiniSearch fuzzy', 10_000, 250, { median: 100, indexed: 1_000, bytes: 20 }),
];
const measured = {
  planned: 1,
  accuracy: [],
  calibration: { buckets: [], rightOfSure: 99, sureOfRight: 80 },
  speed,
  variants: {
    done: 1,
    throws: 0,
    slowest: 1,
    overBound: 0,
    unstable: 0,
    changed: 0,
    examples: [],
    kinds: {},
  },
};
const failing = (changed: Partial<typeof measured>): string[] =>
  checkDemands({ ...measured, ...changed }).flatMap(({ demand, holds }) => (holds ? [] : demand));
const known = new Set(failing({}));
const newly = (changed: Partial<typeof measured>): string[] =>
  failing(changed).filter((one) => !known.has(one));

describe('the demands of the bench', () => {
  it('on speed hold for fast answers, also beside a peer that was cut', () => {
    expect(failing({}).filter((demand) => /characters|articles: /.test(demand))).toEqual([]);
  });

  it.each<[string, number, number, Partial<Speed>]>([
    ['p99 / median of Fuse.js', 10_000, 250, { p99: 101 }],
    ['p99 / median of MiniSearch', 10_000, 250, { p99: 21 }],
    ['at 100,000 articles', 100_000, 250, { median: 4.1 }],
    ['200 KB', 10_000, 200_000, { p99: 161 }],
    ['time of index', 10_000, 250, { indexed: 2_001 }],
    ['memory of index', 10_000, 250, { bytes: 41 }],
  ])('on %s fail when it is too much', (name, articles, length, more) => {
    const slower = speed.map((one) =>
      one.engine === 'Unstuck' && one.articles === articles && one.length === length
        ? { ...one, ...more }
        : one,
    );
    expect(newly({ speed: slower }).join()).toContain(name);
  });

  it('fail when nothing was measured', () => {
    expect(newly({ speed: [] })).toHaveLength(6);
    expect([...known].join()).toContain('right, per cent');
  });

  it('on variants forgive none', () => {
    const variants = { ...measured.variants, changed: 1 };
    expect(newly({ variants })).toEqual(['first articles changed by chat or a host name']);
  });
});
