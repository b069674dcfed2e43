import fc from 'fast-check';
import { createNumberLists } from '../../../diagnosis/matching/number-lists';

const number = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer());
const change = fc.record({ key: number, value: number, remove: fc.boolean() });

describe('lists of numbers', () => {
  it('hold what was added and not removed, however often they grow', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 300 }), (changes) => {
        const lists = createNumberLists();
        const model = new Map<number, number[]>();
        for (const { key, value, remove } of changes) {
          const list = model.get(key) ?? [];
          model.set(key, list);
          if (remove) {
            lists.remove(key, value);
            if (list.includes(value)) list.splice(list.indexOf(value), 1);
          } else {
            lists.add(key, value);
            list.push(value);
          }
        }
        for (const [key, list] of model) {
          const found: number[] = [];
          for (let at = lists.first(key); at >= 0; at = lists.next(at)) found.push(lists.valueAt(at));
          expect(found.sort()).toEqual(list.sort());
        }
      }),
      { numRuns: 100 },
    );
  });
});
