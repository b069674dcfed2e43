/** A command → how much running it can disturb, from its verb. */

import type { Risk } from '../../../knowledge';
import type { Command } from './find-commands';

/** Verbs that leave everything as it is; what they write is a file or the screen (approved verbs of PowerShell). */
const reading = new Set(
  (
    'compare convert convertfrom convertto export find foreach format get group import invoke join measure out read ' +
    'resolve search select show sort split tee test trace where write'
  ).split(' '),
);

/** What those verbs do not say, by lower-case name. */
const exceptions: ReadonlyMap<string, Risk> = new Map<string, Risk>([
  ['new-object', 'read-only'],
  ['new-timespan', 'read-only'],
  ['add-member', 'read-only'],
  ['add-type', 'read-only'],
  ['set-variable', 'read-only'],
  ['set-location', 'read-only'],
  ['start-sleep', 'read-only'],
  ['start-transcript', 'read-only'],
  ['stop-transcript', 'read-only'],
  ['copy-item', 'read-only'],
  ['start-service', 'disruptive'],
  ['dismount-database', 'disruptive'],
  ['move-activemailboxdatabase', 'disruptive'],
  ['remove-message', 'disruptive'],
  ['clear-eventlog', 'disruptive'],
]);

/** Of cmdlets that import into the product and not into the session. */
const importing = /^import-(?!clixml$|csv$|module$)/;
const disrupting = new Set(['restart', 'stop']);

export function gradeCommand({ name, arguments: given }: Command): Risk {
  const lower = name.toLowerCase();
  const asks = (parameter: string): boolean =>
    given.some(
      (one) => one.parameter?.toLowerCase() === parameter && one.value?.text.toLowerCase() !== '$false',
    );
  if (asks('whatif')) return 'read-only';
  if (lower === 'test-computersecurechannel' && asks('repair')) return 'changes-settings';
  const exception = exceptions.get(lower);
  if (exception !== undefined) return exception;
  const verb = lower.split('-', 1).join('');
  if (disrupting.has(verb)) return 'disruptive';
  return reading.has(verb) && !importing.test(lower) ? 'read-only' : 'changes-settings';
}

/** Methods that write what an object stands for; an assignment alone stays in memory. */
export const writingMethods = new Set(
  'commitchanges setinfo delete kill stop start put setpassword invokemethod setvalue deletevalue createsubkey'.split(
    ' ',
  ),
);
