import { type Disfigurement, disfigurements } from '../../../tools/bench/disfigure';
import { createRandom } from '../../../tools/bench/random';
import { createVariants } from '../../../tools/bench/variants';

const text =
  'Event ID: 2017\n\tSource: MSExchangeTransport\n"454 4.7.0 Temporary authentication failure" on EX01.';
const other = '550 5.7.1 Unable to relay\nsecond line';
const made = (how: Disfigurement, seed = 1): string => disfigurements[how](text, createRandom(seed), other);
const seeds = Array.from({ length: 40 }, (_, seed) => seed);

describe('a paste that is disfigured', () => {
  it.each([80, 100, 120] as const)('has no line longer than %d characters when it is wrapped', (width) => {
    const long = 'word '.repeat(100);
    for (const seed of seeds) {
      const wrapped = disfigurements[`wrapped at ${width} columns`](long, createRandom(seed), '');
      expect(Math.max(...wrapped.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(width);
      expect(wrapped.replace(/\s/g, '')).toBe(long.replace(/\s/g, ''));
    }
  });

  it('is one end of itself when it is cut', () => {
    for (const seed of seeds) {
      expect(text.endsWith(made('head cut', seed))).toBe(true);
      expect(text.startsWith(made('tail cut', seed))).toBe(true);
      expect(made('tail cut', seed).length).toBeGreaterThan(text.length * 0.69);
    }
  });

  it('holds itself as it was when chat stands around it', () => {
    for (const seed of seeds) expect(made('chat around it', seed)).toContain(text);
  });

  it('is itself without the host name that was inserted', () => {
    for (const seed of seeds) {
      const words = made('a host name inserted', seed).split(/\s+/);
      const added = words.filter((word) => !text.split(/\s+/).includes(word));
      expect(added).toHaveLength(1);
    }
  });

  it('has no line break and no tab when they are removed', () => {
    expect(made('line breaks and tabs removed')).toBe(
      'Event ID: 2017Source: MSExchangeTransport"454 4.7.0 Temporary authentication failure" on EX01.',
    );
  });

  it('keeps its values when its labels are translated', () => {
    const translated = new Set(seeds.map((seed) => made('labels translated', seed)));
    expect(translated.size).toBe(8);
    for (const one of translated)
      expect(one).toMatch(/: 2017\n\t[^\n]*: MSExchangeTransport\n"454 4\.7\.0 T/);
    expect([...translated].join('\n')).toContain('Ereignis-ID: 2017');
  });

  it('has the lines of both pastes when they are interleaved', () => {
    const lines = made('two errors interleaved').split('\n');
    expect([...lines].sort()).toEqual([...text.split('\n'), ...other.split('\n')].sort());
    expect(lines).not.toEqual([...text.split('\n'), ...other.split('\n')]);
  });

  it('has letters that scanners take for one another when they are misread', () => {
    const fold = (one: string): string =>
      one.replace(/rn/g, 'm').replace(/[Il]/g, '1').replace(/O/g, '0').replace(/S/g, '5');
    for (const seed of seeds) expect(fold(made('letters misread', seed))).toBe(fold(text));
    expect(seeds.some((seed) => made('letters misread', seed) !== text)).toBe(true);
  });
});

describe('variants', () => {
  const rows = [
    { id: 'a', text, expected: ['x'] },
    { id: 'b', text: other, expected: [] },
  ];

  it('are the same for the same seed, and others for another', () => {
    expect([...createVariants(rows, 60, 5)]).toEqual([...createVariants(rows, 60, 5)]);
    expect([...createVariants(rows, 60, 5)]).not.toEqual([...createVariants(rows, 60, 6)]);
  });

  it('come equally often in every kind', () => {
    const kinds = Object.keys(disfigurements);
    const all = [...createVariants(rows, kinds.length * 3)];
    for (const kind of kinds) expect(all.filter(({ how }) => how === kind)).toHaveLength(3);
  });
});
