/** Text of a person or a machine → the same text without what could act on a screen, in a terminal or in a card. */

const lineBreaks = /\r\n?|[\u0085\u2028\u2029]/g;

/** Controls (the first byte of an escape sequence is one) and marks that turn the direction of what follows. */
const acting = /(?![\t\n])\p{Cc}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Nobody sees these, and they part words that look whole. Joiners stay: some scripts and emoji need them. */
const invisible = /[\u00AD\u180E\u200B\u2060-\u2065\u206A-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

export function cleanText(text: string): string {
  return text.toWellFormed().replace(lineBreaks, '\n').replace(invisible, '').replace(acting, inView);
}

/** ESC becomes ␛: Unicode has a picture for each of the old controls. */
function inView(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\uFFFD';
}

/** Card clients replace `{{DATE(…)}}` and `{{TIME(…)}}` even in literal text, unless something parts the braces. */
export function cleanCardText(text: string): string {
  return cleanText(text).replace(/\{(?=\{(?:DATE|TIME)\()/g, '{\u2060');
}

/** Headings are the one place where Teams reads Markdown: its marks go, and so does what begins a list. */
export function cleanHeading(text: string): string {
  return cleanCardText(text)
    .replace(/[*_`~[\]<>\\#|]/g, '')
    .replace(/&(?=#?\w+;)/g, '& ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:[-+=]+(?= |$)|(\d+)[.)](?= |$))/, '$1')
    .trim();
}
