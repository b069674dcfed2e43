/** Code or output → a card element per line in a fixed-width font, with its indentation and its columns. */

import type { CardElement } from './adaptive-card';
import { cleanCardText } from './clean-text';

/** Card clients swallow blanks at the beginning of a line and draw several as one, unless they do not break. */
const blanks = /^ +| {2,}/g;
const unbreaking = '\u00A0';

export function codeLines(code: string): CardElement[] {
  return code.split('\n').map((line, place) => ({
    type: 'RichTextBlock',
    ...(place > 0 && { spacing: 'None' }),
    inlines: [{ type: 'TextRun', text: drawable(line), fontType: 'Monospace' }],
  }));
}

function drawable(line: string): string {
  const spaced = cleanCardText(line).replaceAll('\t', '    ').trimEnd();
  // An empty text is not drawn at all, and the line would be missing.
  return spaced.replace(blanks, (run) => unbreaking.repeat(run.length)) || unbreaking;
}
