/** A view → text for a terminal, wrapped; code stays on its lines, so that it can be copied. */

import type { View } from '../conversation';
import { cleanText } from './clean-text';
import { mapTexts } from './map-texts';
import { type Line, viewLines } from './text-lines';
import { wrap, wrapAsIs } from './wrap';

export interface TextOptions {
  /** Columns of the terminal, at least 40. Default 100. */
  readonly width?: number;
}

const narrowest = 40;

export function renderText(view: View, { width = 100 }: TextOptions = {}): string {
  const columns = Math.max(narrowest, width);
  return viewLines(mapTexts(view, cleanText))
    .flatMap((line) => laidOut(line, columns))
    .join('\n')
    .trimEnd();
}

function laidOut({ as, text, mark: given }: Line, columns: number): string[] {
  const mark = given ?? '';
  switch (as) {
    case 'title': {
      const lines = wrap(text, columns);
      const longest = Math.max(...lines.map((line) => line.length));
      return [...lines, '='.repeat(Math.min(longest, columns))];
    }
    case 'code':
      return text.split('\n').map((line) => `${given ?? '    '}${line}`.trimEnd());
    case 'quote':
      return text
        .split('\n')
        .flatMap((line) => wrapAsIs(line, columns - mark.length))
        .map((line) => `${mark}${line}`);
    case 'text': {
      const lines = text.split('\n').flatMap((line) => wrap(line, columns - mark.length));
      const indent = ' '.repeat(mark.length);
      return lines.map((line, place) => `${place === 0 ? mark : indent}${line}`.trimEnd());
    }
  }
}
