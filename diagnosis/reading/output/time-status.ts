/** `w32tm /query /status` and `/query /source`, in any language → where a machine takes its time from. */

import { type Line, linesSpan, type OutputRecord, record } from './output';

/** Labels are translated; the digit with its bracket, the hexadecimal id and the order of the lines are not. */
const leap = /^\s{0,4}[^:\d\n]{4,40}: ?([0-3]) ?\(/;
const stratum = /^\s{0,4}[^:\d\n]{4,40}: ?(\d{1,2}) ?\(/;
const reference = /^\s{0,4}[^:\n]{4,40}: ?(0x[0-9A-F]{8}) ?\((.{0,60})\)/i;
const fieldLine = /^\s{0,4}[^:\n]{3,70}: ?(.*)$/;

/** Clocks of the machine itself: none of them is a source. */
const ownClocks = /^(?:Local CMOS Clock|Free-running System Clock|VM IC Time Synchronization Provider)\b/i;

export function readTimeStatus(lines: readonly Line[]): OutputRecord[] {
  const used = lines.filter(({ text }) => text.trim() !== '');
  const first = used.findIndex(
    ({ text }, place) => leap.test(text) && stratum.test(used[place + 1]?.text ?? ''),
  );
  if (first >= 0) return [status(used.slice(first, first + 9))];
  return used.length <= 3 ? used.slice(0, 1).flatMap(sourceLine) : [];
}

function status(lines: readonly Line[]): OutputRecord {
  const texts = lines.map(({ text }) => text);
  const at = texts.findIndex((text) => reference.test(text));
  const [, refId, meaning] = reference.exec(texts[at] ?? '') ?? [];
  const after = (steps: number): string | undefined =>
    at < 0 ? undefined : fieldLine.exec(texts[at + steps] ?? '')?.[1]?.trim();
  const source = after(2);
  return record('time-status', linesSpan(lines), {
    leap: leap.exec(texts[0] ?? '')?.[1],
    stratum: stratum.exec(texts[1] ?? '')?.[1],
    refId,
    // 'LOCL' in four letters.
    local: /LOCL/.test(meaning ?? '') || refId?.toLowerCase() === '0x4c4f434c',
    lastSync: after(1),
    synchronised: /\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/.test(after(1) ?? ''),
    source,
    ownClock: source === undefined ? undefined : ownClocks.test(source),
    // The poll interval is the last line; without it the source may be cut.
    ended: after(3) !== undefined,
  });
}

/** `/query /source` prints one name. */
function sourceLine(line: Line): OutputRecord[] {
  const text = line.text.trim();
  const isName = /^[A-Za-z][\w-]{0,62}(?:\.[\w-]{1,63}){1,6}(?:,0x[0-9a-f]{1,2})?$/i.test(text);
  if (!isName && !ownClocks.test(text)) return [];
  return [record('time-source', linesSpan([line]), { source: text, ownClock: ownClocks.test(text) })];
}
