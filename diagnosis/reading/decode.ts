/** Escapes as mail, browsers and JSON write them → the characters they stand for. */

const entities: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    rarr: '→',
    larr: '←',
    ndash: '-',
    mdash: '-',
    hellip: '...',
    lsquo: "'",
    rsquo: "'",
    ldquo: '"',
    rdquo: '"',
    szlig: 'ß',
  }),
);

/** `uml` in `&uuml;` → the mark that is put on the letter. */
const accents: ReadonlyMap<string, string> = new Map(
  Object.entries({
    uml: '\u0308',
    acute: '\u0301',
    grave: '\u0300',
    circ: '\u0302',
    tilde: '\u0303',
    cedil: '\u0327',
  }),
);

/** A blank for what is no character. */
export function character(code: number): string {
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' ';
}

/** `&lt;`, `&#60;`, `&#x3c;`, `&uuml;`; an entity that is not known stays as it is. */
export function entity([all, decimal, hex, name = '']: RegExpExecArray): string {
  if (decimal !== undefined) return character(Number.parseInt(decimal, 10));
  if (hex !== undefined) return character(Number.parseInt(hex, 16));
  const accent = accents.get(name.slice(1));
  if (accent !== undefined) return `${name.charAt(0)}${accent}`.normalize('NFC');
  return entities.get(name.toLowerCase()) ?? all;
}

/** A run of hexadecimal bytes with anything between them, `=C3=BC` or `%C3%BC` → its text: UTF-8 where it is valid. */
export function bytes([run]: RegExpExecArray): string {
  const data = Buffer.from(run.replace(/[^0-9A-Fa-f]/g, ''), 'hex');
  const text = data.toString('utf8');
  return text.includes('\uFFFD') ? data.toString('latin1') : text;
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\n'],
  ['r\\n', '\n'],
  ['t', '\t'],
]);

/** `\u0027`, `\"`, `\\`, and the line breaks and tabs of a string in JSON or source code. */
export function backslash([, hex, sign = '']: RegExpExecArray): string {
  return hex === undefined ? (escapes.get(sign) ?? sign) : character(Number.parseInt(hex, 16));
}
