/** A file of command output, a JSON object a line → what each proves, a line each, in the same order. */

import type { Given, ReadOutput } from '../diagnosis';
import { eachJsonLine } from './json-lines';
import { UsageError } from './usage';

export interface ReadLine {
  readonly id: string;
  readonly verdict: string;
  readonly check: string | null;
  readonly cause: string | null;
  readonly says: string;
  readonly entities: Readonly<Record<string, unknown>>;
}

/**
 * Takes `id`, `article`, `pending`, `given` and `output` of a line and nothing else. Throws `UsageError` for a file that
 * cannot be read or a line that lacks one of the three it needs; it names the line.
 */
export function runRead(
  file: string,
  readOutput: ReadOutput,
  print: (line: ReadLine) => void,
): Promise<void> {
  return eachJsonLine(file, ({ id, article, pending, given, output }, where) => {
    if (typeof id !== 'string' || typeof article !== 'string' || typeof output !== 'string')
      throw new UsageError(`${where} needs "id", "article" and "output", all strings`);
    const { verdict, check, cause, says, facts } = readOutput(output, {
      article,
      pending: typeof pending === 'string' ? pending : undefined,
      given: knownFacts(given),
    });
    print({ id, verdict, check: check ?? null, cause: cause ?? null, says, entities: facts });
  });
}

/** Only plain values are facts. */
function knownFacts(given: unknown): Given {
  if (typeof given !== 'object' || given === null) return {};
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => typeof value === 'string' || typeof value === 'number'),
  );
}
