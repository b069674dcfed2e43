/** Files with a paste a line → the pastes with their expected articles. */

import { readFileSync } from 'node:fs';
import type { Row } from './variants';

/** Rows of more than one defensible answer are left out. Throws with file and line where a row is none. */
export function readRows(files: readonly string[]): Row[] {
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, number) => (line.trim() === '' ? [] : [readRow(line, `${file}, line ${number + 1}`)]))
      .filter(({ kind }) => kind !== 'ambiguous'),
  );
}

function readRow(line: string, where: string): Row {
  const row = JSON.parse(line.replace(/^\uFEFF/, '')) as Row;
  if (typeof row?.id !== 'string' || typeof row.text !== 'string' || !Array.isArray(row.expected))
    throw new Error(`${where} needs "id", "text" and "expected", a list of article ids`);
  return row;
}
