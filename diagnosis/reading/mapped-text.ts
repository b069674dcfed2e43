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
  if (paste.length <= longest) return mapped(paste, 0);
  const head = longest >> 1;
  const tail = paste.length - (longest - head);
  return join([mapped(paste.slice(0, head), 0), standIn('\n', head, tail), mapped(paste.slice(tail), tail)]);
}

/** Like `String.replace` with a global pattern; every character of a replacement stands for all that it replaces. */
export function replaceMapped(
  source: MappedText,
  pattern: RegExp,
  replacement: (match: RegExpExecArray) => string,
): MappedText {
  const parts: MappedText[] = [];
  let last = 0;
  for (const match of source.text.matchAll(pattern)) {
    const replaced = replacement(match);
    if (replaced === match[0]) continue;
    const [start, end] = toPaste(source, [match.index, match.index + match[0].length]);
    parts.push(part(source, last, match.index), standIn(replaced, start, end));
    last = match.index + match[0].length;
  }
  if (parts.length === 0) return source;
  parts.push(part(source, last, source.text.length));
  return join(parts);
}

/** A span of the mapped text, as a span of the paste. */
export function toPaste({ starts, ends }: MappedText, [start, end]: Span): Span {
  if (end > start) return [starts[start] ?? 0, ends[end - 1] ?? 0];
  const place = starts[start] ?? ends.at(-1) ?? 0;
  return [place, place];
}

function mapped(text: string, from: number): MappedText {
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  for (let place = 0; place < text.length; place += 1) {
    starts[place] = from + place;
    ends[place] = from + place + 1;
  }
  return { text, starts, ends };
}

function standIn(text: string, start: number, end: number): MappedText {
  return {
    text,
    starts: new Uint32Array(text.length).fill(start),
    ends: new Uint32Array(text.length).fill(end),
  };
}

function part({ text, starts, ends }: MappedText, from: number, to: number): MappedText {
  return { text: text.slice(from, to), starts: starts.subarray(from, to), ends: ends.subarray(from, to) };
}

function join(parts: readonly MappedText[]): MappedText {
  const text = parts.map((one) => one.text).join('');
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  let place = 0;
  for (const one of parts) {
    starts.set(one.starts, place);
    ends.set(one.ends, place);
    place += one.text.length;
  }
  return { text, starts, ends };
}
