/**
 * A paste → the same text without the marks that consoles, mail programs, browsers and chat clients leave on it:
 * escapes are decoded once, invisible characters go, look-alike punctuation becomes ASCII. Words stay as they are.
 */

import { buildPattern } from './build-pattern';
import { backslash, bytes, entity } from './decode';
import { gluedLabels } from './glued-labels';
import { type MappedText, mapText, replaceMapped } from './mapped-text';

/** Longer pastes keep their head and their tail: the error is often last. */
export const longestPaste = 120_000;

interface Step {
  /** What it takes away. */
  readonly from: string;
  readonly find: RegExp;
  readonly put: string | ((match: RegExpExecArray) => string);
  /** Only in texts that look like it; absent: always. */
  readonly when?: (text: string) => boolean;
}

/** A sign of each row becomes the first one. */
const punctuation: Readonly<Record<string, string>> = Object.fromEntries(
  ['"“”„‟″«»〝〞＂', "'‘’‚‛′`´＇", '-‐‑‒–—―−﹣－', '→⇒➔➜'].flatMap(([plain = '', ...others]) =>
    others.map((mark) => [mark, plain]),
  ),
);

/** Elements that chat clients and mail programs put around text. XML of event records keeps its tags. */
const elements: ReadonlyMap<string, string> = new Map([
  ...namesOf('p div br li ul ol tr table tbody thead pre codeblock blockquote h1 h2 h3 h4 h5 h6', '\n'),
  ...namesOf('td th', ' '),
  ...namesOf('span at b i u em strong code a font img quoted attachment emoji s sub sup body html', ''),
]);

function namesOf(names: string, put: string): [string, string][] {
  return names.split(' ').map((name) => [name, put]);
}

/** What looks like a longer one is text between a less-than and a greater-than sign. */
const longestElement = 310;

function element([tag, name = '']: RegExpExecArray): string {
  return (tag.length <= longestElement ? elements.get(name.toLowerCase()) : undefined) ?? tag;
}

/** What quoted-printable escapes: bytes that are no letter and no digit of ASCII; so `LED=451` is no escape. */
const quotedByte = '0[9AD]|2[0-9A-F]|3[A-F]|40|5[B-F]|60|7[B-E]|[89A-F][0-9A-F]';

const quotedBytes = buildPattern(`(?:=(?:${quotedByte}|\\n))+`, 'g');
const strayEqualsSign = buildPattern(`=(?!${quotedByte}|\\n|$)`, '');

/** Sure signs are escapes that nothing else writes; for the others, every equals sign has to be an escape. */
function isQuotedPrintable(text: string): boolean {
  if (/=3D|=0D=0A|=C3=[89AB][0-9A-F]|=E2=80=[89A-F][0-9A-F]/.test(text)) return true;
  return /[^\s=]=\n|=20(?=[A-Za-z=])/.test(text) && !strayEqualsSign.test(text);
}

/** In strings of JSON and of source code a backslash is never a backslash alone, elsewhere it parts server and queue. */
function isEscapedString(text: string): boolean {
  return /\\"|\\u[0-9a-fA-F]{4}|\\r\\n|"\w{1,40}"\s{0,4}:\s{0,4}"/.test(text);
}

/** In this order: what one step uncovers, the next ones see. */
const steps: readonly Step[] = [
  { from: 'line ends of other systems', find: /\r\n?|[\u2028\u2029\u0085\f\v]/g, put: '\n' },
  // biome-ignore lint/suspicious/noControlCharactersInRegex: consoles write them.
  { from: 'colours of a console', find: /\u001B\[[0-9;?]{0,20}[A-Za-z]/g, put: '' },
  {
    from: 'quoted-printable',
    find: quotedBytes,
    put: bytes,
    when: isQuotedPrintable,
  },
  {
    from: 'strings of JSON',
    find: /\\(?:u([0-9a-fA-F]{4})|(r\\n|[\\/"'nrt]))/g,
    put: backslash,
    when: isEscapedString,
  },
  {
    from: 'addresses of the web',
    find: /(?:%(?:[2-7][0-9A-F]|0[9AD]|[C-F][0-9A-F](?:%[89AB][0-9A-F])+))+/gi,
    put: bytes,
  },
  { from: 'HTML entities', find: /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g, put: entity },
  {
    from: 'HTML elements',
    find: /<\/?([a-z]\w*)(?:\s[^<>]*|\/)?>/gi,
    put: element,
  },
  {
    from: 'characters without a width',
    find: /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\p{Variation_Selector}]/gu,
    put: '',
  },
  { from: 'control characters', find: /(?![\t\n])\p{Cc}/gu, put: ' ' },
  { from: 'blanks of other widths', find: /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, put: ' ' },
  {
    from: 'typographic punctuation',
    find: buildPattern(`[${Object.keys(punctuation).join('')}]`, 'g'),
    put: ([mark]) => punctuation[mark] ?? mark,
  },
  { from: 'an ellipsis in one character', find: /…/g, put: '...' },
  {
    from: 'full-width letters, digits and signs',
    find: /[\uFF01-\uFF5E]/g,
    put: ([wide]) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  },
  { from: 'ligatures of a typesetter', find: /[\uFB00-\uFB06]/g, put: ([sign]) => sign.normalize('NFKC') },
  { from: 'doubled quotation marks', find: /""/g, put: '"' },
  gluedLabels,
  { from: 'quote marks of a mail', find: /^(?: {0,3}> ?)+/gm, put: '' },
];

export function normalise(paste: string): MappedText {
  return take(steps, paste);
}

/** The same for output of a command, where `MessageRateSource` is one name and a console broke the lines. */
export function normaliseOutput(paste: string): MappedText {
  return take(outputSteps, paste);
}

const outputSteps = steps.filter((step) => step !== gluedLabels);

function take(all: readonly Step[], paste: string): MappedText {
  return all.reduce(
    (text, { find, put, when }) =>
      when === undefined || when(text.text)
        ? replaceMapped(text, find, typeof put === 'string' ? () => put : put)
        : text,
    mapText(paste, longestPaste),
  );
}
