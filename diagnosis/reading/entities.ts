/** Text → the names a command can use, each with the part it plays and the place it was read from. */

import type { EntityRole } from '../../knowledge';
import { mechanism, readAuthenticationEvents } from './authentication-event';
import { readDirections } from './directions';
import { entitySources, eventMachines } from './entity-sources';
import { entity, type NamedPart, type NamedPlace } from './name-patterns';
import { readVersions } from './named-versions';
import type { Entity, EntityKind, Span } from './reading';

/** A log names hundreds of machines; a command needs one. */
const mostEntities = 100;

/** Each name once, as it was first read; a machine that is named with its domain as well is there under both names. */
export function readEntities(text: string): Entity[] {
  const found: Entity[] = [];
  for (const candidate of candidates(text)) {
    if (found.length === mostEntities) break;
    const alike = found.filter((known) => known.kind === candidate.kind);
    if (alike.some((known) => isName(candidate.value, known.value))) continue;
    const role = candidate.role ?? alike.find((known) => isName(known.value, candidate.value))?.role;
    found.push({ ...candidate, ...(role !== undefined && { role }) });
  }
  return found.sort((a, b) => a.span[0] - b.span[0]);
}

/** Every reading, in the order of trust. */
function* candidates(text: string): Generator<Entity> {
  for (const place of readAuthenticationEvents(text)) yield* usableName(text, place);
  for (const { pattern, groups } of entitySources) {
    for (const match of text.matchAll(pattern)) {
      for (const [place, part] of groups.entries()) yield* named(match, place + 1, part);
    }
  }
  for (const pattern of eventMachines) {
    for (const match of text.matchAll(pattern)) {
      yield* named(match, 1, entity('server', 'machine of the event', roleInEvent(text, match.index)));
    }
  }
  yield* xmlEvent(text);
  const directions = readDirections(text);
  yield* directions;
  for (const { value, span } of readVersions(text)) {
    // `from EX2010 to EX2016` names machines.
    if (directions.some((end) => end.kind === 'server' && end.span[0] <= span[0] && span[0] < end.span[1]))
      continue;
    yield { ...entity('version', 'version in the text'), value, span };
  }
}

function* named(match: RegExpExecArray, group: number, part: NamedPart | undefined): Generator<Entity> {
  const span = match.indices?.[group];
  if (part !== undefined && span !== undefined) yield* usableName(match.input, { part, span });
}

/** `EX-**`, `user@host`: names that somebody made unreadable, and parts of other things. */
const spoiledBy = /^[*@]/;

function* usableName(text: string, { part, span: [start, end] }: NamedPlace): Generator<Entity> {
  if (spoiledBy.test(text.slice(end, end + 1))) return;
  const [value = ''] = /^.*[^.\s]/s.exec(text.slice(start, end)) ?? [];
  const span: Span = [start, start + value.length];
  if (usable(part.kind, value))
    yield { ...part, value: value.replace(/\s+/g, part.kind === 'connector' ? ' ' : ''), span };
}

/** How far from the machine of an event its number stands. */
const eventReach = 1_500;

/** Event 1035 is written by the receiving server, 2017 by the sending one; the nearest of them decides. */
function roleInEvent(text: string, at: number): EntityRole | undefined {
  const from = Math.max(0, at - eventReach);
  const around = text.slice(from, at + eventReach);
  const [nearest] = [...around.matchAll(/\b(?:(1035|Inbound auth)|2017|Outbound auth)/gi)].sort(
    (a, b) => Math.abs(from + a.index - at) - Math.abs(from + b.index - at),
  );
  if (nearest === undefined) return undefined;
  return nearest[1] === undefined ? 'sending' : 'receiving';
}

/** The XML of an event has only parameters: error, connector, mechanism, address for 1035. */
function* xmlEvent(text: string): Generator<Entity> {
  if (!/<EventID[^<>]*>\s*1035\s*</i.test(text)) return;
  const data = /<Data(?: Name="?[^"<>]{0,40}"?)?>\s{0,20}([^<>\s][^<>]{0,120})<\/Data>/dgi;
  const parameters = [...text.matchAll(data)];
  for (const [place, match] of parameters.entries()) {
    const [, value = ''] = match;
    if (/^\d{1,3}(?:\.\d{1,3}){3}\s*$/.test(value)) {
      yield* named(match, 1, entity('ip', 'source address in event 1035', 'sending'));
    } else if (
      /^(?:Default|Client|Relay)\b/i.test(value) ||
      mechanism.test(parameters[place + 1]?.[1] ?? '')
    ) {
      yield* named(match, 1, entity('connector', 'receive connector in the event'));
    }
  }
}

/** The same name, or the same machine without its domain. */
function isName(short: string, long: string): boolean {
  return `${long.toLowerCase()}.`.startsWith(`${short.toLowerCase()}.`);
}

const placeholders = /^(?:x+|server|servername|hostname|localhost|example|none|null|unknown|n)$/i;

function usable(kind: EntityKind, value: string): boolean {
  if (kind === 'ip') return isAddress(value);
  if (kind === 'server') return !placeholders.test(value) && !/^\d/.test(value);
  return value.trim() !== '' && !/[*<>]/.test(value);
}

function isAddress(value: string): boolean {
  if (!value.includes(':')) return value.split('.').every((part) => Number(part) <= 255);
  return /[0-9a-f]/i.test(value) && value.length >= 4;
}
