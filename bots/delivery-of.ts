/**
 * An activity → what is the same each time Teams delivers it. Teams delivers again what it thinks was lost, under the same
 * id. An edit has the id of the message that it changes, so what was written counts as well.
 */

import { createHash } from 'node:crypto';
import { fields, text } from './untrusted';

/** `undefined` for an activity without an id, of which nobody can tell whether it came before. */
export function deliveryOf(activity: unknown): string | undefined {
  const { id, type, name, action, timestamp, text: written, value, attachments } = fields(activity);
  if (text(id) === '') return undefined;
  // Edited there and back again, a message is edited twice.
  const when = type === 'messageUpdate' ? timestamp : undefined;
  const content = JSON.stringify([type, name, action, when, written, value, attachments]);
  return `${text(id)} ${createHash('sha256').update(content).digest('base64url').slice(0, 22)}`;
}
