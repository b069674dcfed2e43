/** What a command printed, as records with fields: the one form that every reader of output hands on. */

import type { Span } from '../reading';

export interface OutputField {
  /** As printed; a value that went over several lines in one line. Empty when the command printed none. */
  readonly value: string;
  /** In the text that was read. */
  readonly span: Span;
  /** The console left the end out (`...`); what follows is unknown. */
  readonly cut: boolean;
}

export interface OutputRecord {
  /** What it is: `connector`, `queue`, `clock-sample`. */
  readonly kind: string;
  /** By name in lower case without blanks. */
  readonly fields: ReadonlyMap<string, OutputField>;
  readonly span: Span;
  /** It stops before its end, because others like it have more fields or because its text says so. */
  readonly cut: boolean;
}

export interface Line {
  readonly text: string;
  /** Where it starts in the text that was read. */
  readonly start: number;
}

/** A reader takes the lines it knows and leaves the others alone. */
export type OutputReader = (lines: readonly Line[]) => OutputRecord[];

const ellipsis = /\.\.\.\s*[}\])]?$/;

export function isCut(value: string): boolean {
  return ellipsis.test(value);
}

export function fieldKey(name: string): string {
  return name.toLowerCase().replace(/[\s_]/g, '');
}

/** Plain values at one place of the text → a record; `undefined` values are left out. */
export function record(
  kind: string,
  span: Span,
  values: Readonly<Record<string, string | number | boolean | undefined>>,
  cut = false,
): OutputRecord {
  const fields = new Map<string, OutputField>();
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const printed = typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value);
    fields.set(fieldKey(name), { value: printed, span, cut: isCut(printed) });
  }
  return { kind, fields, span, cut };
}

export function lineSpan({ start, text }: Line): Span {
  return [start, start + text.length];
}

/** From the first of the lines to the end of the last. */
export function linesSpan(lines: readonly Line[]): Span {
  const [first, last] = [lines[0], lines.at(-1)];
  return first === undefined || last === undefined ? [0, 0] : [first.start, last.start + last.text.length];
}

export function fieldOf({ fields }: OutputRecord, name: string): OutputField | undefined {
  return fields.get(fieldKey(name));
}

/** The value of a field; `undefined` when the record has no such field. */
export function textOf(record: OutputRecord, name: string): string | undefined {
  return fieldOf(record, name)?.value;
}
