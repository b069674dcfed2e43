/** A file of pastes, a JSON object a line → a diagnosis a line, in the same order. */

import type { Diagnose } from '../diagnosis';
import { type BatchLine, batchLine } from './diagnosis-json';
import { eachJsonLine } from './json-lines';
import { UsageError } from './usage';

/** Throws `UsageError` for a file that cannot be read or a line that is not `{"id","text"}`; it names the line. */
export function runBatch(file: string, diagnose: Diagnose, print: (line: BatchLine) => void): Promise<void> {
  return eachJsonLine(file, ({ id, text }, where) => {
    if (typeof id !== 'string' || typeof text !== 'string')
      throw new UsageError(`${where} needs "id" and "text", both strings`);
    print(batchLine(id, diagnose(text)));
  });
}
