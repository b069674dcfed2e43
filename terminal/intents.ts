/** A file of sentences, a JSON object a line → what each person wants, in the same order. */

import type { Expertise } from '../conversation';
import type { Intent } from '../knowledge';
import { eachJsonLine } from './json-lines';
import { UsageError } from './usage';

export interface IntentLine {
  readonly id: string;
  /** `none`: nothing that is said to the bot. */
  readonly intent: Intent | 'none';
  readonly target: string | null;
}

/**
 * The sentences are taken as not addressed to the bot; `context` is the article of the incident, or null.
 * Throws `UsageError` for a file that cannot be read or a line that is not `{"id","text","context"}`; it names the line.
 */
export function runIntents(
  file: string,
  { understand }: Expertise,
  print: (line: IntentLine) => void,
): Promise<void> {
  return eachJsonLine(file, ({ id, text, context }, where) => {
    if (typeof id !== 'string' || typeof text !== 'string')
      throw new UsageError(`${where} needs "id" and "text", both strings`);
    const heard = understand(text, {
      addressed: false,
      ...(typeof context === 'string' && { article: context }),
    });
    print({ id, intent: heard?.intent ?? 'none', target: heard?.target ?? null });
  });
}
