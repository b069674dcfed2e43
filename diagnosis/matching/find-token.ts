/** A word that Exchange prints and a text → where the text has it as a word of its own, case aside. */

import { isAscii } from './is-ascii';
import type { Place } from './match';

/** A text with its ASCII letters in lower case; every character stays in its place. */
export type TokenText = string;

export function prepareTokens(text: string): TokenText {
  if (isAscii(text)) return text.toLowerCase();
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

export function findToken(token: string, text: TokenText): Place | undefined {
  const wanted = prepareTokens(token);
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (!endsInside(text.slice(Math.max(0, at - 2), at)) && !beginsInside(text.slice(end, end + 2)))
      return [at, end];
  }
  return undefined;
}

/** What stands before a token ends with a letter or a digit: the token is part of a longer word. */
function endsInside(before: string): boolean {
  return /[\p{L}\p{N}]$/u.test(before);
}

function beginsInside(after: string): boolean {
  return /^[\p{L}\p{N}]/u.test(after);
}
