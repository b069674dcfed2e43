/** A place in a text → the words that stand right before it or right behind it, each with its own place. */

import type { Span } from './reading';

export interface Word {
  /** Without the punctuation around it. */
  readonly plain: string;
  readonly span: Span;
}

/** So far from the place, in characters; a word that does not fit is left out. */
const reach = 90;

export function wordsBefore(text: string, at: number): Word[] {
  const from = Math.max(0, at - reach);
  const words = wordsIn(text, from, at);
  return from > 0 && /\S/.test(text[from - 1] ?? '') ? words.slice(1) : words;
}

export function wordsBehind(text: string, at: number): Word[] {
  const to = Math.min(text.length, at + reach);
  const words = wordsIn(text, at, to);
  return /\S/.test(text[to] ?? '') ? words.slice(0, -1) : words;
}

/** A piece of punctuation alone is a word without letters: it parts what stands around it. */
function wordsIn(text: string, from: number, to: number): Word[] {
  return Array.from(text.slice(from, to).matchAll(/\S+/g), ({ 0: raw, index }) => {
    const [core = ''] = /[\p{L}\p{N}][^\s()<>"[\]]*/u.exec(raw) ?? [];
    const plain = core.replace(/[.,:;!?'*]{1,3}$/, '');
    const start = from + index + raw.indexOf(core);
    return { plain, span: [start, start + plain.length] };
  });
}
