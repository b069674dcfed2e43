/** A view → the same view with one part less, two parts less, and so on, taken from the end; each as a view of its own. */

import type { Block, CheckView, View } from '../conversation';

export function fewerParts(view: View): View[] {
  const views: View[] = [];
  for (let next = withoutLast(view); next !== undefined; next = withoutLast(next)) views.push(next);
  return views;
}

/** `undefined` when nothing is left that can go. */
function withoutLast(view: View): View | undefined {
  switch (view.kind) {
    case 'answer': {
      if (view.values.length > 0) return { ...view, values: view.values.slice(0, -1) };
      if (view.others.length > 0) return { ...view, others: view.others.slice(0, -1) };
      const check = view.check && checkWithoutLast(view.check);
      if (check !== undefined) return { ...view, check };
      return view.causes.length > 1 ? { ...view, causes: view.causes.slice(0, -1) } : undefined;
    }
    case 'section': {
      const blocks = blocksWithoutLast(view.blocks);
      return blocks && { ...view, blocks };
    }
    case 'not-found':
      if (view.read.length > 1) return { ...view, read: view.read.slice(0, -1) };
      return view.paste.length > 1 ? { ...view, paste: view.paste.slice(0, -1) } : undefined;
    case 'look-alike':
      return view.others.length > 0 ? { ...view, others: view.others.slice(0, -1) } : undefined;
    case 'help':
      return view.examples.length > 0 ? { ...view, examples: view.examples.slice(0, -1) } : undefined;
    case 'article':
      return view.contents.length > 0 ? { ...view, contents: view.contents.slice(0, -1) } : undefined;
    case 'notice':
    case 'plain':
    case 'script':
      return undefined;
  }
}

function blocksWithoutLast(blocks: readonly Block[]): Block[] | undefined {
  const last = blocks.at(-1);
  if (last === undefined) return undefined;
  const before = blocks.slice(0, -1);
  const smaller = blockWithoutLast(last);
  if (smaller !== undefined) return [...before, smaller];
  // A heading without anything below it goes with what it announced.
  while (before.at(-1)?.kind === 'heading') before.pop();
  return before;
}

function blockWithoutLast(block: Block): Block | undefined {
  if (block.kind === 'check') {
    const check = checkWithoutLast(block.check);
    return check && { ...block, check };
  }
  if (block.kind === 'list' && block.items.length > 1) return { ...block, items: block.items.slice(0, -1) };
  return undefined;
}

/**
 * Steps by hand go first: commands do the same. What the results mean stays longest: a command without it helps nobody.
 * Commands that change something go all at once, so that none stands there without its way back.
 */
function checkWithoutLast(check: CheckView): CheckView | undefined {
  const { snippets, ways, bad } = check;
  if (ways.length > 0 && snippets.length > 0) return { ...check, ways: ways.slice(0, -1) };
  const safe = snippets.filter(({ risk }) => risk === 'read-only');
  if (safe.length < snippets.length) return { ...check, snippets: safe };
  if (snippets.length > 1) return { ...check, snippets: snippets.slice(0, -1) };
  if (bad.length > 1) return { ...check, bad: bad.slice(0, -1) };
  if (ways.length > 1) return { ...check, ways: ways.slice(0, -1) };
  return snippets.length > 0 ? { ...check, snippets: [] } : undefined;
}
