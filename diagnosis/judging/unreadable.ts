/** Why output decides nothing, and what to paste instead, in words. */

import { type OutputRecord, textOf } from '../reading';

const reasons: Readonly<Record<string, string>> = {
  'not-recognized':
    'The command or one of its parameters is not known where it ran. Use the console that the check names, such as the Exchange Management Shell or a domain controller, and paste the output.',
  'not-elevated':
    'It ran without administrator rights and read nothing. Open the console with Run as administrator and paste the output.',
  'access-denied':
    'Access was denied, so nothing was read. Run it with the role that the check names and paste the output.',
  'nothing-to-read':
    'There was nothing to read: a path, a variable or a counter is missing. Check the command and paste the output.',
  unreachable:
    'The other machine did not answer, so nothing was read. Run the command on that machine itself and paste the output.',
  'not-found':
    'What the command asks for was not found: a misspelt name, or the wrong server. List without a name and paste the output.',
  'no-events':
    'No event was found. That decides nothing here: see whether logging was on and the queue was tried in that time.',
  other:
    'The command ended in an error, so what it printed is not the whole answer. Remove the cause of the error and paste the output.',
};

export function whyFailed(failure: OutputRecord): string {
  return reasons[textOf(failure, 'reason') ?? ''] ?? reasons.other ?? '';
}

/** Words of an error that no reader knows; good news has none of them. */
const complaint =
  /\b(?:error|fail(?:ed|ure)|unable|cannot|could not|couldn't|can't|denied|invalid|not running|not found|fehler|fehlgeschlagen|konnte nicht|kann nicht|erreur|impossible|échec|no se pudo|no se puede|errore)\b/i;

export function isComplaint(text: string): boolean {
  return complaint.test(text);
}

export const whyComplaint = reasons.other ?? '';

export const whyEmpty =
  'Nothing was printed. That looks the same as a command that found nothing and one that did not run: paste the prompt, the command and all of its output.';

export const whyCut =
  'A part of the output is cut off, and what follows is unknown. Set $FormatEnumerationLimit = -1, use Format-List and paste all of it.';

export const whyFailedBeside = 'It looks good as far as it goes, but the command reported an error as well.';

export const whyUnrelated = 'This is not the output of a check of this error.';
