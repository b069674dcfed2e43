/** A diagnosis without an answer → what was read, what comes nearest and why it is not it, what to paste to decide. */

import type { Diagnosis } from '../diagnosis';
import { actionVersion } from './action';
import { readLine } from './read-line';
import { spellSignals } from './read-signals';
import type { NotFoundView } from './view';

/** Signals named on the card; a long paste has many. */
const mostRead = 8;

export function notFoundView(
  diagnosis: Diagnosis,
  needsMention: boolean,
  ruledOut: readonly string[] = [],
): NotFoundView {
  const signals = spellSignals(diagnosis.signals);
  const line = readLine(diagnosis);
  const read = [
    ...(signals.length > 0 ? signals.slice(0, mostRead) : ['No error code, event or exception.']),
    ...(line === undefined ? [] : [line]),
  ];
  const nearest = diagnosis.errors.map((error) => error.nearest).find((match) => match !== undefined);
  return {
    kind: 'not-found',
    title: titleOf(signals, ruledOut),
    read,
    ...(nearest !== undefined &&
      !ruledOut.includes(nearest.id) && {
        nearest: `Nearest: ${nearest.title}. It is not that, because ${nearest.against[0]?.says ?? 'too little of the paste points to it'}.`,
      }),
    paste: pasteNext(diagnosis),
    hint: needsMention ? 'Mention me again together with it.' : 'Paste it here.',
    buttons: [{ title: 'What I can do', data: { v: actionVersion, kind: 'help' } }],
  };
}

function titleOf(signals: readonly string[], ruledOut: readonly string[]): string {
  if (ruledOut.length > 0) return 'Then I do not know this error';
  return signals.length > 0 ? 'I do not know this error' : 'I find no error that I know';
}

/** What would decide, given what is there already. */
function pasteNext({ signals }: Diagnosis): string[] {
  const wrapperOnly =
    signals.some(({ wrapper }) => wrapper === true) &&
    signals.every(({ kind, wrapper }) => kind !== 'code' || wrapper === true);
  if (wrapperOnly) {
    return ['The whole LastError: the reply in quotes behind “responded with:” is the one that decides.'];
  }
  if (signals.some(({ kind }) => kind === 'event')) {
    return [
      'The whole event: source, id and description.',
      'LastError of the queue that is stuck: Get-Queue | Format-List',
    ];
  }
  const bounce = 'The bounce message, with “Diagnostic information for administrators”.';
  if (signals.some(({ kind }) => kind === 'code'))
    return ['The event of the same minute from the Application log, with source and id.', bounce];
  return [
    'LastError of the queue that is stuck: Get-Queue | Format-List',
    'The event from the Application log, with source and id.',
    bounce,
  ];
}
