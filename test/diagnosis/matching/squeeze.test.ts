import fc from 'fast-check';
import { squeeze } from '../../../diagnosis/matching/squeeze';

describe('squeezing a text', () => {
  it.each([
    ['454 4.7.0', '4s447o'],
    ['Temporary, AUTH!', 'ternporaryauth'],
    ['Ternporary', 'ternporary'],
    ['fai1ure | Illegal', 'fallurellllegal'],
    ['Übergröße', 'ubergrosse'],
    ['临时 认证', '临时认证'],
    ['— … “”', ''],
  ])('makes %s to %s', (text, squeezed) => {
    expect(squeeze(text).text).toBe(squeezed);
  });

  it('lets a sign stand for four letters at most', () => {
    expect(squeeze('ﷺ').text.length).toBe(4);
  });

  it('knows where every letter stood', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { text: squeezed, starts, ends } = squeeze(text);
        expect(starts.length).toBe(squeezed.length);
        expect(ends.length).toBe(squeezed.length);
        Array.from(starts).forEach((start, place) => {
          const original = text.slice(start, ends[place]);
          expect([...original].length).toBe(1);
          expect(squeeze(original).text).toContain(squeezed.charAt(place));
        });
      }),
    );
  });

  it('makes the same of ASCII, whatever stands beside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        const [alone, beside] = [squeeze(text), squeeze(`${text}…`)];
        expect([alone.text, Array.from(alone.starts), Array.from(alone.ends)]).toEqual([
          beside.text,
          beside.starts,
          beside.ends,
        ]);
      }),
    );
  });
});
