/** Teams' own thumbs below a message → what a person says of a card; `undefined`: not a thumb, or nobody knows of what. */

import type { Reaction } from '../respond';
import { fields, text } from './untrusted';

/** What a person writes beside a thumb is not read: it may name anything. */
export function readReaction(activity: unknown): Reaction | undefined {
  const { conversation, replyToId, value, from } = fields(activity);
  const { actionName, actionValue } = fields(value);
  const { reaction } = fields(actionValue);
  const thread = text(fields(conversation).id);
  const shown = text(replyToId);
  if (actionName !== 'feedback' || (reaction !== 'like' && reaction !== 'dislike')) return undefined;
  if (thread === '' || shown === '') return undefined;
  return { thread, activity: shown, helped: reaction === 'like', person: text(fields(from).id) };
}
