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
  return drafts.filter(({ fields }) => fields.size > 0).map(toRecord);
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

function toRecord({ lines, fields }: Draft): OutputRecord {
  const read = new Map<string, OutputField>();
  for (const [key, { value, start, end }] of fields) {
    const unclosed = value.startsWith('{') && !value.includes('}');
    read.set(key, { value, span: [start, end], cut: isCut(value) || unclosed });
  }
  return { kind: 'object', fields: read, span: linesSpan(lines), cut: false };
}
