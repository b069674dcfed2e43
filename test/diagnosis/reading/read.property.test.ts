import fc from 'fast-check';
import { type Reading, read } from '../../../diagnosis/reading';
import { hostilePastes } from './hostile-pastes';
import { pasteOf, pastesByForm } from './pastes';

const fragments = [
  ...Object.values(pastesByForm).flatMap((pastes) => pastes.map(({ errors }) => pasteOf(errors))),
  '454',
  ' 4.7.0',
  '451 4.4.0 ',
  'Event ID: ',
  '1035',
  'LastError : ',
  '{LED=',
  '{FQDN=EX02',
  '};{IP=',
  'EX10\\',
  '<Data>',
  '</Data>',
  '<EventID>1035</EventID>',
  '=\n',
  '=3D',
  '&#',
  '&lt;',
  '\\"',
  '\\u00',
  '%20',
  '\u200B',
  '\u00A0',
  '“',
  '> ',
  '\n',
  '\r\n',
  '\n\n',
];

const paste = fc
  .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'binary', maxLength: 12 })), {
    maxLength: 10,
  })
  .map((parts) => parts.join(''));

function spansOf({ errors, signals, entities }: Reading): (readonly [number, number])[] {
  return [...errors, ...signals, ...entities].map(({ span }) => [span[0], span[1]]);
}

describe('reading any paste', () => {
  it('never throws, and every span lies inside the paste', () => {
    fc.assert(
      fc.property(paste, (text) => {
        for (const [start, end] of spansOf(read(text))) {
          if (!(start >= 0 && start <= end && end <= text.length)) {
            throw new Error(`${start} to ${end} of ${text.length} characters`);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('covers the text with errors that follow each other, and every signal stands in its error', () => {
    fc.assert(
      fc.property(paste, (text) => {
        const { errors, text: whole } = read(text);
        expect(errors.map((error) => error.text).join('')).toBe(whole);
        for (const { textSpan, signals } of errors) {
          for (const { span } of signals) {
            expect(textSpan[0] <= span[0] && span[0] < textSpan[1]).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('takes no two signals of one kind from one place', () => {
    fc.assert(
      fc.property(paste, (text) => {
        const last = new Map<string, number>();
        for (const { kind, span } of read(text).signals) {
          expect(span[0]).toBeGreaterThanOrEqual(last.get(kind) ?? 0);
          last.set(kind, span[0] + 1);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same for the same paste', () => {
    fc.assert(
      fc.property(paste, (text) => {
        const [{ place: _, ...first }, { place: __, ...second }] = [read(text), read(text)];
        expect(second).toEqual(first);
      }),
      { numRuns: 150 },
    );
  });

  it('finds a reply wherever it stands between other things', () => {
    const words = fc.constantFrom(
      'mail is stuck\n',
      'EX10\\46 ',
      '“',
      '<b>',
      '> quoted\n',
      'Über ',
      '\u200B',
      '\t',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), fc.array(words, { maxLength: 6 }), (before, after) => {
        const text = `${before.join('')} 454 4.7.0 Temporary authentication failure ${after.join('')}`;
        const found = read(text).signals.filter(({ kind }) => kind === 'code');
        expect(found.map(({ value, span }) => [value, text.slice(...span)])).toEqual([
          ['454 4.7.0', '454 4.7.0'],
        ]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('reading what is longer than anybody reads', () => {
  const head = '454 4.7.0 Temporary authentication failure\n';
  const tail = '\nEvent ID: 2017 Computer: EX10\n451 5.7.3 Cannot achieve Exchange Server authentication';

  it.each([200_000, 2_000_000])('keeps the head and the tail of %i characters', (length) => {
    const text = `${head}${'nothing to see here, move on\n'.repeat(length / 29)}${tail}`;
    const { errors, signals } = read(text);
    expect(signals.map(({ value, span }) => [value, text.slice(...span)])).toEqual([
      ['454 4.7.0', '454 4.7.0'],
      ['2017', '2017'],
      ['451 5.7.3', '451 5.7.3'],
    ]);
    expect(errors[0]?.span[0]).toBe(0);
    expect(errors.at(-1)?.span[1]).toBe(text.length);
  });

  // The time of this process alone: other programs on the machine do not count.
  it('needs time in proportion to the length of mixed pastes', () => {
    const part = fragments.slice(0, 120).join('\n');
    const timeFor = (length: number): number => {
      const text = part.repeat(Math.ceil(length / part.length)).slice(0, length);
      const times = [1, 2, 3, 4, 5].map(() => {
        const start = process.cpuUsage();
        read(text);
        return process.cpuUsage(start).user / 1_000;
      });
      return Math.min(...times);
    };
    timeFor(15_000);
    // Eight times the text: were the time quadratic, it would be sixty-four times as much.
    expect(timeFor(120_000)).toBeLessThan(32 * timeFor(15_000));
  });
});

describe('reading 200 KB that are built to keep it busy', () => {
  it.each(Object.entries(hostilePastes))('takes less than two seconds for %s', (_name, text) => {
    const start = performance.now();
    const reading = read(text);
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(reading.errors.length).toBeLessThanOrEqual(50);
    expect(reading.signals.length).toBeLessThanOrEqual(200);
    expect(reading.entities.length).toBeLessThanOrEqual(100);
    for (const [start, end] of spansOf(reading)) expect(start <= end && end <= text.length).toBe(true);
  });
});
