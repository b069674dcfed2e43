import fc from 'fast-check';
import { findPhrase, preparePhrase, preparePhraseText } from '../../../diagnosis/matching/find-phrase';

const phrase = 'Temporary authentication failure';

function find(text: string, wanted = phrase): { quote: string; quality: number; cut?: true } | undefined {
  const found = findPhrase(preparePhrase(wanted), preparePhraseText(text));
  return (
    found && { quote: text.slice(...found.place), quality: found.quality, ...(found.cut && { cut: true }) }
  );
}

describe('finding a phrase letter for letter', () => {
  it.each([
    ['as it is', 'said "454 4.7.0 Temporary authentication failure."', phrase],
    ['in capitals', '454 TEMPORARY AUTHENTICATION FAILURE (454)', 'TEMPORARY AUTHENTICATION FAILURE'],
    ['wrapped', 'Temporary\n    authentication\n    failure', 'Temporary\n    authentication\n    failure'],
    ['wrapped inside a word', 'Temporary authenti\ncation failure', 'Temporary authenti\ncation failure'],
    ['with underscores', 'error:Temporary_authentication_failure', 'Temporary_authentication_failure'],
    ['with letters read as digits', 'Temp0rary authentlcation fai1ure', 'Temp0rary authentlcation fai1ure'],
    ['with Cyrillic letters', 'Tеmpоrary аuthentication failure', 'Tеmpоrary аuthentication failure'],
    ['with accents', 'Témporary authentication failüre', 'Témporary authentication failüre'],
    ['in mathematical letters', '𝐓𝐞𝐦porary authentication failur𝐞.', '𝐓𝐞𝐦porary authentication failur𝐞'],
  ])('%s', (_how, text, quote) => {
    expect(find(text)).toEqual({ quote, quality: 1 });
  });

  it('finds a short phrase as a whole word alone', () => {
    expect(find('X400 TEMP x', 'temp')?.quote).toBe('TEMP');
    expect(find('the temperature, a SYSTEMP', 'temp')).toBeUndefined();
    expect(find('systemp temp', 'temp')?.quote).toBe('temp');
  });
});

describe('finding a phrase with errors', () => {
  it.each([
    [
      'with two letters swapped',
      'said Temporary authentciation failure now',
      'Temporary authentciation failure',
    ],
    [
      'with a letter missing in each word',
      'said Tempoary authenticaton failre now',
      'Tempoary authenticaton failre',
    ],
    [
      'with a letter too many',
      'said Temporarry authentication failuree now',
      'Temporarry authentication failure',
    ],
  ])('%s, and points at it alone', (_how, text, quote) => {
    const found = find(text);
    expect(found?.quote).toBe(quote);
    expect(found?.quality).toBeLessThan(1);
  });

  it.each([
    ['Too many authentication failures, try again later'],
    ['Temporary server error. Please try again later.'],
    ['Temporary failure in name resolution'],
    ['authentication failure'],
    ['Permanent authentication failure'],
    ['Temporary authorization failure'],
  ])('takes “%s” for something else', (text) => {
    expect(find(`454 4.7.0 ${text} and more of the log`)).toBeUndefined();
  });

  it('finds it in the middle of a long log', () => {
    const log = 'Primary target IP address responded; '.repeat(3_000);
    expect(find(`${log}Temporray authentication failure. ${log}`)?.quote).toBe(
      'Temporray authentication failure',
    );
  });
});

describe('finding a phrase that is cut off', () => {
  it('at the end of the paste', () => {
    expect(find('responded with: "454 4.7.0 Temporary authenticatio')).toEqual({
      quote: 'Temporary authenticatio',
      quality: 0.95,
      cut: true,
    });
  });

  it('at its beginning', () => {
    expect(find('authentication failure. Attempted failover')).toMatchObject({ cut: true });
  });

  it.each([
    ['alone in a line of a message', 'we see this:\nrary authentication fail\nsince nine'],
    ['behind three dots', 'we see ...rary authentication fail\nsince nine'],
  ])('at both ends, %s', (_where, text) => {
    expect(find(text)).toEqual({ quote: 'rary authentication fail', quality: 0.95, cut: true });
  });

  it('not where the line goes on', () => {
    expect(find('we see this:\nrary authentication fails here\nsince nine')).toBeUndefined();
  });

  it('not when less than half of it is there', () => {
    expect(find('responded with: "454 4.7.0 Temporary auth')).toBeUndefined();
  });

  it('not in the middle of the paste', () => {
    expect(find('454 4.7.0 Temporary authentication. And then something else happened')).toBeUndefined();
  });
});

describe('finding a phrase in any text', () => {
  it('never throws and points into the text', () => {
    const part = fc.oneof(
      fc.constantFrom('Temporary ', 'authentication ', 'failure', 'Temporray', 'auth', '\n', 'ß', 'ﷺ', '𝐓'),
      fc.string({ unit: 'binary', maxLength: 10 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const found = findPhrase(preparePhrase(phrase), preparePhraseText(text));
        if (found === undefined) return;
        const [start, end] = found.place;
        expect(start >= 0 && start < end && end <= text.length).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('forgives one wrong letter in any of its words', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: phrase.length - 1 }),
        fc.constantFrom(...'xqzk'),
        (place, letter) => {
          fc.pre(phrase[place] !== ' ');
          const text = `said ${phrase.slice(0, place)}${letter}${phrase.slice(place + 1)} and went on`;
          expect(find(text)).toBeDefined();
        },
      ),
    );
  });
});
