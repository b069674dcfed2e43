/** A file of JSON objects, one a line → each of them, with the place for error messages. */

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { UsageError } from './usage';

/** `where` is `FILE, line N`. Throws `UsageError` for a file that cannot be read and for a line that is no JSON. */
export async function eachJsonLine(
  file: string,
  take: (row: Readonly<Record<string, unknown>>, where: string) => void,
): Promise<void> {
  let number = 0;
  try {
    for await (const line of createInterface({
      input: createReadStream(file, 'utf8'),
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      number += 1;
      if (line.trim() === '') continue;
      const where = `${file}, line ${number}`;
      take(parse(line, where), where);
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined || error instanceof UsageError) throw error;
    throw new UsageError(`${file} cannot be read (${code})`);
  }
}

function parse(line: string, where: string): Readonly<Record<string, unknown>> {
  try {
    // `trim` takes the byte order mark as well, with which PowerShell begins a file.
    return (JSON.parse(line.trim()) ?? {}) as Record<string, unknown>;
  } catch {
    throw new UsageError(`${where} is not JSON`);
  }
}
