/** A view → the lines of its text, not wrapped yet: what is a title, a paragraph, an item, code. */

import type { Block, CheckView, ListItem, ReadLine, SnippetView, View } from '../conversation';
import { checkPlace } from './elements';
import { risks } from './risks';
import { statusOf } from './status-line';

export interface Line {
  /** `code` is never wrapped and set off by four blanks, or by its mark, `quote` keeps its blanks, `title` is underlined. */
  readonly as: 'title' | 'text' | 'code' | 'quote';
  readonly text: string;
  /** Begins the first line; the following ones are indented by its length. */
  readonly mark?: string;
}

export const blank: Line = { as: 'text', text: '' };

export function viewLines(view: View): Line[] {
  switch (view.kind) {
    case 'answer':
      return [
        title(view.title),
        text(statusOf(view)),
        blank,
        text(view.summary),
        ...readLines(view.read),
        ...titled(view.causes.length > 1 ? 'Likely causes' : 'Likely cause', listLines(view.causes, true)),
        ...(view.check === undefined ? [] : firstCheckLines(view.check)),
        ...view.values.flatMap(blockLines),
        ...choiceLines(view.choice),
        ...otherLines(view.others),
        blank,
        text(view.hint),
      ];
    case 'section':
      return [title(view.title), text(view.of), blank, ...view.blocks.flatMap(blockLines)];
    case 'not-found':
      return [
        title(view.title),
        ...titled('What I read', bullets(view.read)),
        ...(view.nearest === undefined ? [] : [blank, text(view.nearest)]),
        ...titled('What would decide it', bullets(view.paste)),
        blank,
        text(view.hint),
      ];
    case 'look-alike':
      return [
        title(view.title),
        text('A pointer, not an article: I know this error and its usual cause, no more.'),
        ...readLines(view.read),
        ...titled('Usual cause', [text(view.cause)]),
        ...titled('How it differs', [
          ...(view.resembles === undefined ? [] : [text(`Easily taken for: ${view.resembles}`)]),
          text(view.differs),
        ]),
        ...otherLines(view.others),
        blank,
        text(view.hint),
      ];
    case 'help':
      return [
        title(view.title),
        text(view.text),
        ...titled('You can paste', listLines(view.examples, false)),
        blank,
        text(view.privacy),
      ];
    case 'notice':
      return [text(view.text)];
    case 'plain':
      return [{ as: 'code', text: view.text, mark: '' }];
    case 'script':
      return [{ as: 'code', text: view.code, mark: '' }];
    case 'article':
      return [
        title(view.title),
        text(view.summary),
        ...view.chapters.flatMap((chapter) => [
          blank,
          title(chapter.title),
          ...chapter.blocks.flatMap(blockLines),
        ]),
      ];
  }
}

function blockLines(block: Block): Line[] {
  switch (block.kind) {
    case 'heading':
      return heading(block.text);
    case 'text':
      return block.subtle === true ? [blank, text(block.text)] : [text(`${block.label ?? ''}${block.text}`)];
    case 'grade':
      return [text(`[${gradeOf(block.risk)}] ${block.text}`)];
    case 'quote':
      return [{ as: 'quote', text: block.text, mark: '  | ' }];
    case 'list':
      return listLines(block.items, block.numbered);
    case 'snippet':
      return snippetLines(block.snippet);
    case 'choice':
      return choiceLines(block);
    case 'check':
      return checkLines(block.check);
  }
}

/** The command to begin with; a check that has none is done by hand. */
function firstCheckLines(check: CheckView): Line[] {
  const how =
    check.snippets.length > 0 ? check.snippets.flatMap(snippetLines) : wayLines(check.ways.slice(0, 1));
  return titled(`First check (${check.title})`, [text(check.question), ...how]);
}

function checkLines(check: CheckView): Line[] {
  return [
    text(check.question),
    ...(check.about === undefined ? [] : [text(`Here: ${check.about}`)]),
    text(`Why: ${check.why}`),
    text(`Where: ${checkPlace(check)}`),
    ...check.snippets.flatMap(snippetLines),
    ...wayLines(check.ways),
    ...titled('Looks good', [text(check.good)]),
    ...titled(
      'Looks bad',
      listLines(
        check.bad.map(({ looks, means }) => ({ title: looks, text: means })),
        false,
      ),
    ),
    ...titled('Decides nothing', bullets(check.unclear)),
    ...titled('Mind', bullets(check.notes)),
  ];
}

function wayLines(ways: CheckView['ways']): Line[] {
  return ways.flatMap(({ title: name = 'By hand', steps }) =>
    titled(
      name,
      listLines(
        steps.map((step) => ({ title: step })),
        true,
      ),
    ),
  );
}

function snippetLines({ title: name, risk, shell, runOn, role, code, versions, notes }: SnippetView): Line[] {
  const where = [
    shell,
    `run on: ${runOn}`,
    `right: ${role}`,
    versions === undefined ? undefined : `Exchange ${versions}`,
  ];
  return [
    blank,
    text(`[${gradeOf(risk)}] ${name}`),
    ...(risks[risk].warns === '' ? [] : [text(risks[risk].warns)]),
    text(where.filter((part) => part !== undefined).join(' · ')),
    blank,
    { as: 'code', text: code },
    ...(notes.length === 0 ? [] : [blank, ...notes.map(text)]),
  ];
}

/** Capitals where something changes: a terminal has no colours that can be relied on. */
function gradeOf(risk: SnippetView['risk']): string {
  const { word } = risks[risk];
  return risk === 'read-only' ? word : word.toUpperCase();
}

function choiceLines(
  choice: Extract<View, { kind: 'answer' }>['choice'] | Extract<Block, { kind: 'choice' }>,
): Line[] {
  if (choice === undefined) return [];
  return [
    blank,
    text(choice.question),
    ...choice.options.map((option) => ({ ...text(option.title), mark: '  - ' })),
  ];
}

const readLines = (read: ReadLine | undefined): Line[] =>
  read === undefined ? [] : [text(`Read from ${read.from}: ${read.text}`)];

const otherLines = (others: readonly string[]): Line[] =>
  others.length === 0 ? [] : [blank, ...others.map(text)];

function listLines(items: readonly ListItem[], numbered: boolean): Line[] {
  return items.flatMap(({ mark, title: name, risk, text: more }, place) => {
    const grade = risk === undefined ? undefined : `[${gradeOf(risk)}]`;
    const below = [grade, more].filter((part) => part !== undefined);
    return [
      { ...text(name), mark: (mark ?? (numbered ? `${place + 1}.` : '-')).padEnd(4) },
      ...(below.length === 0 ? [] : [{ ...text(below.join(' ')), mark: '    ' }]),
    ];
  });
}

function bullets(lines: readonly string[]): Line[] {
  return listLines(
    lines.map((name) => ({ title: name })),
    false,
  );
}

function titled(name: string, lines: readonly Line[]): Line[] {
  return lines.length === 0 ? [] : [...heading(name), ...lines];
}

function heading(name: string): Line[] {
  return [blank, text(`${name}:`)];
}

function title(name: string): Line {
  return { as: 'title', text: name };
}

function text(content: string): Line {
  return { as: 'text', text: content };
}
