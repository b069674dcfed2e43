/** `Format-List` → objects: a property and its value a line, values wrapped, objects parted by blank lines. */

import { fieldKey, isCut, type Line, linesSpan, type OutputField, type OutputRecord } from './output';

/** `Name : value`; the blank before the colon is what no sentence has. */
const property = /^(\s*)([A-Za-z][\w./-]*(?: [\w(][\w()./-]*){0,4}) *? :(?: (.*)|$)/;

interface Draft {
  readonly lines: Line[];
  readonly fields: Map<string, { value: string; start: number; end: number }>;
  last: string;
  readonly indent: number;
}

export function readFormatList(lines: readonly Line[]): OutputRecord[] {
  const drafts: Draft[] = [];
  let open: Draft | undefined;
  for (const line of lines) {
    const [, indent = '', name = '', value = ''] = property.exec(line.text) ?? [];
    const key = fieldKey(name);
    const isProperty = name !== '' && (open === undefined || indent.length <= open.indent + 1);
    if (isProperty) {
      if (open === undefined || open.fields.has(key)) {
        open = { lines: [], fields: new Map(), last: key, indent: indent.length };
        drafts.push(open);
      }
      open.lines.push(line);
      const at = line.start + line.text.length - value.length;
      open.fields.set(key, { value: value.trim(), start: at, end: line.start + line.text.length });
      open.last = key;
    } else if (line.text.trim() === '') {
      if (!isInsideList(open)) open = undefined;
    } else if (open !== undefined && /^\s{2,}\S/.test(line.text)) {
      open.lines.push(line);
      const field = open.fields.get(open.last);
      if (field !== undefined) {
        field.value = joinWrapped(field.value, line.text.trim());
        field.end = line.start + line.text.length;
      }
    } else open = undefined;
  }
  const started = isStartOfProperty(lines, drafts.at(-1));
  return drafts
    .filter(({ fields }) => fields.size > 0)
    .map((draft) => toRecord(draft, started && draft === drafts.at(-1)));
}

/** The last line is the beginning of a name that the properties have: the paste breaks off there. */
function isStartOfProperty(lines: readonly Line[], draft: Draft | undefined): boolean {
  const last = lines.findLast(({ text }) => text.trim() !== '');
  if (last === undefined || draft === undefined || !/^[A-Za-z][\w ]*$/.test(last.text.trim())) return false;
  const key = fieldKey(last.text);
  return !draft.lines.includes(last) && [...draft.fields.keys()].some((name) => name.startsWith(key));
}

function isInsideList(draft: Draft | undefined): boolean {
  const value = draft?.fields.get(draft.last)?.value ?? '';
  return value.startsWith('{') && !value.includes('}');
}

/** A console breaks at blanks where it can, and inside an address where it must. */
export function joinWrapped(value: string, more: string): string {
  if (value === '') return more;
  const insideAddress = /[\d.:a-f]$/i.test(value) && /^[\d.:a-f/-]{0,45}[,}-]/i.test(more);
  return insideAddress && value.startsWith('{') && !/,$/.test(value) ? `${value}${more}` : `${value} ${more}`;
}

/** `Tru` is not a whole truth value. */
const partOfTruth = /^(?:Tr?u?|Fa?l?s?)$/;

function toRecord({ lines, fields }: Draft, broken: boolean): OutputRecord {
  const read = new Map<string, OutputField>();
  for (const [key, { value, start, end }] of fields) {
    const unclosed = value.startsWith('{') && !value.includes('}');
    read.set(key, { value, span: [start, end], cut: isCut(value) || unclosed || partOfTruth.test(value) });
  }
  const cut = broken || [...fields.values()].some(({ value }) => partOfTruth.test(value));
  return { kind: 'object', fields: read, span: linesSpan(lines), cut };
}
