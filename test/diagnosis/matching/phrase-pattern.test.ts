import fc from 'fast-check';
import { hearPattern, parsePattern, wordsOfPattern } from '../../../diagnosis';

const hear = (pattern: string, sentence: string, anchored = false) =>
  hearPattern(parsePattern(pattern), sentence.split(' '), anchored);

describe('a pattern of words', () => {
  it.each([
    ['go back', 'please go back one', [1, 2]],
    ['go back', 'back we go', undefined],
    ['repli*', 'the replication fails', [1]],
    ['(do|can) i', 'how can i see it', [1, 2]],
    ['how (do (we|i)|to) undo', 'so how do we undo that', [1, 2, 3, 4]],
    ['what (else )?now', 'what now', [0, 1]],
    ['what (else )?now', 'what else now', [0, 1, 2]],
    ['put ... back', 'put the ip back', [0, 3]],
    ['put ... back', 'put it where it was before and go back', undefined],
    ['Übersicht', 'die ubersicht bitte', [1]],
  ])('%s in "%s"', (pattern, sentence, places) => {
    expect(hear(pattern, sentence)).toEqual(places);
  });

  it('can be held to the start of a sentence', () => {
    expect(hear('why', 'why is that', true)).toEqual([0]);
    expect(hear('why', 'so why is that', true)).toBeUndefined();
  });

  it('names its words, for the correction of typing errors', () => {
    expect(wordsOfPattern(parsePattern('(show|list) ... cause*'))).toEqual([
      { kind: 'word', word: 'show', open: false },
      { kind: 'word', word: 'list', open: false },
      { kind: 'word', word: 'cause', open: true },
    ]);
  });

  it.each([
    ['(a|b', /bracket is not closed at character 5/],
    ['a)', /"\)" without a bracket at character 2/],
    ['a|b', /"\|" without a bracket/],
    ['(a|)', /nothing to choose/],
    ['()', /nothing to choose/],
    ['a ?', /no word/],
  ])('%s is refused with the place', (pattern, problem) => {
    expect(() => parsePattern(pattern)).toThrow(problem);
  });

  it('is either refused or heard without harm, whatever it is', () => {
    const pieces = fc.array(fc.constantFrom('(', ')', '|', '?', ' ', '...', 'a', 'b*', 'see'), {
      maxLength: 14,
    });
    const sentence = fc.array(fc.constantFrom('a', 'b', 'bee', 'see', 'no'), { maxLength: 12 });
    fc.assert(
      fc.property(pieces, sentence, (parts, words) => {
        let pattern: ReturnType<typeof parsePattern>;
        try {
          pattern = parsePattern(parts.join(''));
        } catch (error) {
          expect((error as Error).message).toMatch(/at character \d+$/);
          return;
        }
        const places = hearPattern(pattern, words) ?? [];
        expect([...places]).toEqual([...new Set(places)].sort((one, other) => one - other));
        expect(places.every((place) => place < words.length)).toBe(true);
      }),
    );
  });

  it('with many gaps and choices costs no more than its length', () => {
    const pattern = parsePattern(`${'(a|a a|(a|a)) ... '.repeat(30)}b`);
    expect(
      hearPattern(
        pattern,
        Array.from({ length: 200 }, () => 'a'),
      ),
    ).toBeUndefined();
  });
});
