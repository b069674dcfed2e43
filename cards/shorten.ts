/**
 * A view → shorter and shorter forms of it, for a card that would be too large. What decides nothing goes first, then
 * long code, then parts from the end. The last form always fits.
 */

import type { AnswerView, Block, CheckView, NoticeView, SnippetView, View } from '../conversation';
import { fewerParts } from './fewer-parts';
import { mapTexts } from './map-texts';

/** Said below a card that does not show all, with the way to what it leaves out. */
export function shortenedRemark(view: View): string {
  const way =
    view.kind === 'section' && view.rest !== undefined
      ? `Press “${view.rest.title}” or “Commands” for what is missing.`
      : 'Ask for a part of it to see more.';
  return `Shortened to fit a Teams message. ${way}`;
}

/** Characters and lines of a command that is read-only; one that changes something is never cut. */
const longestCode = 900;
const longestText = 400;
const mostButtons = 12;

export function shortenings(view: View): View[] {
  const lean = withChecks(withRest(view), withoutAsides);
  const short = withShortCode(lean);
  const brief = withFewButtons(mapTexts(short, shortText));
  return [lean, short, brief, ...fewerParts(brief), tooLong(view)];
}

function withRest(view: View): View {
  if (view.kind !== 'section' || view.rest === undefined) return view;
  // Behind the buttons that book a result: those are what the card is for.
  const at = view.buttons.findIndex(({ data }) => data.kind !== 'result');
  const place = at < 0 ? view.buttons.length : at;
  return { ...view, buttons: view.buttons.toSpliced(place, 0, view.rest) };
}

function withoutAsides(check: CheckView): CheckView {
  return { ...check, unclear: [], notes: [] };
}

function withShortCode(view: View): View {
  const checked = withChecks(view, (check) => ({ ...check, snippets: check.snippets.map(shortSnippet) }));
  return withBlocks(checked, (block) =>
    block.kind === 'snippet' ? { ...block, snippet: shortSnippet(block.snippet) } : block,
  );
}

/** Part of a command that changes something is worse than none: it could be run. */
function shortSnippet(snippet: SnippetView): SnippetView {
  if (snippet.code.length <= longestCode) return snippet;
  const comment = snippet.language === 'Dos' ? 'rem' : '#';
  const end = snippet.code.lastIndexOf('\n', longestCode);
  const kept = snippet.risk !== 'read-only' || end < 0 ? '' : snippet.code.slice(0, end + 1);
  return { ...snippet, code: `${kept}${comment} … shortened: the terminal shows all of it` };
}

function shortText(text: string, key = ''): string {
  const longest = key === 'code' ? longestCode + longestText : longestText;
  return text.length > longest ? `${text.slice(0, longest).toWellFormed()}…` : text;
}

function withFewButtons(view: View): View {
  if (!('buttons' in view)) return view;
  const short = { ...view, buttons: view.buttons.slice(0, mostButtons) };
  return short.kind === 'answer' ? withFewOptions(short) : short;
}

function withFewOptions({ choice, ...view }: AnswerView): AnswerView {
  if (choice === undefined) return view;
  return { ...view, choice: { ...choice, options: choice.options.slice(0, mostButtons) } };
}

function tooLong(view: View): NoticeView {
  const name = 'title' in view ? shortText(view.title) : 'The answer';
  return { kind: 'notice', text: `${name}: this is too long for one card. Ask for a part of it.` };
}

function withChecks(view: View, change: (check: CheckView) => CheckView): View {
  if (view.kind === 'answer') {
    return view.check === undefined ? view : { ...view, check: change(view.check) };
  }
  return withBlocks(view, (block) =>
    block.kind === 'check' ? { ...block, check: change(block.check) } : block,
  );
}

function withBlocks(view: View, change: (block: Block) => Block): View {
  return view.kind === 'section' ? { ...view, blocks: view.blocks.map(change) } : view;
}
