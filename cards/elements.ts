/** Blocks of a view → card elements, expanded from their small templates. */

import type { Block, Button, CheckView, ListItem, SnippetView } from '../conversation';
import type { CardElement } from './adaptive-card';
import { cleanHeading, cleanText } from './clean-text';
import { expand } from './expand';
import { risks } from './risks';

export function blockElements(blocks: readonly Block[]): CardElement[] {
  return blocks.flatMap(blockElement);
}

function blockElement(block: Block): CardElement[] {
  switch (block.kind) {
    case 'heading':
      return [expand<CardElement>('heading', { text: cleanHeading(block.text) })];
    case 'text':
      return textElements(block.text, block.subtle);
    case 'quote':
      return [expand<CardElement>('quote', { lines: codeLines(block.text) })];
    case 'list':
      return listElements(block.items, block.numbered);
    case 'snippet':
      return [snippetElement(block.snippet)];
    case 'check':
      return [checkElement(block.check)];
  }
}

/** A paragraph per line: a text run draws no line break. */
export function textElements(text: string, subtle = false): CardElement[] {
  return linesOf(text).map((line) => expand<CardElement>('text', { text: line, subtle }));
}

export function listElements(items: readonly ListItem[], numbered: boolean): CardElement[] {
  return items.map(({ title, text }, place) =>
    expand<CardElement>('item', {
      mark: numbered ? `${place + 1}` : '•',
      title: linesOf(title).join(' '),
      weight: text === undefined ? 'Default' : 'Bolder',
      text: linesOf(text ?? '').join(' '),
      hasText: text !== undefined,
    }),
  );
}

export function snippetElement({
  risk,
  title,
  shell,
  runOn,
  role,
  code,
  language,
  versions,
  notes,
}: SnippetView): CardElement {
  const { word, mark, style } = risks[risk];
  const where = [
    shell,
    `run on: ${runOn}`,
    role,
    versions === undefined ? undefined : `Exchange ${versions}`,
  ];
  return expand<CardElement>('snippet', {
    style,
    risk: `${mark} ${word}`,
    title: linesOf(title).join(' '),
    where: cleanText(where.filter((part) => part !== undefined).join(' · ')),
    code: cleanText(code),
    language,
    lines: codeLines(code),
    notes: notes.flatMap((note) => textElements(note, true)),
    hasNotes: notes.length > 0,
  });
}

export function checkElement(check: CheckView): CardElement {
  const ways = check.ways.flatMap(({ title, steps }): CardElement[] => [
    ...(title === undefined ? [] : [expand<CardElement>('heading', { text: cleanHeading(title) })]),
    ...listElements(
      steps.map((step) => ({ title: step })),
      true,
    ),
  ]);
  const more: Block[] = [...titledList('Decides nothing', check.unclear), ...titledList('Mind', check.notes)];
  return expand<CardElement>('check', {
    question: linesOf(check.question).join(' '),
    why: linesOf(check.why).join(' '),
    where: linesOf(`${check.runOn} · ${check.role}`).join(' '),
    how: [...check.snippets.map(snippetElement), ...ways],
    good: linesOf(check.good).join(' '),
    bad: listElements(
      check.bad.map(({ looks, means }) => ({ title: looks, text: means })),
      false,
    ),
    more: blockElements(more),
    hasMore: more.length > 0,
  });
}

function titledList(title: string, lines: readonly string[]): Block[] {
  if (lines.length === 0) return [];
  const items = lines.map((line) => ({ title: line }));
  return [
    { kind: 'heading', text: title },
    { kind: 'list', items, numbered: false },
  ];
}

/** Primary actions that Teams shows; the rest goes behind its menu. */
const primaryActions = 6;

export function actionElements(buttons: readonly Button[]): CardElement[] {
  return buttons.map(({ title, data }, place) => ({
    type: 'Action.Submit',
    title: cleanText(title),
    data,
    ...(place >= primaryActions && { mode: 'secondary' }),
  }));
}

function codeLines(code: string): CardElement[] {
  return cleanText(code)
    .split('\n')
    .map((line, place) => ({
      type: 'RichTextBlock',
      ...(place > 0 && { spacing: 'None' }),
      // Blanks at the beginning of a line are swallowed, unless they do not break.
      inlines: [
        {
          type: 'TextRun',
          text: line.replace(/^[ \t]+/, (blanks) => '\u00A0'.repeat(blanks.length)) || '\u00A0',
          fontType: 'Monospace',
        },
      ],
    }));
}

function linesOf(text: string): string[] {
  return cleanText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
