/** Text → its letters and digits alone, look-alike characters folded, each with its place in the text. */

export interface Squeezed {
  readonly text: string;
  /** For every UTF-16 unit of it, where in the original begins and ends the character that it stands for. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Characters that people, scanners and fonts take for one another. */
const lookAlikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '5': 's',
  '8': 'b',
  i: 'l',
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
  if (code < 128) {
    const lower = symbol.toLowerCase();
    const counts = (code >= 48 && code <= 57) || (lower >= 'a' && lower <= 'z') || symbol === '|';
    return counts ? (lookAlikes[lower] ?? lower) : '';
  }
  if (!letterOrDigit.test(symbol)) return '';
  return [...symbol.normalize('NFKD').toLowerCase()]
    .filter((part) => letterOrDigit.test(part))
    .slice(0, mostLetters)
    .map((part) => lookAlikes[part] ?? part)
    .join('');
}
