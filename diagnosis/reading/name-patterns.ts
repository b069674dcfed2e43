/** How names look in a text, and the shape in which the readers of names tell what they look for. */

import type { EntityRole } from '../../knowledge';
import type { Entity, EntityKind, Span } from './reading';

/** All of an entity that the wording alone tells. */
export type NamedPart = Omit<Entity, 'value' | 'span'>;

export interface EntitySource {
  /** With the place of every group: flag `d`. */
  readonly pattern: RegExp;
  /** The group at the same place of the match is this entity. */
  readonly groups: readonly (NamedPart | undefined)[];
}

/** A name whose value is the text at `span`. */
export interface NamedPlace {
  readonly part: NamedPart;
  readonly span: Span;
}

export const host = '[A-Za-z][A-Za-z0-9-]{0,62}(?:\\.[A-Za-z0-9-]{1,63}){0,6}';
export const ipv4 = '\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\d.]*\\d)';
const ipv6 = '[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?:%\\w{1,15})?';
export const address = `${ipv4}|${ipv6}`;

export const entity = (kind: EntityKind, from: string, role?: EntityRole): NamedPart => ({
  kind,
  from,
  ...(role !== undefined && { role }),
});
