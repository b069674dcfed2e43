/** Plain words and a text → whether the text has them, accents and case aside. */

/** A text as words between single blanks: ` mail is stuck `. */
export type WordText = string;

export function prepareWords(text: string): WordText {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return ` ${(folded.match(/[\p{L}\p{N}]+(?:\.\d+)*/gu) ?? []).join(' ')} `;
}

/** The offset of the first of these words or phrases, or -1. `clock*` stands for every word that begins so. */
export function findWords(words: readonly string[], text: WordText): number {
  for (const entry of words) {
    const at = findEntry(entry, text);
    if (at >= 0) return at;
  }
  return -1;
}

/** The word that an entry begins with, as a sign for an index; `undefined` in scripts without blanks between words. */
export function startsOf(entry: string): string | undefined {
  if (hasNoBlanks(entry)) return undefined;
  const [first = ''] = entry.trim().split(/\s+/);
  const [word, ...more] = prepareWords(first).trim().split(' ');
  if (word === undefined || word === '') return undefined;
  return first.endsWith('*') && more.length === 0 ? `stem:${word}` : `word:${word}`;
}

/** Scripts without blanks between words have no word boundaries to look for. */
function hasNoBlanks(entry: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(entry);
}

function findEntry(entry: string, text: WordText): number {
  const parts = entry
    .trim()
    .split(/\s+/)
    .map((part) => ({ open: part.endsWith('*'), words: prepareWords(part).trim() }));
  const first = parts[0];
  if (first === undefined || first.words === '') return -1;
  if (hasNoBlanks(entry)) return text.indexOf(first.words);
  for (let at = text.indexOf(` ${first.words}`); at >= 0; at = text.indexOf(` ${first.words}`, at + 1)) {
    if (follows(parts, text, at)) return at;
  }
  return -1;
}

function follows(parts: readonly { open: boolean; words: string }[], text: WordText, from: number): boolean {
  let at = from;
  for (const { open, words } of parts) {
    if (!text.startsWith(` ${words}`, at)) return false;
    at += words.length + 1;
    if (open) at = text.indexOf(' ', at);
    else if (text[at] !== ' ') return false;
  }
  return true;
}
