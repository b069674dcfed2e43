/** Text → its letters and digits alone, look-alike characters folded, each with its place in the text. */

import { isAscii } from './is-ascii';

export interface Squeezed {
  readonly text: string;
  /** For every UTF-16 unit of it, where in the original begins and ends the character that it stands for. */
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
}

/** Characters that people, scanners and fonts take for one another. */
const lookAlikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '5': 's',
  '8': 'b',
  i: 'l',
  // The long way round: a line break between r and n changes nothing, one letter for two would need them side by side.
  m: 'rn',
  '|': 'l',
  // Cyrillic and Greek letters with a Latin face.
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'l',
  ѕ: 's',
  ο: 'o',
  α: 'a',
  ν: 'v',
  ı: 'l',
  ß: 'ss',
};

const letterOrDigit = /[\p{L}\p{N}|]/u;
/** A character never stands for more letters than this; some signs of other scripts decompose into whole sentences. */
const mostLetters = 4;

export function squeeze(text: string): Squeezed {
  return isAscii(text) ? squeezeAscii(text) : squeezeAny(text);
}

/** The letter that an ASCII character stands for, 0 for none; and the one after it, for a character that is read as two. */
const folded = Uint8Array.from({ length: 128 }, (_, code) => foldAscii(code).charCodeAt(0) || 0);
const foldedAfter = Uint8Array.from({ length: 128 }, (_, code) => foldAscii(code).charCodeAt(1) || 0);

/** Logs are long and ASCII. */
function squeezeAscii(text: string): Squeezed {
  const letters = Buffer.alloc(2 * text.length);
  const starts = new Uint32Array(2 * text.length);
  const ends = new Uint32Array(2 * text.length);
  let length = 0;
  const add = (letter: number, place: number): void => {
    letters[length] = letter;
    starts[length] = place;
    ends[length] = place + 1;
    length += 1;
  };
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    const letter = folded[code] ?? 0;
    if (letter === 0) continue;
    add(letter, place);
    const after = foldedAfter[code] ?? 0;
    if (after !== 0) add(after, place);
  }
  return {
    text: letters.toString('latin1', 0, length),
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
  };
}

function squeezeAny(text: string): Squeezed {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let place = 0;
  for (const symbol of text) {
    const letters = fold(symbol);
    parts.push(letters);
    for (let unit = 0; unit < letters.length; unit += 1) {
      starts.push(place);
      ends.push(place + symbol.length);
    }
    place += symbol.length;
  }
  return { text: parts.join(''), starts, ends };
}

function fold(symbol: string): string {
  const code = symbol.charCodeAt(0);
  if (code < 128) return foldAscii(code);
  if (!letterOrDigit.test(symbol)) return '';
  return [...symbol.normalize('NFKD').toLowerCase()]
    .filter((part) => letterOrDigit.test(part))
    .slice(0, mostLetters)
    .map((part) => lookAlikes[part] ?? part)
    .join('');
}

function foldAscii(code: number): string {
  const lower = String.fromCharCode(code).toLowerCase();
  const counts = (code >= 48 && code <= 57) || (lower >= 'a' && lower <= 'z') || lower === '|';
  return counts ? (lookAlikes[lower] ?? lower) : '';
}
