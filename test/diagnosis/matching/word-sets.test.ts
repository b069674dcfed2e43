import fc from 'fast-check';
import { createWordSets, type WordSet } from '../../../diagnosis/matching/word-sets';

const word = fc.integer({ min: 0, max: 30 });
const set = fc.uniqueArray(word, { minLength: 1, maxLength: 3 }).map((words) => words as unknown as WordSet);

describe('sets of words', () => {
  it('are found when all their words are there, and only then', () => {
    fc.assert(
      fc.property(
        fc.array(set, { maxLength: 40 }),
        fc.uniqueArray(word),
        fc.nat(40),
        (all, present, gone) => {
          const sets = createWordSets();
          all.forEach((words, owner) => {
            sets.add(words, owner);
          });
          const removed = all[gone];
          if (removed !== undefined) sets.remove(removed, gone);
          const found = new Set<number>();
          sets.find(present, (owner) => found.add(owner));
          const expected = all.flatMap((words, owner) =>
            owner !== gone && words.every((one) => present.includes(one)) ? [owner] : [],
          );
          expect([...found].filter((owner) => !expected.includes(owner))).toEqual([]);
          expect(expected.filter((owner) => !found.has(owner))).toEqual([]);
        },
      ),
    );
  });
});
