import fc from 'fast-check';
import { wrap, wrapAsIs } from '../../cards/wrap';

const line = fc
  .array(fc.constantFrom('a', 'word', 'longer-word', ' ', '  ', 'x'.repeat(50)))
  .map((parts) => parts.join(' '));

describe('wrap', () => {
  it('breaks between words and keeps a word that is too long whole', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('a https://example.com/long b', 10)).toEqual(['a', 'https://example.com/long', 'b']);
  });

  it('makes one empty line of nothing', () => {
    expect(wrap('   ', 10)).toEqual(['']);
  });

  it('keeps every word in its order, and every line within the width that a single word does not exceed', () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 5, max: 60 }), (text, width) => {
        const lines = wrap(text, width);
        expect(lines.join(' ').trim()).toBe(text.trim().replace(/\s+/g, ' '));
        expect(lines.filter((part) => part.length > width && part.includes(' '))).toEqual([]);
      }),
    );
  });
});

describe('wrapAsIs', () => {
  it('keeps indentation and columns', () => {
    expect(wrapAsIs('  Status    : Retry', 40)).toEqual(['  Status    : Retry']);
    expect(wrapAsIs('Status    : Retry now', 18)).toEqual(['Status    : Retry', 'now']);
  });

  it('loses nothing but the blank at which it breaks', () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 5, max: 60 }), (text, width) => {
        const lines = wrapAsIs(text, width);
        expect(lines.join(' ')).toBe(text.trimEnd());
        for (const part of lines.filter(({ length }) => length > width))
          expect(part.trim()).not.toMatch(/^\S+ \S/);
      }),
    );
  });
});
