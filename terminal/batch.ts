/** A file of pastes, a JSON object a line → a diagnosis a line, in the same order. */

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Diagnose } from '../diagnosis';
import { type BatchLine, batchLine } from './diagnosis-json';
import { UsageError } from './usage';

/** Throws `UsageError` for a file that cannot be read or a line that is not `{"id","text"}`; it names the line. */
export async function runBatch(
  file: string,
  diagnose: Diagnose,
  print: (line: BatchLine) => void,
): Promise<void> {
  let number = 0;
  try {
    for await (const line of createInterface({
      input: createReadStream(file, 'utf8'),
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      number += 1;
      if (line.trim() === '') continue;
      const { id, text } = readRow(line, `${file}, line ${number}`);
      print(batchLine(id, diagnose(text)));
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined || error instanceof UsageError) throw error;
    throw new UsageError(`${file} cannot be read (${code})`);
  }
}

function readRow(line: string, where: string): { id: string; text: string } {
  let row: unknown;
  try {
    // `trim` takes the byte order mark as well, with which PowerShell begins a file.
    row = JSON.parse(line.trim());
  } catch {
    throw new UsageError(`${where} is not JSON`);
  }
  const { id, text } = (row ?? {}) as Record<string, unknown>;
  if (typeof id !== 'string' || typeof text !== 'string')
    throw new UsageError(`${where} needs "id" and "text", both strings`);
  return { id, text };
}
