/** `w32tm /stripchart` and `/monitor`, and UTC times → one record for each measured offset. */

import { type Line, lineSpan, type OutputRecord, record } from './output';

const socket = /\[([\da-f.:]+):123\]/i;
/** `o:` is the offset, `d:` the delay; with /dataonly the offset stands alone. A comma is a decimal point. */
const timed = /^\s*\d{1,2}:\d\d:\d\d,? (.*)$/;
const measured = /^\s*([+-]\d+[.,]\d+)s(?:\s|$)/;
const lost = /\b(0x[0-9a-f]{8})\b/i;
const monitored = /^\s+NTP: ([+-]\d+[.,]\d+)s\b/;
const unmonitored = /^\s+NTP: [^+\-\d\s]/;
const reference = /^\s+RefID: (.*)$/;

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
    const tracked = hostOf(line.text);
    if (tracked !== undefined && !/^\s{4}/.test(line.text)) {
      close();
      [name, run] = [tracked, run + 1];
      records.push(record('clock-machine', lineSpan(line), { host: name, run }));
      continue;
    }
    const plain = sampleOf(line.text);
    if (plain !== undefined) records.push(offsetRecord(line, plain, name, run));
    else if (monitored.test(line.text)) {
      close();
      last = { line, offset: monitored.exec(line.text)?.[1] ?? '' };
    } else if (reference.test(line.text)) close(reference.exec(line.text)?.[1]);
    else {
      const code = timed.test(line.text) ? lost.exec(line.text)?.[1] : undefined;
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

/** `Tracking DC01.contoso.com [10.0.0.10:123].`, `DC01.contoso.com *** PDC ***[10.0.0.10:123]:` */
function hostOf(text: string): string | undefined {
  const found = socket.exec(text);
  if (found === null) return undefined;
  const words = text.slice(0, found.index).split('***', 1).join('').trim().split(' ');
  const name = words.at(-1) ?? '';
  return /^[A-Za-z0-9][\w.-]*$/.test(name) ? name : found[1];
}

function sampleOf(text: string): string | undefined {
  const [, rest] = timed.exec(text) ?? [];
  if (rest === undefined) return undefined;
  const at = rest.indexOf('o:');
  return measured.exec(at < 0 ? rest : rest.slice(at + 2))?.[1];
}
