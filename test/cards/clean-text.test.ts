import fc from 'fast-check';
import { cleanHeading, cleanText } from '../../cards/clean-text';
import { acting, anyText } from './hostile-texts';

describe('cleanText', () => {
  it.each([
    ['an escape sequence', '\u001b[31mred', '␛[31mred'],
    ['the bell and nothing', 'a\u0007b\u0000c\u007f', 'a␇b␀c␡'],
    ['an escape sequence of one character', '\u009b31m', '\uFFFD31m'],
    ['text turned round', 'a\u202Eb\u2066c', 'a\uFFFDb\uFFFDc'],
    ['half a character', 'a\ud800b', 'a\uFFFDb'],
  ])('makes visible: %s', (_, text, shown) => {
    expect(cleanText(text)).toBe(shown);
  });

  it('takes out what nobody sees', () => {
    expect(cleanText('\uFEFF454\u200B 4.7.0\u00AD\u2060')).toBe('454 4.7.0');
  });

  it('reads every kind of line end as one', () => {
    expect(cleanText('a\r\nb\rc\u0085d\u2028e\u2029f')).toBe('a\nb\nc\nd\ne\nf');
  });

  it('leaves ordinary text alone, in every script and with emoji', () => {
    const text = 'Übertragung\tfehlgeschlagen: 邮件 🙂 👩‍💻 naïve — “x” \u00A0y';
    expect(cleanText(text)).toBe(text);
  });

  it('leaves nothing that acts, and nothing to do a second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = cleanText(text);
        expect(acting.test(once)).toBe(false);
        expect(cleanText(once)).toBe(once);
      }),
    );
  });
});

describe('cleanHeading', () => {
  it.each([
    ['**Bold** _and_ `code`', 'Bold and code'],
    ['[Sign in](https://evil.example)', 'Sign in(https://evil.example)'],
    ['1. First', '1 First'],
    ['2) Second', '2 Second'],
    ['- item', 'item'],
    ['# Heading', 'Heading'],
    ['a &lt;b&gt;', 'a & lt;b& gt;'],
    ['two\nlines', 'two lines'],
  ])('makes %s plain', (text, plain) => {
    expect(cleanHeading(text)).toBe(plain);
  });

  it.each([
    'Check 1 of 13: Events 1035 and 2017',
    '454 4.7.0, Exchange 2007 to 2003',
    'Send-as (EX02) at 100 %',
  ])('leaves %s alone', (text) => {
    expect(cleanHeading(text)).toBe(text);
  });
});
