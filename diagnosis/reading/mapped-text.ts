/** Text that remembers where each of its characters stood in the paste, so that a finding can be shown in place. */

import type { Span } from './reading';

export interface MappedText {
  readonly text: string;
  /** For every UTF-16 unit of `text`: where in the paste begins what it stands for. */
  readonly starts: Uint32Array;
  /** And where that ends. */
  readonly ends: Uint32Array;
}

/** Of a paste that is longer than `longest`, the middle is left out; a line break stands for it. */
export function mapText(paste: string, longest: number): MappedText {
  const left = paste.length - longest;
  const head = left > 0 ? longest >> 1 : paste.length;
  const text = left > 0 ? `${paste.slice(0, head)}\n${paste.slice(head + left)}` : paste;
  return {
    text,
    starts: new Uint32Array(text.length).map((_, place) => (place <= head ? place : place + left - 1)),
    ends: new Uint32Array(text.length).map((_, place) => (place < head ? place + 1 : place + left)),
  };
}

/** Like `String.replace` with a global pattern; every character of a replacement stands for all that it replaces. */
export function replaceMapped(
  source: MappedText,
  pattern: RegExp,
  replacement: (match: RegExpExecArray) => string,
): MappedText {
  const changes: Change[] = [];
  for (const match of source.text.matchAll(pattern)) {
    const put = replacement(match);
    if (put !== match[0]) changes.push({ from: match.index, to: match.index + match[0].length, put });
  }
  return changes.length === 0 ? source : rewrite(source, changes);
}

/** A span of the mapped text, as a span of the paste. */
export function toPaste({ starts, ends }: MappedText, [start, end]: Span): Span {
  if (end > start) return [starts[start] ?? 0, ends[end - 1] ?? 0];
  const place = starts[start] ?? ends.at(-1) ?? 0;
  return [place, place];
}

export function sliceMapped({ text, starts, ends }: MappedText, [start, end]: Span): MappedText {
  return {
    text: text.slice(start, end),
    starts: starts.subarray(start, end),
    ends: ends.subarray(start, end),
  };
}

/** `put` takes the place of a stretch of the text. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly put: string;
}

/** The changes stand in the order of the text and do not overlap. */
function rewrite(source: MappedText, changes: readonly Change[]): MappedText {
  const grown = changes.reduce((sum, { from, to, put }) => sum + put.length - (to - from), 0);
  const parts: string[] = [];
  const starts = new Uint32Array(source.text.length + grown);
  const ends = new Uint32Array(source.text.length + grown);
  let written = 0;
  let last = 0;
  const keep = (to: number): void => {
    parts.push(source.text.slice(last, to));
    for (; last < to; last += 1, written += 1) {
      starts[written] = source.starts[last] ?? 0;
      ends[written] = source.ends[last] ?? 0;
    }
  };
  for (const { from, to, put } of changes) {
    keep(from);
    const [start, end] = toPaste(source, [from, to]);
    parts.push(put);
    starts.fill(start, written, written + put.length);
    ends.fill(end, written, written + put.length);
    written += put.length;
    last = to;
  }
  keep(source.text.length);
  return { text: parts.join(''), starts, ends };
}
