import fc from 'fast-check';
import { quoted } from '../../powershell/quote';

/** What PowerShell reads from the start of a single-quoted string: its value, and the rest behind its end. */
function readString(code: string): { value: string; rest: string } {
  const marks = "'‘’‚‛";
  let value = '';
  for (let place = 1; place < code.length; place += 1) {
    const sign = code.charAt(place);
    if (!marks.includes(sign)) value += sign;
    else if (place + 1 < code.length && marks.includes(code.charAt(place + 1))) {
      value += sign;
      place += 1;
    } else return { value, rest: code.slice(place + 1) };
  }
  throw new Error('the string never ends');
}

const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'\'‘’‚‛"“”„`$(){};|&<>^%!\\–—-\n\r\t\0\u2028\u2029\u0085\u200B\u202E ',
        '$(calc)',
        "'; calc #",
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('a value inside single quotes of PowerShell', () => {
  it.each(["O'Brien", 'O‘Brien', 'O’Brien', 'O‚Brien', 'O‛Brien', "''", "'"])('stays %s', (value) => {
    const safe = quoted(value, 'powershell');
    expect(readString(`'${safe}' -WhatIf`)).toEqual({ value, rest: ' -WhatIf' });
  });

  it('is the same string whatever it holds, or is refused', () => {
    fc.assert(
      fc.property(nasty, (value) => {
        const safe = quoted(value, 'exchange-management-shell');
        if (safe === undefined) return;
        expect(readString(`'${safe}'|next`)).toEqual({ value, rest: '|next' });
        expect(safe).not.toMatch(/[\n\r\u2028\u2029\u0085\0]/);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['a\uD800b', 'a\nb', 'a\rb', 'a\0b', 'a\u2028b', 'a\u0085b', 'a\u202Eb', 'a\u200Bb', 'a\u001Bb'])(
    'is refused when it holds a line break or an invisible character: %j',
    (value) => {
      expect(quoted(value, 'powershell')).toBeUndefined();
    },
  );
});

describe('a value inside double quotes of a command prompt', () => {
  it.each(['EX02', 'EX02.contoso.com', '10.0.0.12', "O'Brien", 'EX02\\Default EX02', '(a)'])(
    'stays %s',
    (value) => {
      expect(quoted(value, 'command-prompt')).toBe(value);
    },
  );

  it.each([
    'a＂b',
    'a″b',
    'a”b',
    '％PATH％',
    'a＆b',
    'a＼',
    'a"b',
    '%PATH%',
    'a^b',
    'a&b',
    'a|b',
    'a<b',
    'a>b',
    'a!b!',
    'a\\',
    'a\nb',
    'a\0b',
  ])('refuses %j', (value) => {
    expect(quoted(value, 'command-prompt')).toBeUndefined();
  });

  it('never holds what ends the quotes, expands or begins a line', () => {
    fc.assert(
      fc.property(nasty, (value) => {
        expect(quoted(value, 'command-prompt') ?? '').not.toMatch(/["%^&|<>!\n\r\0]|\\$/);
      }),
      { numRuns: 500 },
    );
  });
});
