/** Blocks → as many as one card holds, and where the next card begins. The sizes are estimates on the safe side. */

import type { Block, SnippetView } from './view';

/** Characters of card JSON that blocks may take; Teams takes 14,336 for all of a card. */
export const room = 11_000;
/** What a snippet costs beside its code, which stands there twice, and what every further line of it costs. */
const snippetFrame = 1_000;
const codeLine = 110;
/** What a paragraph and a list item cost beside their text. */
const paragraphFrame = 200;
const itemFrame = 400;
/** What a button costs, its data included. */
const buttonFrame = 250;

export function sizeOfSnippet({ code, notes }: SnippetView): number {
  return snippetFrame + 2 * code.length + codeLine * code.split('\n').length + notes.join('').length;
}

/** At least one block, whatever its size. */
export function takePage(
  blocks: readonly Block[],
  first: number,
): { readonly page: readonly Block[]; readonly next?: number } {
  let left = room;
  let next = first;
  for (; next < blocks.length; next += 1) {
    left -= sizeOf(blocks[next] as Block);
    if (left < 0 && next > first) break;
  }
  return { page: blocks.slice(first, next), ...(next < blocks.length && { next }) };
}

function sizeOf(block: Block): number {
  switch (block.kind) {
    case 'snippet':
      return sizeOfSnippet(block.snippet);
    case 'list':
      return block.items.reduce(
        (sum, { title, text = '' }) => sum + itemFrame + title.length + text.length,
        0,
      );
    case 'heading':
    case 'text':
    case 'quote':
      return paragraphFrame + block.text.length;
    case 'grade':
      return itemFrame + block.text.length;
    case 'choice':
      return paragraphFrame + block.question.length + buttonFrame * block.options.length;
    case 'check':
      return room;
  }
}

/** A place from a button, untrusted; the beginning when it is none. */
export function placeOf(from: string | undefined, length: number): number {
  const place = Number(from ?? 0);
  return Number.isInteger(place) && place > 0 && place < length ? place : 0;
}
