/** `Format-Table` → objects: the rule of dashes tells the columns, wrapped cells are put together again. */

import { fieldKey, isCut, type Line, linesSpan, type OutputField, type OutputRecord } from './output';

const rule = /^\s*-{2,}(?: +-{1,})*\s*$/;

interface Column {
  readonly name: string;
  readonly from: number;
  /** Where the next column starts. */
  readonly to: number;
}

interface Cell {
  text: string;
  readonly span: [number, number];
}

interface Row {
  readonly lines: Line[];
  /** Its last line holds a first cell alone and nothing follows: a wrapped name, or a row that breaks off. */
  broken?: boolean;
  readonly cells: Cell[];
}

export function readFormatTable(lines: readonly Line[]): OutputRecord[] {
  const rules = lines.flatMap(({ text }, place) => (rule.test(text) ? [place] : []));
  return rules.flatMap((place, at) => {
    const [header, dashes] = [lines[place - 1], lines[place]];
    if (header === undefined || dashes === undefined || header.text.trim() === '' || rule.test(header.text))
      return [];
    const rest = lines.slice(place + 1, rules[at + 1] === undefined ? undefined : (rules[at + 1] ?? 0) - 1);
    const end = rest.findIndex(({ text }) => text.trim() === '');
    const body = end < 0 ? rest : rest.slice(0, end);
    const columns = columnsOf(header.text, dashes.text, body);
    return rowsOf(columns, body).map((row) => toRecord(columns, row));
  });
}

/** A border stands where every line has a blank, between the dashes of two columns. */
function columnsOf(header: string, dashes: string, body: readonly Line[]): Column[] {
  const stretches = [...dashes.matchAll(/-+/g)].map(
    ({ index, 0: { length } }) => [index, index + length] as const,
  );
  const texts = [header, ...body.map(({ text }) => text)];
  const starts = stretches.map(([from], place) => {
    const before = stretches[place - 1];
    if (before === undefined) return 0;
    // A column of numbers grows to the left of its heading: the border is the last common blank before it.
    for (let at = from - 1; at >= before[1]; at -= 1) {
      if (texts.every((text) => (text[at] ?? ' ') === ' ')) return at + 1;
    }
    return from;
  });
  return stretches.map(([from, to], place) => ({
    name:
      header.slice(Math.min(from, starts[place] ?? from), Math.max(to, from)).trim() || `column ${place + 1}`,
    from: starts[place] ?? from,
    to: starts[place + 1] ?? Number.POSITIVE_INFINITY,
  }));
}

function rowsOf(columns: readonly Column[], body: readonly Line[]): Row[] {
  const rows: Row[] = [];
  for (const line of body) {
    const cells = columns.map(({ from, to }): Cell => {
      const text = line.text.slice(from, to);
      return { text: text.trim(), span: [line.start + from, line.start + Math.min(to, line.text.length)] };
    });
    const last = rows.at(-1);
    if (last !== undefined && continuesRow(last, cells)) {
      last.broken = line === body.at(-1) && isFirstAlone(cells);
      append(columns, last, cells, line);
    } else rows.push({ lines: [line], cells });
  }
  return rows;
}

/** An open list or a comma wants more; so does a line whose only words stand in the first column. */
function continuesRow({ cells }: Row, next: readonly Cell[]): boolean {
  if (next[0]?.text === '') return true;
  if (cells.some(({ text }) => /,$/.test(text) || (text.startsWith('{') && !/[}]|\.\.\.$/.test(text))))
    return true;
  return isFirstAlone(next);
}

function isFirstAlone(cells: readonly Cell[]): boolean {
  return cells.length > 2 && cells.slice(1).every(({ text }) => text === '');
}

function append(columns: readonly Column[], row: Row, next: readonly Cell[], line: Line): void {
  row.lines.push(line);
  for (const [place, { text, span }] of next.entries()) {
    const cell = row.cells[place];
    const column = columns[place];
    if (cell === undefined || column === undefined || text === '') continue;
    const [from, to] = cell.span;
    const before = row.lines.at(-2)?.text.slice(column.from, column.to) ?? '';
    // A piece that fills its column to the border was broken inside a word.
    const full = column.to - column.from - 1 <= before.trimEnd().length && !/[, ]$/.test(before.trimEnd());
    cell.text = cell.text === '' ? text : `${cell.text}${full ? '' : ' '}${text}`;
    cell.span[0] = Math.min(from, span[0]);
    cell.span[1] = Math.max(to, span[1]);
  }
}

function toRecord(columns: readonly Column[], { lines, cells, broken }: Row): OutputRecord {
  const fields = new Map<string, OutputField>();
  for (const [place, { name }] of columns.entries()) {
    const { text = '', span } = cells[place] ?? { span: [0, 0] as const };
    const unclosed = text.startsWith('{') && !text.includes('}');
    fields.set(fieldKey(name), { value: text, span, cut: isCut(text) || unclosed });
  }
  return { kind: 'object', fields, span: linesSpan(lines), cut: broken === true };
}
