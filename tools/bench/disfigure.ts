/** A paste → the same paste as it looks after people, scanners, consoles and mail programs had it. */

import type { Random } from './random';
import { languages, translateLabels } from './translated-labels';

/** `other`: another paste, for those that need two. */
type Disfigure = (text: string, random: Random, other: string) => string;

const makers = {
  'wrapped at 80 columns': (text, random) => wrapped(text, 80, random),
  'wrapped at 100 columns': (text, random) => wrapped(text, 100, random),
  'wrapped at 120 columns': (text, random) => wrapped(text, 120, random),
  'head cut': (text, random) => text.slice(Math.floor(text.length * 0.3 * random.next())),
  'tail cut': (text, random) => text.slice(0, Math.ceil(text.length * (1 - 0.3 * random.next()))),
  'letters misread': misread,
  'smart punctuation': (text) =>
    text
      .replace(/"([^"]*)"/g, '“$1”')
      .replace(/'/g, '’')
      .replace(/-/g, '–')
      .replace(/\.\.\./g, '…'),
  'another case': (text, random) => (random.chance(0.5) ? text.toUpperCase() : text.toLowerCase()),
  'a host name inserted': (text, random) => inserted(text, host(random), random),
  'a GUID inserted': (text, random) => inserted(text, guid(random), random),
  'a date inserted': (text, random) => inserted(text, date(random), random),
  'two errors interleaved': interleaved,
  'chat around it': (text, random) =>
    `${random.pick(greetings)}${random.pick(['\n', '\n\n', ' '])}${text}${random.pick(['\n', '\n\n', ' '])}${random.pick(requests)}`,
  'labels translated': (text, random) => translateLabels(text, random.pick(languages)),
  'line breaks and tabs removed': (text) => text.replace(/[\r\n\t]/g, ''),
  'as HTML': asHtml,
  quoted: (text) => text.replace(/^/gm, '> '),
} satisfies Readonly<Record<string, Disfigure>>;

export type Disfigurement = keyof typeof makers;
export const disfigurements: Readonly<Record<Disfigurement, Disfigure>> = makers;

/** Framing that says nothing of Exchange: whatever a paste was before, it is with it. */
const greetings = [
  'hi all, we see this since 9 am:',
  'Hello team, anybody seen this one?',
  'morning! this came up tonight:',
  'Hi, got this from a colleague, see below.',
  'FYI',
  'Hallo zusammen, das kommt seit heute früh:',
  'Bonjour, voici ce que nous voyons depuis ce matin :',
  'Hola a todos, nos sale esto desde las 9:',
] as const;
const requests = [
  'any idea?',
  'what does this mean?',
  'Thanks in advance!',
  'pls help',
  'Kind regards, Alex',
  'Jemand eine Idee?',
  'Une idée ? Merci',
  '¿alguna idea?',
] as const;

/** At blanks, as mail does it, or inside words, as a console does it. */
function wrapped(text: string, width: number, random: Random): string {
  const atBlanks = random.chance(0.5);
  const wrapLine = (line: string): string => {
    const lines: string[] = [];
    let rest = line;
    while (rest.length > width) {
      const blank = atBlanks ? rest.lastIndexOf(' ', width) : -1;
      const at = blank > 0 ? blank : width;
      lines.push(rest.slice(0, at));
      rest = rest.slice(blank > 0 ? at + 1 : at);
    }
    return [...lines, rest].join('\n');
  };
  return text.split('\n').map(wrapLine).join('\n');
}

const confusions: readonly (readonly [string, string])[] = [
  ['0', 'O'],
  ['O', '0'],
  ['1', 'l'],
  ['l', '1'],
  ['l', 'I'],
  ['I', 'l'],
  ['rn', 'm'],
  ['m', 'rn'],
  ['5', 'S'],
  ['S', '5'],
];

/** One letter in twelve of those that scanners take for another. */
function misread(text: string, random: Random): string {
  let read = '';
  for (let at = 0; at < text.length; ) {
    const [from = text.charAt(at), to = from] =
      random.pick(confusions.filter(([one]) => text.startsWith(one, at))) ?? [];
    const [take, put] = random.chance(1 / 12) ? [from, to] : [text.charAt(at), text.charAt(at)];
    read += put;
    at += take.length;
  }
  return read;
}

/** On a line of its own, or behind a sentence; not where a word goes on in the next line. */
function inserted(text: string, word: string, random: Random): string {
  const ends = [...text.matchAll(/(?<=[.!?"]) |(?<=[ .:;,!?"\])}>])\n/g)].map(({ index }) => index);
  const at = random.pick([undefined, undefined, ...ends]);
  if (at !== undefined) return `${text.slice(0, at)} ${word}${text.slice(at)}`;
  return random.chance(0.5) ? `${word}\n${text}` : `${text}\n${word}`;
}

function host(random: Random): string {
  const name = `${random.pick(['EX', 'MBX', 'HUB', 'srv-mail', 'SITE2-EXCH'])}${10 + random.below(90)}`;
  return random.chance(0.5)
    ? name
    : `${name}.${random.pick(['contoso.com', 'corp.fabrikam.local', 'ad.example.org'])}`;
}

function guid(random: Random): string {
  const digits = (count: number): string =>
    Array.from({ length: count }, () => random.below(16).toString(16)).join('');
  return [8, 4, 4, 4, 12].map(digits).join('-');
}

function date(random: Random): string {
  const [year, month, day] = [2008 + random.below(18), 1 + random.below(12), 1 + random.below(28)];
  const two = (number: number): string => String(number).padStart(2, '0');
  const time = `${two(random.below(24))}:${two(random.below(60))}:${two(random.below(60))}`;
  return (
    random.pick([
      `${month}/${day}/${year} ${time}`,
      `${two(day)}.${two(month)}.${year} ${time}`,
      `${year}-${two(month)}-${two(day)}T${time}Z`,
      `${year}/${month}/${day} ${time}`,
    ]) ?? ''
  );
}

/** Lines of two pastes by turns, as two people paste into one thread. */
function interleaved(text: string, random: Random, other: string): string {
  const [one, two] = random.chance(0.5) ? [text, other] : [other, text];
  const [first, second] = [one.split('\n'), two.split('\n')];
  const longest = Math.max(first.length, second.length);
  return Array.from({ length: longest }, (_, line) => [first[line], second[line]])
    .flat()
    .filter((line) => line !== undefined)
    .join('\n');
}

function asHtml(text: string, random: Random): string {
  const escaped = text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
  const tag = random.pick(['p', 'div', 'pre', 'blockquote'] as const);
  return `<${tag}>${escaped.replace(/\n/g, random.pick(['<br>', '<br/>\n']) ?? '')}</${tag}>`;
}
