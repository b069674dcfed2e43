/** Text of a person or a machine → the same text without what could act on a screen or in a terminal. */

/** Controls, escape sequences' first byte included, and marks that turn the direction of what follows. */
const acting = /(?![\t\n])\p{Cc}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u2028\u2029\uFEFF]/gu;

export function cleanText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(acting, '\uFFFD');
}

/** A heading is the one place where Teams reads Markdown: its marks go. */
export function cleanHeading(text: string): string {
  return cleanText(text)
    .replace(/\s+/g, ' ')
    .replace(/[*_`~[\]<>\\#|]/g, '')
    .replace(/^(\d+)\.(?=\s)/, '$1')
    .replace(/^[-+]\s+/, '')
    .trim();
}
