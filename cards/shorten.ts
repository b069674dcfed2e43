/** A view → shorter and shorter forms of it, for a card that would be too large. Each says that it was shortened. */

import type { Block, CheckView, SectionView, SnippetView, View } from '../conversation';

const longestCode = 900;
const longestLine = 400;
const remark = 'Shortened for Teams. Ask for one check or one command to see it whole.';

export function* shortenings(view: View): Generator<View> {
  const tidy = withoutExtras(view);
  yield tidy;
  const brief = withShortTexts(tidy);
  yield brief;
  for (let kept = countOf(brief) - 1; kept >= 1; kept -= 1) yield withFewer(brief, kept);
  yield {
    kind: 'notice',
    text: `${'title' in view ? view.title : 'The answer'} is too long for a card here. Ask for a part of it.`,
  };
}

/** Notes and what decides nothing go first. */
function withoutExtras(view: View): View {
  const lean = (check: CheckView): CheckView => ({ ...check, notes: [], unclear: [] });
  if (view.kind === 'answer') return view.check === undefined ? view : { ...view, check: lean(view.check) };
  if (view.kind !== 'section') return view;
  return withBlocks(view, (block) =>
    block.kind === 'check' ? { ...block, check: lean(block.check) } : block,
  );
}

function withShortTexts(view: View): View {
  switch (view.kind) {
    case 'answer':
      return {
        ...view,
        ...(view.check !== undefined && { check: shortCheck(view.check) }),
        others: view.others.map(shortLine),
        hint: `${view.hint} ${remark}`,
      };
    case 'section':
      return { ...withBlocks(view, shortBlock), of: `${view.of}. ${remark}` };
    case 'not-found':
      return { ...view, read: view.read.map(shortLine), paste: view.paste.map(shortLine) };
    case 'look-alike':
      return { ...view, others: view.others.map(shortLine) };
    case 'article':
      return {
        ...view,
        contents: view.contents.map(({ title, text }) => ({
          title,
          ...(text !== undefined && { text: shortLine(text) }),
        })),
      };
    case 'notice':
      return { ...view, text: view.text.slice(0, 4_000) };
    case 'help':
      return view;
  }
}

function shortBlock(block: Block): Block {
  switch (block.kind) {
    case 'check':
      return { ...block, check: shortCheck(block.check) };
    case 'snippet':
      return { ...block, snippet: shortSnippet(block.snippet) };
    case 'list':
      return {
        ...block,
        items: block.items.map(({ title, text }) => ({
          title: shortLine(title),
          ...(text !== undefined && { text: shortLine(text) }),
        })),
      };
    case 'text':
    case 'quote':
    case 'heading':
      return { ...block, text: shortLine(block.text) };
  }
}

function shortCheck(check: CheckView): CheckView {
  return {
    ...check,
    snippets: check.snippets.map(shortSnippet),
    bad: check.bad.map(({ looks, means }) => ({ looks: shortLine(looks), means: shortLine(means) })),
  };
}

/** A command that is cut is worse than none: it is left out whole, with the way to get it. */
function shortSnippet(snippet: SnippetView): SnippetView {
  if (snippet.code.length <= longestCode) return snippet;
  return { ...snippet, code: '# too long for this card: ask for this check alone', notes: [] };
}

const shortLine = (line: string): string =>
  line.length > longestLine ? `${line.slice(0, longestLine)}…` : line;

/** How many parts `withFewer` can take away. */
function countOf(view: View): number {
  if (view.kind === 'section') return partsOf(view.blocks);
  if (view.kind === 'answer') return view.others.length + 1;
  return 1;
}

function partsOf(blocks: readonly Block[]): number {
  return blocks.reduce(
    (sum, block) =>
      sum +
      (block.kind === 'list' ? block.items.length : block.kind === 'check' ? checkParts(block.check) : 1),
    0,
  );
}

const checkParts = ({ snippets, bad, ways }: CheckView): number =>
  snippets.length + bad.length + ways.length + 1;

function withFewer(view: View, kept: number): View {
  if (view.kind === 'answer') return { ...view, others: view.others.slice(0, kept - 1) };
  if (view.kind !== 'section') return view;
  let left = kept;
  const blocks = view.blocks.flatMap((block): Block[] => {
    if (left <= 0) return [];
    if (block.kind === 'list') {
      const items = block.items.slice(0, left);
      left -= items.length;
      return [{ ...block, items }];
    }
    if (block.kind === 'check') {
      const snippets = block.check.snippets.slice(0, left);
      left -= snippets.length;
      const ways = block.check.ways.slice(0, Math.max(0, left));
      left -= ways.length;
      const bad = block.check.bad.slice(0, Math.max(1, left));
      left -= bad.length + 1;
      return [{ ...block, check: { ...block.check, snippets, ways, bad } }];
    }
    left -= 1;
    return [block];
  });
  return { ...view, blocks };
}

function withBlocks(view: SectionView, change: (block: Block) => Block): SectionView {
  return { ...view, blocks: view.blocks.map(change) };
}
