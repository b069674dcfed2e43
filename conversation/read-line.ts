/** A diagnosis → what was read from the paste, in a few words: `EX10 → EX02 (10.0.0.12) · 2010 and 2016`. */

import type { Diagnosis, Entity } from '../diagnosis';
import type { EntityRole } from '../knowledge';
import { hostOf } from './host-of';

const most = 3;

export function readLine({ entities }: Diagnosis): string | undefined {
  const sending = machines(entities, 'sending');
  const receiving = machines(entities, 'receiving');
  const parts = [
    sending !== '' && receiving !== '' ? `${sending} → ${receiving}` : undefined,
    sending !== '' && receiving === '' ? `sent from ${sending}` : undefined,
    sending === '' && receiving !== '' ? `sent to ${receiving}` : undefined,
    list('connector', values(entities, 'connector')),
    list('server', withoutTwins(withoutPart(entities))),
    list('queue', leadingOn(values(entities, 'queue'))),
    list('Exchange', values(entities, 'version'), ' and '),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(' · ');
}

/** `EX02 (10.0.0.12)`; an address alone when no name is known. */
function machines(entities: readonly Entity[], role: EntityRole): string {
  const names = withoutTwins(values(entities, 'server', role));
  const addresses = values(entities, 'ip', role);
  if (names.length === 0) return shortened(addresses, ', ');
  return addresses.length === 0
    ? shortened(names, ', ')
    : `${shortened(names, ', ')} (${shortened(addresses, ', ')})`;
}

/** Machines of which the text does not tell what they do in the delivery. */
function withoutPart(entities: readonly Entity[]): string[] {
  return entities.flatMap(({ kind, value, role }) =>
    kind === 'server' && role === undefined ? [value] : [],
  );
}

/** Every server has a Submission queue, and a list of all queues names it first. */
function leadingOn(queues: readonly string[]): readonly string[] {
  const others = queues.filter((queue) => !/\\Submission$/i.test(queue));
  return others.length > 0 ? others : queues;
}

function withoutTwins(names: readonly string[]): string[] {
  return names.filter((name, place) => names.findIndex((first) => hostOf(first) === hostOf(name)) === place);
}

function values(entities: readonly Entity[], kind: Entity['kind'], role?: EntityRole): string[] {
  return entities
    .filter((entity) => entity.kind === kind && (role === undefined || entity.role === role))
    .map(({ value }) => value);
}

function list(label: string, names: readonly string[], joint = ', '): string | undefined {
  return names.length === 0 ? undefined : `${label} ${shortened(names, joint)}`;
}

function shortened(names: readonly string[], joint: string): string {
  const more = names.length - most;
  return names.slice(0, most).join(joint) + (more > 0 ? ` and ${more} more` : '');
}
