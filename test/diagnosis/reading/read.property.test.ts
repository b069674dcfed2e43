import fc from 'fast-check';
import { type Reading, read } from '../../../diagnosis/reading';
import { hostilePastes } from './hostile-pastes';
import { pastes } from './pastes';

const fragments = [
  ...pastes.map(({ paste }) => paste),
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
