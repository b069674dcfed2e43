import fc from 'fast-check';
import { createWordIndex } from '../../../diagnosis/matching/word-index';

const letters = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength, maxLength });

function found(words: readonly string[], text: string): string[] {
  const index = createWordIndex();
  const names = new Map(words.map((word) => [index.learn(word), word]));
  const told = new Set<string>();
  index.find(text, (number) => told.add(names.get(number) ?? ''));
  return [...told].sort();
}

describe('the index over words', () => {
  it('finds a word wherever it stands, letter for letter', () => {
    fc.assert(
      fc.property(letters(3, 20), letters(0, 30), letters(0, 30), (word, before, after) => {
        expect(found([word], before + word + after)).toEqual([word]);
      }),
    );
  });

  it.each([
    ['a letter changed', (word: string, at: number) => `${word.slice(0, at)}x${word.slice(at + 1)}`],
    ['a letter missing', (word: string, at: number) => word.slice(0, at) + word.slice(at + 1)],
    ['a letter too many', (word: string, at: number) => `${word.slice(0, at)}x${word.slice(at)}`],
    [
      'two letters swapped',
      (word: string, at: number) =>
        word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
    ],
  ])('finds a word of seven letters or more with %s, at any place', (_how, misspell) => {
    fc.assert(
      fc.property(letters(7, 24), fc.nat(), letters(0, 30), letters(0, 30), (word, place, before, after) => {
        const text = before + misspell(word, place % word.length) + after;
        expect(found([word], text)).toEqual([word]);
      }),
    );
  });

  it('finds no word that is not there', () => {
    expect(found(['temporary', 'authentlcatlon', 'loop'], 'permanentauthorlzatlonpool')).toEqual([]);
  });

  it('tells where about a word begins', () => {
    const index = createWordIndex();
    index.learn('fallure');
    const places: number[] = [];
    index.find('temporaryfallureagalnfalluer', (_number, place) => places.push(place));
    expect(new Set(places)).toEqual(new Set([9, 21]));
  });

  it('forgets a word when nobody uses it any more', () => {
    const index = createWordIndex();
    const tell = jest.fn();
    const number = index.learn('fallure');
    expect(index.learn('fallure')).toBe(number);
    expect(index.users('fallure')).toBe(2);
    index.forget(number);
    index.find('fallure', tell);
    expect(tell).toHaveBeenCalled();
    index.forget(number);
    tell.mockClear();
    index.find('fallure', tell);
    expect(tell).not.toHaveBeenCalled();
    expect(index.learn('another')).toBe(number);
  });
});
