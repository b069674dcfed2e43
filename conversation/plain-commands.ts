/** A view with commands → each command as a message of plain text, ready to copy. */

import type { Block, PlainView, SnippetView, View } from './view';

/** More messages at once are a flood; the script has all commands. */
export const mostPlain = 10;

export function plainCommands(view: View): PlainView[] {
  return snippetsIn(view)
    .slice(0, mostPlain)
    .map(({ code }) => ({ kind: 'plain', text: code }));
}

export function snippetsIn(view: View): readonly SnippetView[] {
  if (view.kind === 'answer') return view.check?.snippets ?? [];
  return view.kind === 'section' ? view.blocks.flatMap(snippetsOf) : [];
}

function snippetsOf(block: Block): readonly SnippetView[] {
  if (block.kind === 'snippet') return [block.snippet];
  return block.kind === 'check' ? block.check.snippets : [];
}
