import fc from 'fast-check';
import { parsePrintedList } from '../../../diagnosis/reading';

describe('a printed list', () => {
  it.each([
    ['{10.0.0.5, 10.0.0.6}', ['10.0.0.5', '10.0.0.6']],
    ['{10.0.0.5}', ['10.0.0.5']],
    ['{}', []],
    ['{10.0.5.1, 10.0.5.2...}', ['10.0.5.1', '10.0.5.2', '…']],
    ['{10.0.5.1, 10.0.5.2…}', ['10.0.5.1', '10.0.5.2', '…']],
    ['{10.0.5.1, 10.0.5.2...', ['10.0.5.1', '10.0.5.2…']],
    ['{10.0.5.1, 10.0', ['10.0.5.1', '10.0…']],
    ['{', ['…']],
    ['...', ['…']],
    ['Tls, Integrated', ['Tls', 'Integrated']],
    ['Tls, Integrated, Bas...', ['Tls', 'Integrated', 'Bas…']],
    ['', []],
  ])('%s', (text, entries) => {
    expect(parsePrintedList(text)).toEqual(entries);
  });

  it('that stops anywhere says so', () => {
    const entry = fc.constantFrom('10.0.0.5', '10.0.7.0/24', 'fd00::/64', '0.0.0.0-255.255.255.255');
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), fc.nat(), (entries, at) => {
        const text = `{${entries.join(', ')}}`;
        expect(parsePrintedList(text)).toEqual(entries);
        expect(parsePrintedList(text.slice(0, 1 + (at % (text.length - 1)))).at(-1)).toMatch(/…$/);
      }),
    );
  });
});
