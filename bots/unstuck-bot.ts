/** One turn: an activity of an allowed tenant → a message → the responder → cards. */

import type { TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { Responder } from '../respond';
import { personWaits, type Turn } from './adapter';
import { readMessage } from './read-message';
import { sendReplies } from './send-replies';
import { fields, text } from './untrusted';

export interface BotParts {
  readonly responder: Responder;
  readonly log: Logger;
  /** Lower-case ids of the tenants that may use the bot; absent: everybody, for local use. */
  readonly tenants?: readonly string[];
}

export function createTurn({ responder, log, tenants }: BotParts): Turn {
  return async (context) => {
    if (tenants !== undefined && !tenants.includes(tenantOf(context.activity))) {
      log.warn({ tenant: tenantOf(context.activity) }, 'ignored an activity of a tenant that is not allowed');
      return;
    }
    if (context.activity.type === 'invoke') return answerInvoke(context);

    const message = readMessage(context.activity);
    if (message === undefined) return;
    context.turnState.set(personWaits, message.kind === 'message' && message.addressed);
    const replies = await responder.respond(message);
    await sendReplies(replies, { context, thread: message.thread, cards: responder, log });
  };
}

function tenantOf(activity: unknown): string {
  const { channelData, conversation } = fields(activity);
  return (text(fields(fields(channelData).tenant).id) || text(fields(conversation).tenantId)).toLowerCase();
}

/** Feedback is taken with an empty body, as Teams wants it; nothing else is on offer. */
async function answerInvoke(context: TurnContext): Promise<void> {
  const status = context.activity.name === 'message/submitAction' ? 200 : 501;
  await context.sendActivity({ type: 'invokeResponse', value: { status } });
}
