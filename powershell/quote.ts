/** Quoting, so that a value stays one string whatever it holds. */

import type { Shell } from '../knowledge';

/**
 * For a place inside quotes of a snippet: single ones in PowerShell, which ends such a string at any of ' ‘ ’ ‚ ‛ and
 * takes two of them for one (about_Quoting_Rules); double ones at a command prompt, which knows no escape there: what
 * could end them or expand is refused. So is what Windows turns into such a sign where a tool knows no Unicode
 * ("best fit": ＂ and ″ become "). Half of a surrogate pair is no character and is refused everywhere.
 */
export function quoted(value: string, shell: Shell): string | undefined {
  if (/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u.test(value)) return undefined;
  if (shell === 'command-prompt')
    return isPlain(value) && isPlain(value.normalize('NFKD')) ? value : undefined;
  return value.replace(/['‘’‚‛]/g, (mark) => mark + mark);
}

function isPlain(value: string): boolean {
  return !/["%^&|<>!“”„‟″‶ʺ˝«»‹›〃ˆ¦]|\\$/u.test(value);
}
