/** Text → the names a command can use, each with the part it plays and the place it was read from. */

import type { EntityRole } from '../../knowledge';
import { entity, entitySources, eventMachines, type NamedPart } from './entity-sources';
import type { Entity, EntityKind } from './reading';

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
  for (const { pattern, groups } of entitySources) {
    for (const match of text.matchAll(pattern)) {
      for (const [place, part] of groups.entries()) {
        const named = part && group(match, place + 1, part);
        if (named !== undefined) yield named;
      }
    }
  }
  for (const pattern of eventMachines) {
    for (const match of text.matchAll(pattern)) {
      const named = group(match, 1, entity('server', 'machine of the event', roleInEvent(text, match.index)));
      if (named !== undefined) yield named;
    }
  }
  yield* xmlEvent(text);
}

/** `EX-**`: a name that somebody made unreadable. */
const masked = '*';

/** A group of a match as an entity; `undefined` when it is not there or not usable. */
function group(match: RegExpExecArray, place: number, part: NamedPart): Entity | undefined {
  const [raw, span] = [match[place], match.indices?.[place]];
  if (raw === undefined || span === undefined || match.input[span[1]] === masked) return undefined;
  if (part.kind === 'version') {
    const version = versionOf(raw);
    return version === undefined ? undefined : { ...part, value: version, span };
  }
  const [value = ''] = /^.*[^.\s]/s.exec(raw) ?? [];
  return usable(part.kind, value) ? { ...part, value, span: [span[0], span[0] + value.length] } : undefined;
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
  for (const match of text.matchAll(data)) {
    const [, value = ''] = match;
    const part = /^\d{1,3}(?:\.\d{1,3}){3}\s*$/.test(value)
      ? entity('ip', 'source address in event 1035', 'sending')
      : entity('connector', 'receive connector in the event');
    if (part.kind === 'connector' && !/^(?:Default|Client|Relay)\b/i.test(value)) continue;
    const named = group(match, 1, part);
    if (named !== undefined) yield named;
  }
}

function versionOf(text: string): string | undefined {
  const found = /5\.5|20\d\d|SE$/i.exec(text)?.[0];
  return found?.toUpperCase();
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
