/** Pastes that are built to keep a reader busy; shared by the tests of reading and of the whole diagnosis. */

const length = 200_000;

const filled = (part: string): string => part.repeat(Math.ceil(length / part.length)).slice(0, length);
const numbered = (line: (number: number) => string, joint = '\n'): string =>
  Array.from({ length: 20_000 }, (_, number) => line(number))
    .join(joint)
    .slice(0, length);

export const hostilePastes: Readonly<Record<string, string>> = {
  'one run of digits': filled('1'),
  'digits and dots': filled('4.7.'),
  'enhanced codes': filled('4.7.0 '),
  'replies without a text': filled('454\n'),
  'a reply and a run of blanks': `454${filled(' ')}`,
  'a run of letters and digits': filled('A1'),
  'one run of letters': filled('a'),
  'less-than signs': filled('<'),
  'tags that never end': filled('<p '),
  ampersands: filled('&'),
  'entities that never end': filled('&#x1'),
  'quoted-printable': filled('=3D'),
  'soft line breaks': filled('=\n'),
  'URL encoding': filled('%41'),
  'JSON escapes': filled('\\u0041'),
  'smart quotes': filled('“”'),
  'full-width text': filled('４５４　'),
  'invisible characters': filled('\u200B'),
  'a sign that decomposes into a sentence': filled('\uFDFA'),
  'accents on one letter': `a${filled('\u0301')}`,
  'half characters': filled('\uD800'),
  'quote marks': filled('> '),
  'blank lines': filled('\n'),
  'one long line of different codes': numbered((n) => `${400 + (n % 99)} 4.${n % 9}.${n % 100} x`, ' '),
  'many lines of different codes': numbered((n) => `${400 + (n % 99)} 4.${n % 9}.${n % 100} x`),
  'wrappers around different codes': numbered((n) => `451 4.4.0 x "${400 + (n % 99)} 4.${n % 9}.${n % 100}"`),
  'many events': numbered((n) => `Event ID: ${1000 + (n % 9000)}`),
  'records without an end': numbered((n) => `a: b\na: c\nEvent ID: ${1000 + (n % 9000)}`),
  'XML records in one line': filled('<Event a><EventID>1035</EventID><Data>a</Data>'),
  'many exceptions': numbered((n) => `F${n}xException`, ' '),
  'many servers': numbered((n) => `SRV${n}\\${n}`),
  'many domains of one server': numbered((n) => `FQDN=a.x${n}`, ';'),
  'many addresses': numbered((n) => `IP=10.${n >> 8}.${n & 255}.1`, ';'),
  'machines without a name': filled('Computer: \n'),
  'protocol log lines that break off': filled(`${'a'.repeat(30)},a\\${'b'.repeat(80)}\n`),
  'a hotfix and a run of blanks': `kb${filled(' ')}`,
  'words of a phrase, over and over': filled('authentication temporary failing '),
  'a phrase with typing errors, over and over': filled('Temporray authenitcation failrue '),
};
