/** The findings of an incident → the names a command can use, those nearest to its error first. */

import type { Diagnosis, Entity } from '../diagnosis';
import type { KnownValue } from '../powershell';
import type { Finding, Incident } from './incident';
import type { Message } from './message';

/**
 * `own`: the finding that `article` answers; its names come before those of other pastes. One chat can hold several
 * errors: a name from a paste of another one would point a command at the wrong machine.
 */
export function knownValues(
  { findings }: Incident,
  own: Finding | undefined,
  article: string,
  message: Pick<Message, 'needsMention'>,
): KnownValue[] {
  if (own === undefined) return [];
  const others = findings
    .filter(
      ({ message: id, diagnosis }) =>
        id !== own.message && (isAbout(diagnosis, article) || !namesError(diagnosis)),
    )
    .toReversed();
  return [
    ...givenBy(own, false),
    ...readIn(own, article, sourceOf(own, message)),
    ...givenBy(own, true),
    ...others.filter(({ diagnosis }) => isAbout(diagnosis, article)).flatMap((finding) => givenBy(finding)),
    ...others.flatMap((finding) => readIn(finding, article, otherSourceOf(finding, message))),
  ];
}

/** `read`: only those that were read from output, or only those that people said; absent: both. */
function givenBy({ values = [] }: Finding, read?: boolean): KnownValue[] {
  return values
    .filter(({ message }) => read === undefined || read === (message !== undefined))
    .map(({ kind, role, value, by, message }) => ({
      kind,
      value,
      ...(role !== undefined && { role }),
      from: message === undefined ? `set by ${by}` : `output ${by} pasted`,
    }));
}

function readIn({ diagnosis }: Finding, article: string, source: string): KnownValue[] {
  return nearestFirst(diagnosis, article).map(({ from, ...entity }) => ({
    ...entity,
    from: `${source} (${from})`,
  }));
}

/** Whose paste: `your paste` to one person alone, `Ada's paste` where several read. */
export function sourceOf(
  { person }: Pick<Finding, 'person'>,
  { needsMention }: Pick<Message, 'needsMention'>,
): string {
  if (!needsMention) return 'your paste';
  const name = shortName(person.name);
  return name === '' ? 'the post' : `${name}'s paste`;
}

function otherSourceOf(finding: Finding, { needsMention }: Pick<Message, 'needsMention'>): string {
  const what = namesError(finding.diagnosis) ? 'another paste' : 'output pasted';
  const name = shortName(finding.person.name);
  return needsMention && name !== '' ? `${what} by ${name}` : `${what} here`;
}

const longestName = 40;

/** The name of a person in one line. */
export function shortName(name: string): string {
  const line = name.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
  return line.length > longestName ? `${line.slice(0, longestName).toWellFormed()}…` : line;
}

function isAbout({ matches }: Diagnosis, article: string): boolean {
  return matches.some(({ id }) => id === article);
}

/** False for output without an error of its own. */
export function namesError({ outcome, signals }: Diagnosis): boolean {
  return (
    (outcome !== 'not-found' && outcome !== 'talk') ||
    signals.some(({ kind }) => kind === 'code' || kind === 'event' || kind === 'exception')
  );
}

/** Of several queues or events in a paste, the record that shows this error names the machines that count. */
function nearestFirst({ matches, errors, entities }: Diagnosis, article: string): readonly Entity[] {
  const evidence = matches.find(({ id }) => id === article)?.evidence ?? [];
  const places = evidence.flatMap(({ span }) => (span === undefined ? [] : [span[0]]));
  const [first] = places;
  if (first === undefined) return entities;
  const record = errors.find(({ span: [start, end] }) => start <= first && first < end)?.span ?? [0, 0];
  const isInside = ({ span: [start] }: Entity): boolean => record[0] <= start && start < record[1];
  const distance = ({ span: [start] }: Entity): number =>
    Math.min(...places.map((place) => Math.abs(start - place)));
  return entities.toSorted((a, b) => Number(isInside(b)) - Number(isInside(a)) || distance(a) - distance(b));
}
