/** Any text → the same text on one line, with every character that could act on a terminal as a JSON escape. */

/** Controls, marks that turn directions or cannot be seen, line ends of any kind, halves of characters. */
const acting = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** What was JSON before is the same JSON afterwards. */
export function printable(text: string): string {
  return text.replace(acting, (found) =>
    found
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
