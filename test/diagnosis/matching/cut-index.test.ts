import fc from 'fast-check';
import { createCutIndex } from '../../../diagnosis/matching/cut-index';
import { isCut, preparePhrase, preparePhraseText } from '../../../diagnosis/matching/find-phrase';

const letters = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'abcd'), minLength, maxLength });

describe('the index over phrases that are cut', () => {
  it('tells of every phrase that an end of the text can cut, or both', () => {
    let cut = 0;
    fc.assert(
      fc.property(letters(14, 60), fc.nat(12), fc.nat(12), letters(0, 80), (phrase, head, tail, other) => {
        const part = phrase.slice(head, Math.max(head, phrase.length - tail));
        const index = createCutIndex();
        index.learn(phrase, 7);
        for (const text of [other + part, part + other, part]) {
          const told = new Set<number>();
          index.find(text, 60, (number) => told.add(number));
          index.findAround(text, 60, (number) => told.add(number));
          if (!isCut(preparePhrase(phrase), preparePhraseText(text))) continue;
          cut += 1;
          expect([...told]).toEqual([7]);
        }
      }),
      { numRuns: 400 },
    );
    expect(cut).toBeGreaterThan(100);
  });

  it('forgets a phrase', () => {
    const index = createCutIndex();
    index.learn('temporaryauthentlcatlonfallure', 1);
    index.learn('temporaryservererror', 2);
    index.forget('temporaryauthentlcatlonfallure', 1);
    const tell = jest.fn();
    index.find('temporaryauthentlcatlon', 40, tell);
    expect(tell).not.toHaveBeenCalled();
  });
});
