/** What the bot remembers of one thread or chat. */

import type { Diagnosis } from '../diagnosis';

/** One pasted error and what it turned out to be. */
export interface Finding {
  /** Id of the message that held it. */
  readonly message: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly at: number;
  readonly diagnosis: Diagnosis;
  /** Articles that a person ruled out with "Not this". */
  readonly ruledOut: readonly string[];
  /** The article a person picked among several that fit. */
  readonly picked?: string;
}

export interface Incident {
  readonly thread: string;
  readonly welcomed: boolean;
  /** Oldest first. */
  readonly findings: readonly Finding[];
  readonly at: number;
}

/** Findings kept per thread; older ones are dropped first. */
export const findingsKept = 10;

export function newIncident(thread: string, at: number): Incident {
  return { thread, welcomed: false, findings: [], at };
}

/** Adds a finding; one from the same message (an edit) is replaced in its place. */
export function withFinding(incident: Incident, finding: Finding): Incident {
  const place = incident.findings.findIndex((known) => known.message === finding.message);
  const findings = place < 0 ? [...incident.findings, finding] : incident.findings.with(place, finding);
  return { ...incident, findings: findings.slice(-findingsKept), at: finding.at };
}
