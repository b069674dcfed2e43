/** A script → its parts, each small enough for a card; a command is never cut in two. */

import { type ScriptInput, scriptEntries } from './script';
import type { ScriptView } from './view';

/** A card holds the code twice, for clients with and without code blocks, and an element for each line. */
const lineCost = 110;
/** Nothing but code and a few fixed words is on these cards. */
const scriptRoom = 12_300;
const sizeOf = (entry: string): number =>
  2 * JSON.stringify(entry).length + lineCost * entry.split('\n').length;

export function scriptViews(input: ScriptInput): ScriptView[] {
  const parts: string[][] = [];
  let left = 0;
  for (const entry of scriptEntries(input)) {
    left -= sizeOf(entry);
    if (left < 0 || parts.length === 0) {
      parts.push([]);
      left = scriptRoom - sizeOf(entry);
    }
    parts.at(-1)?.push(entry);
  }
  return parts.map((entries, place) => ({
    kind: 'script',
    title: parts.length === 1 ? 'All commands' : `All commands, part ${place + 1} of ${parts.length}`,
    of: input.article.title,
    hint: 'First what only looks; what changes something is commented out.',
    code: `${entries.join('\n\n')}\n`,
  }));
}
