/** What the bot remembers of one thread or chat. */

import type { Diagnosis, Judgement } from '../diagnosis';
import type { EntityRole, ExchangeVersion } from '../knowledge';
import type { Section } from './action';
import type { Message } from './message';

/** A name that a person set. */
export interface GivenValue {
  readonly kind: string;
  readonly role?: EntityRole;
  readonly value: string;
  /** Who said it, as people are shown. */
  readonly by: string;
  readonly at: number;
  /** It was read from output in this message; absent: somebody said it. */
  readonly message?: string;
}

/** The part of an article that was shown last, as far as commands depend on it. */
export interface Shown {
  /** Absent: the first card of the answer. */
  readonly section?: Section;
  readonly article: string;
  readonly check?: string;
  readonly fix?: string;
  readonly from?: string;
}

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
  /** What the error that fits an article has in common with the same error elsewhere, by article; holds no name. */
  readonly fingerprints?: Readonly<Record<string, string>>;
  /** Exchange versions by the builds in the paste. */
  readonly builds?: readonly ExchangeVersion[];
  /** Names that people set for the commands of its article, the latest first. */
  readonly values?: readonly GivenValue[];
  /** What was done about it, by article. */
  readonly progress?: Readonly<Record<string, Progress>>;
  /** Mail flows again, or the person began anew. */
  readonly closed?: { readonly person: string; readonly at: number; readonly cause?: string };
}

/** What a check gave, and who says so. */
export interface CheckResult {
  readonly outcome: 'fine' | 'found' | 'skipped';
  /** Name of the person. */
  readonly person: string;
  readonly at: number;
  /** What was read from pasted output, one line. */
  readonly read?: string;
  /** For `found`: the cause it proves, where it proves one. */
  readonly cause?: string;
  /** The message with the output that it was read from; absent: a person said it. */
  readonly message?: string;
}

/** Output that was read, so that an edit of its message is read again. */
export interface OutputRead {
  readonly message: string;
  /** The message of the paste that it belongs to. */
  readonly finding: string;
  readonly article: string;
  readonly check: string;
  /** The name of the card that told it. */
  readonly card: string;
}

/** Output that came before its error: what it proves is booked when the error comes. */
export interface EarlyReading {
  readonly message: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly at: number;
  readonly article: string;
  readonly judgement: Judgement & { readonly check: string };
  readonly lines: readonly string[];
}

/** How far people are with the checks and fixes of one article. */
export interface Progress {
  /** Somebody walks through the checks one by one. */
  readonly guided: boolean;
  /** The check that is asked for now. */
  readonly current?: string;
  readonly results: Readonly<Record<string, CheckResult>>;
  /** The cause that was found. */
  readonly cause?: string;
  /** The fix that was shown last, and those that did not help. */
  readonly fix?: string;
  readonly failed: readonly string[];
}

/** One line of what happened, for the summary. */
export interface IncidentEvent {
  readonly at: number;
  /** Name of the person. */
  readonly person: string;
  readonly text: string;
}

/** A card that shows an article as the answer to a paste. */
export interface AnswerCard {
  readonly card: string;
  readonly article: string;
  /** Id of the message with the paste. */
  readonly finding: string;
}

export interface Incident {
  readonly thread: string;
  readonly welcomed: boolean;
  /** Oldest first. */
  readonly findings: readonly Finding[];
  /** Absent while nothing with commands was shown. */
  readonly shown?: Shown;
  /** Oldest first. */
  readonly events?: readonly IncidentEvent[];
  /** The Exchange versions that a person named, and whether they were asked for. */
  readonly versions?: readonly ExchangeVersion[];
  readonly askedVersion?: boolean;
  /** Oldest first. */
  readonly outputs?: readonly OutputRead[];
  readonly early?: readonly EarlyReading[];
  /** The finding that was worked on last, by the id of its message. */
  readonly focus?: string;
  /** The card that shows where the incident stands, by its name; absent while there is none. */
  readonly card?: string;
  /** Cards with an answer, by name, and what they answer; the latest last. */
  readonly answers?: readonly AnswerCard[];
  readonly at: number;
}

/** Findings kept per thread; older ones are dropped first. */
export const findingsKept = 10;

/** Lines kept per incident: a night of work. */
const eventsKept = 300;

export function newIncident(thread: string, at: number): Incident {
  return { thread, welcomed: false, findings: [], at };
}

/** Adds a finding, or replaces the one of the same message; it is worked on from then on. */
export function withFinding(incident: Incident, finding: Finding): Incident {
  const place = incident.findings.findIndex((known) => known.message === finding.message);
  const findings = place < 0 ? [...incident.findings, finding] : incident.findings.with(place, finding);
  return { ...incident, findings: findings.slice(-findingsKept), focus: finding.message, at: finding.at };
}

/** A name that is set again replaces the one before; the other values of the finding stay. */
export function withValue(finding: Finding, value: GivenValue): Finding {
  const others = (finding.values ?? []).filter(
    ({ kind, role }) => kind !== value.kind || role !== value.role,
  );
  return { ...finding, values: [value, ...others] };
}

/** After the first card of an answer, its command is what was shown last. */
export function showing(incident: Incident, article: string | undefined): Incident {
  const { shown: _, ...rest } = incident;
  return article === undefined ? rest : { ...rest, shown: { article } };
}

/** Outputs of an incident whose edits are read again. */
const outputsKept = 50;

export function withOutput(incident: Incident, output: OutputRead): Incident {
  const others = (incident.outputs ?? []).filter(({ message }) => message !== output.message);
  return { ...incident, outputs: [...others, output].slice(-outputsKept) };
}

/** The incident with one more line of what happened. */
export function withEvent(incident: Incident, { person, at }: Message, text: string): Incident {
  const events = [...(incident.events ?? []), { at, person: person.name, text }];
  return { ...incident, at, events: events.slice(-eventsKept) };
}

/** Answers that can still be judged; more would be of last week. */
const answersKept = 20;

export function withAnswer(incident: Incident, answer: AnswerCard): Incident {
  const others = (incident.answers ?? []).filter(({ card }) => card !== answer.card);
  return { ...incident, answers: [...others, answer].slice(-answersKept) };
}
