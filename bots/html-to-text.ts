/** Turns the HTML that Teams sends beside a message into plain text: lines, blanks and code as they were written. */

import type { FormatCallback, HtmlToTextOptions } from 'html-to-text';

export interface HtmlText {
  /** What the person wrote or forwarded, without the message that they answer. Mentions stand as `<at>name</at>`. */
  readonly text: string;
  /** The preview of the message that they answer. */
  readonly quoted: string;
  /** True when there is code, whose line breaks and leading blanks count. */
  readonly code: boolean;
}

/** Bounds for hostile input; no message that people write comes near them. The parser slows down with the nesting. */
const maxNesting = 1000;
const maxLength = 256 * 1024;
const limits = { maxInputLength: maxLength, maxDepth: 100, maxChildNodes: 50_000, ellipsis: '' };

export function htmlToText(html: string): HtmlText {
  const bounded = html.slice(0, maxLength);
  if (bounded === '' || isNestedTooDeep(bounded)) return { text: '', quoted: '', code: false };
  const { written, quoted } = loadConverters();
  return {
    text: tidy(written(bounded)),
    quoted: tidy(quoted(bounded)),
    code: /<(codeblock|pre)\b/i.test(bounded),
  };
}

function isNestedTooDeep(html: string): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  for (const [, slash, name = ''] of html.matchAll(
    /<(\/?)(?!(?:br|hr|img|wbr|input|col|meta|link)\b)([a-z]\w*)/gi,
  )) {
    const before = open.get(name) ?? 0;
    const after = slash === '' ? before + 1 : Math.max(before - 1, 0);
    open.set(name, after);
    depth += after - before;
    if (depth > maxNesting) return true;
  }
  return false;
}

/** A row per line, a tab between cells. A lone cell keeps its lines: tables also serve as frames. */
const tabbedTable: FormatCallback = (table, walk, builder) => {
  builder.openTable();
  for (const row of childrenNamed(table, /^(tr|thead|tbody|tfoot)$/).flatMap(rowsOf)) {
    builder.openTableRow();
    for (const cell of childrenNamed(row, /^(td|th)$/)) {
      builder.openTableCell();
      walk(cell.children, builder);
      builder.closeTableCell();
    }
    builder.closeTableRow();
  }
  builder.closeTable({
    tableToString: (rows) => rows.map((cells) => rowText(cells.map(({ text }) => text))).join('\n'),
    leadingLineBreaks: 1,
    trailingLineBreaks: 1,
  });
};

type Element = Parameters<FormatCallback>[0];

const childrenNamed = (parent: Element, names: RegExp): Element[] =>
  (parent.children as Element[]).filter((child) => names.test(child.name ?? ''));

const rowsOf = (part: Element): Element[] => (part.name === 'tr' ? [part] : childrenNamed(part, /^tr$/));

const rowText = (cells: readonly string[]): string =>
  cells.length === 1 ? cells.join('') : cells.map((cell) => cell.replaceAll('\n', ' ')).join('\t');

const block = { format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } };
const code = { format: 'pre', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } };
const skip = { format: 'skip' };
const mention = { format: 'inlineSurround', options: { prefix: '<at>', suffix: '</at>' } };

const options: HtmlToTextOptions = {
  wordwrap: false,
  limits,
  formatters: { tabbedTable },
  selectors: [
    ...['p', 'div', 'li', 'ul', 'ol', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
      selector,
      ...block,
    })),
    { selector: 'codeblock', ...code },
    { selector: 'pre', ...code },
    { selector: 'table', format: 'tabbedTable' },
    { selector: 'a', format: 'inline' },
    { selector: 'hr', format: 'lineBreak' },
    { selector: 'at', ...mention },
    { selector: '[itemtype*="schema.skype.com/Mention"i]', ...mention },
    // Who wrote a forwarded message and when says nothing about the error in it.
    { selector: '[itemprop="mri"]', ...skip },
    { selector: '[itemprop="time"]', ...skip },
    ...['img', 'title', 'script', 'style'].map((selector) => ({ selector, ...skip })),
  ],
};

/** How Teams marks the message that is answered, and its text within. */
const reply = 'blockquote[itemtype*="schema.skype.com/Reply"i]';
const preview = '[itemprop="preview"]';

type Converters = Readonly<Record<'written' | 'quoted', (html: string) => string>>;
let converters: Converters | undefined;

/** Loads the library with the first HTML: it takes a while, and starting does without it. */
function loadConverters(): Converters {
  if (converters === undefined) {
    const { compile } = require('html-to-text') as typeof import('html-to-text');
    converters = {
      written: compile({
        ...options,
        selectors: [...(options.selectors ?? []), { selector: reply, ...skip }],
      }),
      quoted: compile({ ...options, baseElements: { selectors: [preview], returnDomByDefault: false } }),
    };
  }
  return converters;
}

/** Common blanks, nothing at the ends of lines, no empty lines around. */
function tidy(text: string): string {
  const lines = text
    .replaceAll('\u00a0', ' ')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trimEnd());
  const first = lines.findIndex((line) => line !== '');
  return lines.slice(Math.max(first, 0), lines.findLastIndex((line) => line !== '') + 1).join('\n');
}
