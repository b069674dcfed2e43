/** Blocks of a view, their texts clean → card elements, expanded from their small templates. */

import type { Block, Button, CheckView, ListItem, SnippetView } from '../conversation';
import type { CardElement } from './adaptive-card';
import { cleanHeading } from './clean-text';
import { codeLines } from './code-lines';
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
      return textElements(block.text, block.subtle, block.label);
    case 'grade':
      return [gradeElement(block.risk, block.text)];
    case 'quote':
      return [expand<CardElement>('quote', { lines: codeLines(block.text) })];
    case 'list':
      return listElements(block.items, block.numbered);
    case 'snippet':
      return [snippetElement(block.snippet)];
    case 'choice':
      return [
        expand<CardElement>('choice', {
          question: oneLine(block.question),
          options: actionElements(block.options),
        }),
      ];
    case 'check':
      return [checkElement(block.check)];
  }
}

/** A paragraph per line: a text run draws no line break. */
export function textElements(text: string, subtle = false, label = ''): CardElement[] {
  return linesOf(text).map((line, place) =>
    expand<CardElement>('text', { text: line, subtle, label, hasLabel: label !== '' && place === 0 }),
  );
}

export function listElements(items: readonly ListItem[], numbered: boolean): CardElement[] {
  return items.map(({ mark, title, risk, text }, place) => {
    const grade = risk === undefined ? undefined : `${risks[risk].mark} ${risks[risk].word}`;
    const below = [grade, text].filter((part) => part !== undefined);
    return expand<CardElement>('item', {
      mark: mark ?? (numbered ? `${place + 1}` : '•'),
      title: oneLine(title),
      weight: below.length === 0 ? 'Default' : 'Bolder',
      // A title keeps to its own text, not to the one above it.
      spacing: below.length === 0 ? 'Small' : 'Default',
      text: oneLine(below.join(' · ')),
      hasText: below.length > 0,
    });
  });
}

/** The label of a grade, or its band across the card, with a text beside it. */
function gradeElement(risk: SnippetView['risk'], text: string): CardElement {
  const { word, mark, style, band } = risks[risk];
  return expand<CardElement>('grade', {
    style,
    band,
    isBand: band !== 'default',
    risk: `${mark} ${word}`,
    text: oneLine(text),
  });
}

export function bulletElements(lines: readonly string[]): CardElement[] {
  return listElements(
    lines.map((title) => ({ title })),
    false,
  );
}

export function snippetElement(snippet: SnippetView): CardElement {
  const { risk, title, shell, runOn, role, code, language, versions, notes } = snippet;
  const { warns } = risks[risk];
  const where = [
    shell,
    `run on: ${runOn}`,
    `right: ${role}`,
    versions === undefined ? undefined : `Exchange ${versions}`,
  ];
  return expand<CardElement>('snippet', {
    grade: gradeElement(risk, title),
    warns,
    hasWarning: warns !== '',
    where: oneLine(where.filter((part) => part !== undefined).join(' · ')),
    code,
    language,
    lines: codeLines(code),
    notes: oneLine(notes.join(' ')),
    hasNotes: notes.length > 0,
  });
}

export function checkElement(check: CheckView): CardElement {
  const more: Block[] = [...titledList('Decides nothing', check.unclear), ...titledList('Mind', check.notes)];
  return expand<CardElement>('check', {
    question: oneLine(check.question),
    about: oneLine(check.about ?? ''),
    hasAbout: check.about !== undefined,
    why: oneLine(check.why),
    where: oneLine(checkPlace(check)),
    how: [...check.snippets.map(snippetElement), ...wayElements(check)],
    good: oneLine(check.good),
    bad: listElements(
      check.bad.map(({ looks, means }) => ({ title: looks, text: means })),
      false,
    ),
    hasBad: check.bad.length > 0,
    more: blockElements(more),
    hasMore: more.length > 0,
  });
}

/** `the sending server · right: any user · only Exchange 2003`. */
export function checkPlace({ runOn, role, versions }: CheckView): string {
  const parts = [
    runOn,
    `right: ${role}`,
    ...(versions === undefined ? [] : [`only where the target is Exchange ${versions}`]),
  ];
  return parts.join(' · ');
}

/** Steps by hand, each way under its name. */
export function wayElements({ ways }: CheckView): CardElement[] {
  return ways.flatMap(({ title = 'By hand', steps }) =>
    blockElements([
      { kind: 'heading', text: title },
      { kind: 'list', items: steps.map((step) => ({ title: step })), numbered: true },
    ]),
  );
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
    title: oneLine(title),
    data,
    ...(place >= primaryActions && { mode: 'secondary' }),
  }));
}

function oneLine(text: string): string {
  return linesOf(text).join(' ');
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
