/** A diagnosis → what was read from the paste, in a few words: `EX10 → EX02 (10.0.0.12) · 2010 and 2016`. */

import type { Diagnosis, Entity } from '../diagnosis';
import type { EntityRole } from '../knowledge';

const most = 3;

export function readLine({ entities }: Diagnosis): string | undefined {
  const sending = machines(entities, 'sending');
  const receiving = machines(entities, 'receiving');
  const parts = [
    sending !== '' && receiving !== '' ? `${sending} → ${receiving}` : undefined,
    sending !== '' && receiving === '' ? `sent from ${sending}` : undefined,
    sending === '' && receiving !== '' ? `sent to ${receiving}` : undefined,
    list('connector', values(entities, 'connector')),
    list('queue', values(entities, 'queue')),
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

/** `EX02` and `EX02.contoso.com` are one machine. */
function withoutTwins(names: readonly string[]): string[] {
  const host = (name: string): string => name.toLowerCase().split('.')[0] ?? '';
  return names.filter((name, place) => names.findIndex((first) => host(first) === host(name)) === place);
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
