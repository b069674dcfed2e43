/** The errors of a message that nothing fits, without names: what authors of articles learn from. */

import { fingerprint, maskNames } from '../diagnosis';
import type { Incident } from './incident';
import type { Message } from './message';

export interface UnansweredPaste {
  /** The same for the same error with other names, addresses and times. */
  readonly fingerprint: string;
  /** What was pasted, names and addresses masked. */
  readonly text: string;
}

/** Of a message that became a finding of the incident; empty for any other. */
export function unansweredPastes(incident: Incident, message: Message): readonly UnansweredPaste[] {
  const finding = incident.findings.find((each) => each.message === message.id);
  const paste = message.text.trim();
  if (finding === undefined || paste === '') return [];
  const texts = finding.diagnosis.errors
    .filter(({ outcome }) => outcome === 'not-found')
    .map(({ span: [start, end] }) => maskNames(paste.slice(start, end)));
  const groups = new Map(texts.map((text) => [fingerprint(text), text]));
  return [...groups].map(([print, text]) => ({ fingerprint: print, text }));
}
