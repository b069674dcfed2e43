/** `wmic datafile`, `filever` and a version alone → the version of a file. */

import { type Line, lineSpan, type OutputRecord, record } from './output';

const version = /(?<![\d.])\d{1,4}\.\d{1,4}\.\d{1,6}\.\d{1,6}(?![\d.])/;
const alone = /^\s*(\d{1,4}\.\d{1,4}\.\d{1,6}\.\d{1,6})\s*$/;
const filever = /^-{0,2}[a-z-]+ W32/i;
/** Columns of wmic stand in the order of the alphabet. */
const wmicColumns: ReadonlySet<string> = new Set(['filesize', 'lastmodified', 'version']);
const wmicList = /^\s{0,4}Version=(\S+)\s*$/i;

export function readFileVersions(lines: readonly Line[]): OutputRecord[] {
  const used = lines.filter(({ text }) => text.trim() !== '');
  return used.flatMap((line, place) => {
    const above = used[place - 1]?.text ?? '';
    const inTable = isWmicHeader(above) ? version.exec(line.text)?.[0] : undefined;
    const found =
      inTable ??
      (filever.test(line.text) ? version.exec(line.text)?.[0] : undefined) ??
      wmicList.exec(line.text)?.[1] ??
      (used.length <= 3 ? alone.exec(line.text)?.[1] : undefined);
    return found === undefined ? [] : [record('file-version', lineSpan(line), { fileVersion: found })];
  });
}

function isWmicHeader(text: string): boolean {
  const names = text.trim().toLowerCase().split(/\s+/);
  return names.includes('version') && names.every((name) => wmicColumns.has(name));
}
