import fc from 'fast-check';
import { createVocabulary } from '../../../diagnosis/matching';
import { findConcepts, findOrder } from '../../../diagnosis/matching/find-concepts';

const vocabulary = createVocabulary({
  new: ['*2007*', 'new server*'],
  old: ['*2003*', 'old server*'],
  to: ['to', 'nach', 'へ', '→'],
  stuck: ['stuck', 'never .. arriv*', "n'arriv*", 'waiting', '届か'],
  sign: ['*authentif*', 'authenticat*', 'uwierzyteln*'],
  connector: ['*connector*'],
  ranges: ['ip'],
  question: ['-stuck', 'how do i'],
  contrast: ['but'],
});
const found = (text: string): string[] => [...findConcepts(text, vocabulary).mentions.keys()].sort();
const inOrder = (text: string, ...concepts: string[]): boolean =>
  findOrder(concepts, findConcepts(text, vocabulary)) !== undefined;

describe('concepts in plain words', () => {
  it.each([
    ['a word', 'mail is stuck', ['stuck']],
    ['another ending', 'nie mogą się uwierzytelnić', ['sign']],
    ['a word inside a longer one', 'der Scannerconnector', ['connector']],
    ['a phrase with words in between', 'it never really arrives', ['stuck']],
    ['a phrase with an apostrophe', 'la poste n’arrive plus', ['stuck']],
    ['a letter too few', 'they cannot autenticate', ['sign']],
    ['two letters in the wrong place', 'a new conenctor', ['connector']],
    ['an IP address', '10.0.0.0/8 is in it', ['ranges']],
    ['Japanese without blanks, beside a number', '2003に届かない', ['old', 'stuck']],
    ['a capital with an accent', 'AUTHENTIFICATION ÉCHOUÉE', ['sign']],
  ])('are found by %s', (_what, text, concepts) => {
    expect(found(text)).toEqual(expect.arrayContaining(concepts));
  });

  it.each([
    ['another word that is one letter away', 'writing a letter'],
    ['a word of a phrase alone', 'mail arrives'],
    ['another form of a short word', 'sticky'],
  ])('are not found by %s', (_what, text) => {
    expect(found(text)).toEqual([]);
  });

  it('do not count where the concept that voids them is named', () => {
    expect(found('how do I read this?')).toEqual(['question']);
    expect(found('mail is stuck, how do I read this?')).toEqual(['stuck']);
  });

  it('tell one direction from the other', () => {
    const there = ['new', 'to', 'old'];
    expect(inOrder('mail from 2007 to our 2003 waits', ...there)).toBe(true);
    expect(inOrder('2007->2003 stuck', ...there)).toBe(true);
    expect(inOrder('mail from 2003 to our 2007 waits', ...there)).toBe(false);
  });

  it('belong together only within a clause', () => {
    expect(inOrder('2007 to 2003 is stuck', 'new', 'to', 'old', 'stuck')).toBe(true);
    expect(inOrder('2007 to 2003 works, 2003 to 2007 is stuck', 'new', 'to', 'old', 'stuck')).toBe(false);
    expect(inOrder('2007 to 2003 works but the rest is stuck', 'new', 'to', 'old', 'stuck')).toBe(false);
  });

  it('are found at the end of a long paste too, in bounded time', () => {
    const log = 'some words of a log '.repeat(20_000);
    const start = performance.now();
    expect(found(`${log} mail is stuck`)).toEqual(['stuck']);
    expect(found('a'.repeat(200_000))).toEqual([]);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('stand where the text says so, whatever the text is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.constantFrom('stuck', '2007'),
        (noise, word) => {
          const text = `${noise} ${word} ${noise}`;
          const concepts = findConcepts(text, vocabulary);
          const [mention] = concepts.mentions.get(word === 'stuck' ? 'stuck' : 'new') ?? [];
          const [start, end] = concepts.place(mention ?? [0, 0]);
          expect(text.slice(start, end)).toContain(word);
        },
      ),
    );
  });
});
