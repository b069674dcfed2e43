/** `wmic datafile`, `filever` and a version alone → the version of a file. */

import { type Line, lineSpan, type OutputRecord, record } from './output';

const version = /(?<![\d.])\d{1,4}\.\d{1,4}\.\d{1,6}\.\d{1,6}(?![\d.])/;
const alone = /^\s*(\d{1,4}\.\d{1,4}\.\d{1,6}\.\d{1,6})\s*$/;
const filever = /^-{0,2}[a-z-]{3,6} W32\w? .{3,30}? (\d{1,4}\.\d{1,4}\.\d{1,6}\.\d{1,6}) .{0,80}$/i;
/** Columns of wmic stand in the order of the alphabet. */
const wmicHeader = /^\s*(?:FileSize|LastModified|Version)(?:\s+(?:FileSize|LastModified|Version))*\s*$/i;
const wmicList = /^\s{0,4}Version=(\S+)\s*$/i;

export function readFileVersions(lines: readonly Line[]): OutputRecord[] {
  const used = lines.filter(({ text }) => text.trim() !== '');
  return used.flatMap((line, place) => {
    const above = used[place - 1]?.text ?? '';
    const inTable =
      wmicHeader.test(above) && /Version/i.test(above) ? version.exec(line.text)?.[0] : undefined;
    const found =
      inTable ??
      filever.exec(line.text)?.[1] ??
      wmicList.exec(line.text)?.[1] ??
      (used.length <= 3 ? alone.exec(line.text)?.[1] : undefined);
    return found === undefined ? [] : [record('file-version', lineSpan(line), { fileVersion: found })];
  });
}
