/** `w32tm /stripchart` and `/monitor`, and UTC times → one record for each measured offset. */

import { type Line, lineSpan, type OutputRecord, record } from './output';

const host =
  /\b([A-Za-z][\w-]{0,62}(?:\.[\w-]{1,63}){0,6}) ?(?:\*{3}[^*]{1,20}\*{3} ?)?\[([\da-f.:]{3,45}):123\]/i;
/** `o:` is the offset, `d:` the delay; with /dataonly the offset stands alone. A comma is a decimal point. */
const sample = /^\s{0,8}\d{1,2}:\d\d:\d\d,? (?:.*?\bo:)?\s?([+-]\d{1,12}[.,]\d{1,9})s(?:\s|$)/;
const lost = /^\s{0,8}\d{1,2}:\d\d:\d\d,? .{0,40}(0x[0-9a-f]{8})\b/i;
const monitored = /^\s{1,12}NTP: ([+-]\d{1,12}[.,]\d{1,9})s\b/;
const unmonitored = /^\s{1,12}NTP: [^+\-\d\s]/;
const reference = /^\s{1,16}RefID: (.{1,60})$/;

export function readClock(lines: readonly Line[]): OutputRecord[] {
  const records: OutputRecord[] = [];
  let name: string | undefined;
  /** Every `Tracking …` line starts a measurement of its own, perhaps on another machine. */
  let run = 0;
  let last: { line: Line; offset: string } | undefined;
  const close = (refId?: string): void => {
    if (last !== undefined) records.push(offsetRecord(last.line, last.offset, name, run, refId));
    last = undefined;
  };
  for (const line of lines) {
    const [, tracked] = host.exec(line.text) ?? [];
    if (tracked !== undefined && !/^\s{4}/.test(line.text)) {
      close();
      [name, run] = [tracked, run + 1];
      continue;
    }
    const [, plain] = sample.exec(line.text) ?? [];
    if (plain !== undefined) records.push(offsetRecord(line, plain, name, run));
    else if (monitored.test(line.text)) {
      close();
      last = { line, offset: monitored.exec(line.text)?.[1] ?? '' };
    } else if (reference.test(line.text)) close(reference.exec(line.text)?.[1]);
    else {
      const code = lost.exec(line.text)?.[1];
      if (code !== undefined || unmonitored.test(line.text))
        records.push(record('clock-loss', lineSpan(line), { host: name, run, code: code?.toLowerCase() }));
    }
  }
  close();
  return records;
}

function offsetRecord(
  line: Line,
  printed: string,
  name: string | undefined,
  run: number,
  refId?: string,
): OutputRecord {
  const offset = Number(printed.replace(',', '.'));
  return record('clock-sample', lineSpan(line), {
    host: name,
    run,
    offset,
    distance: Math.abs(offset),
    refId,
    monitored: monitored.test(line.text),
  });
}
