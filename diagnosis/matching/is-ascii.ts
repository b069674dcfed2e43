/** Whether a text has ASCII characters alone, as logs have: there is a shorter way for those. */

const other = /[^\0-\x7F]/;

export function isAscii(text: string): boolean {
  return !other.test(text);
}
