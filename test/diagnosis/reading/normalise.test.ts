import fc from 'fast-check';
import { toPaste } from '../../../diagnosis/reading/mapped-text';
import { longestPaste, normalise } from '../../../diagnosis/reading/normalise';

const cases: readonly [from: string, paste: string, text: string][] = [
  ['Windows line ends', 'a\r\nb\rc', 'a\nb\nc'],
  ['line separators of Unicode', 'a\u2028b\u2029c\u0085d', 'a\nb\nc\nd'],
  ['colours of a console', '\u001B[31;1mLastError\u001B[0m : x', 'LastError : x'],
  ['soft line breaks', 'Temporary authentication failu=\nre', 'Temporary authentication failure'],
  ['quoted-printable', '=22454=204.7.0=22=20=\n=3D x', '"454 4.7.0" = x'],
  ['UTF-8 in quoted-printable', 'Vor=C3=BCbergehend =E2=80=9Cx=E2=80=9D', 'Vorübergehend "x"'],
  ['Latin-1 in quoted-printable', 'Vor=FCbergehend =3D', 'Vorübergehend ='],
  ['JSON', '{"a": "say \\"454\\"\\r\\nEX01\\\\50\\tx\\u0027"}', '{"a": "say "454"\nEX01\\50\tx\'"}'],
  ['URL encoding', '451%205.7.3%0A%22x%22 %C3%BC', '451 5.7.3\n"x" ü'],
  ['HTML entities', '&lt;EX01&gt; &amp; &quot;x&quot;&#39;&#x27; &uuml;&rarr;', '<EX01> & "x"\'\' ü→'],
  ['HTML blocks', '<div>a<br/>b</div><p style="c">d</p>', '\na\nb\n\nd\n'],
  ['HTML cells', '<td>454</td><td>4.7.0</td>', ' 454  4.7.0 '],
  ['HTML marks', '<at id="0">Bot</at> <b>454</b> <span lang="en">4.7.0</span>', 'Bot 454 4.7.0'],
  ['invisible characters', 'au\u00ADthen\u200Btica\u2060tion\uFEFF\uFE0F', 'authentication'],
  ['control characters', 'a\u0000b\u0007c\td', 'a b c\td'],
  ['blanks of other widths', '454\u00A04.7.0\u2003x\u3000y', '454 4.7.0 x y'],
  ['smart punctuation', '“a” ‘b’ «c» d–e—f … g', '"a" \'b\' "c" d-e-f ... g'],
  ['full-width text', '４５４　４．７．０：“Ｔｅｍｐ”（ｘ）', '454 4.7.0:"Temp"(x)'],
  ['ligatures', 'certiﬁcate eﬀort', 'certificate effort'],
  [
    'the loss of line breaks before labels',
    'Identity : EX10\\46Status : RetryMessageCount : 5ShadowMessageCount : 0LastError : x',
    'Identity : EX10\\46\nStatus : Retry\nMessageCount : 5ShadowMessageCount : 0\nLastError : x',
  ],
  ['doubled quotes of CSV', '""454 4.7.0""', '"454 4.7.0"'],
  ['quote marks of a mail', '> > 451\n>5.7.3\n   > x', '451\n5.7.3\nx'],
];

/** What looks like an escape and is none. */
const untouched: readonly [what: string, paste: string][] = [
  [
    'an LED line that is wrapped behind an equals sign',
    '{LED=\n451 4.4.0 x};{FQDN=CAS01};{IP=10.0.0.12};{LRT=4/8}',
  ],
  ['a setting with a number', 'MessageCount=20'],
  ['the identity of a queue', 'EX01\\50 CONTOSO\\new\\table'],
  ['a percentage and a variable', '100% of %DATE% at 5%'],
  ['an entity nobody knows', 'R&D; &foo; a & b'],
  ['entities named like functions', '&avalueOf; &aconstructor; &toString; &uhasOwnProperty; &a__proto__;'],
  ['escapes named like functions', '"a": "\\constructor"'],
  ['labels that only end like others', 'ErrorMessage : x\nEventSource: y TotalMessageCount: 5'],
  ['XML of an event', '<Data>x</Data><EventID Qualifiers="1">1035</EventID>'],
  ['a comparison', 'if a < b > c'],
  ['words with accents', 'Vorübergehender Fehler, Dirección, Échec, 临时认证失败'],
  ['an arrow of a log', '2024,>,454 4.7.0'],
];

describe('normalising a paste', () => {
  it.each(cases)('takes away %s', (_from, paste, text) => {
    expect(normalise(paste).text).toBe(text);
  });

  it.each(untouched)('keeps %s', (_what, paste) => {
    expect(normalise(paste).text).toBe(paste);
  });

  it('decodes an escape once', () => {
    expect(normalise('&amp;lt;b&amp;gt;').text).toBe('&lt;b&gt;');
  });

  it.each(cases)('knows where the rest of %s stood', (_from, paste) => {
    const mapped = normalise(paste);
    for (let place = 0; place < mapped.text.length; place += 1) {
      const [start, end] = toPaste(mapped, [place, place + 1]);
      const original = paste.slice(start, end);
      const symbol = mapped.text.charAt(place);
      expect(original).not.toBe('');
      if (/[a-z]/.test(symbol) && original.length === 1) expect(original.normalize('NFKC')).toContain(symbol);
    }
  });

  it('keeps head and tail of a long paste', () => {
    const { text, starts, ends } = normalise(`first ${'x'.repeat(longestPaste)} last`);
    expect(text.length).toBe(longestPaste + 1);
    expect(text.startsWith('first x')).toBe(true);
    expect(text.endsWith('x last')).toBe(true);
    expect(starts[text.indexOf('last')]).toBe(longestPaste + 7);
    expect(ends.at(-1)).toBe(longestPaste + 11);
  });

  it('maps every character of any paste to a place inside it, in order', () => {
    const mess = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 20 }),
        fc.constantFrom(
          ...cases.map(([, paste]) => paste),
          '=',
          '&',
          '<',
          '\\',
          '%',
          '=3D',
          '&#',
          '<p ',
          '\\u00',
        ),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(mess, (parts) => {
        const paste = parts.join('');
        const { text, starts, ends } = normalise(paste);
        expect(starts.length).toBe(text.length);
        expect(ends.length).toBe(text.length);
        for (let place = 0; place < text.length; place += 1) {
          const [start = -1, end = -1] = [starts[place], ends[place]];
          const before = place === 0 ? 0 : (starts[place - 1] ?? 0);
          if (!(before <= start && start < end && end <= paste.length)) {
            throw new Error(`character ${place} of ${JSON.stringify(text)} is mapped to ${start}, ${end}`);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
