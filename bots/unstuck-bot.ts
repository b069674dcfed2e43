/** One turn: an activity of an allowed tenant → a message → the responder → cards. */

import type { TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { Message, Outlet, Responder } from '../respond';
import { personWaits, type Turn } from './adapter';
import { deliveryOf } from './delivery-of';
import { describeError } from './describe-error';
import {
  diagnosePost,
  dialogMessage,
  findArticles,
  type InvokeBody,
  postedMessage,
} from './message-extension';
import { readMessage } from './read-message';
import { readReaction } from './read-reaction';
import { createSend } from './send-replies';
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
    if (context.activity.type === 'invoke') return answerInvoke(context, { responder, log });

    const message = readMessage(context.activity);
    if (message === undefined) return;
    context.turnState.set(personWaits, message.kind === 'message' && message.addressed);
    await responder.answer(message, outletOf(context, log));
  };
}

function outletOf(context: TurnContext, log: Logger): Outlet {
  const delivery = deliveryOf(context.activity);
  return { send: createSend({ context, log }), ...(delivery !== undefined && { delivery }) };
}

function tenantOf(activity: unknown): string {
  const { channelData, conversation } = fields(activity);
  const id = text(fields(fields(channelData).tenant).id) || text(fields(conversation).tenantId);
  // Longer than any tenant id, and short enough for the log.
  return id.slice(0, 100).toLowerCase();
}

/** Feedback is taken with an empty body, as Teams wants it; what is not on offer gets 501. */
async function answerInvoke(context: TurnContext, parts: BotParts): Promise<void> {
  const { name, value } = context.activity;
  switch (name) {
    case 'composeExtension/fetchTask':
      return invokeResponse(context, diagnosePost(value, parts.responder));
    case 'composeExtension/submitAction':
      return invokeResponse(context, await postAnswer(context, parts));
    case 'composeExtension/query':
      return invokeResponse(context, findArticles(value, parts.responder));
    case 'composeExtension/onCardButtonClicked':
      return answerPress(context, parts);
    case 'message/submitAction':
      return takeReaction(context, parts);
    default:
      await context.sendActivity({ type: 'invokeResponse', value: { status: 501 } });
  }
}

/** Teams wants its answer first and alone, and shows its own thanks. */
async function takeReaction(context: TurnContext, { responder, log }: BotParts): Promise<void> {
  await invokeResponse(context);
  const reaction = readReaction(context.activity);
  if (reaction === undefined) return;
  await responder
    .react(reaction)
    .catch((error: unknown) => log.warn({ error: describeError(error) }, 'a reaction could not be kept'));
}

async function invokeResponse(context: TurnContext, body?: InvokeBody): Promise<void> {
  await context.sendActivity({
    type: 'invokeResponse',
    value: { status: 200, ...(body !== undefined && { body }) },
  });
}

/** Posts into the thread of the post; an empty body closes the dialog. */
async function postAnswer(
  context: TurnContext,
  { responder, log }: BotParts,
): Promise<InvokeBody | undefined> {
  const message = postedMessage(fields(context.activity));
  if (message === undefined) return dialogMessage('This dialog is out of date. Open it again from the post.');
  const outlet = outletOf(context, log);
  // What is sent from here on goes where the post is, not where the dialog was opened.
  context.activity.conversation = { ...context.activity.conversation, id: message.thread };
  context.activity.id = message.id;
  const refused = await refusal(message, outlet, responder);
  if (refused === undefined) return undefined;
  log.warn({ error: describeError(refused.error) }, 'an answer could not be posted from the dialog');
  return dialogMessage('I could not post there. Add Unstuck to this team or chat first, then try again.');
}

/** A press on a card that a person inserted from the search is an invoke; else it is a press like any other. */
async function answerPress(context: TurnContext, { responder, log }: BotParts): Promise<void> {
  await invokeResponse(context);
  const message = readMessage({ ...context.activity, type: 'message' });
  if (message === undefined) return;
  const refused = await refusal(message, outletOf(context, log), responder);
  if (refused === undefined) return;
  log.warn(
    { error: describeError(refused.error) },
    'a press on an inserted card could not be answered there',
  );
}

/** Answers where the bot may not be a member: what the thread refuses it with, if it does. */
async function refusal(
  message: Message,
  outlet: Outlet,
  responder: Responder,
): Promise<{ readonly error: unknown } | undefined> {
  let refused: { readonly error: unknown } | undefined;
  const send: Outlet['send'] = (reply, shown) =>
    outlet.send(reply, shown).catch((error: unknown) => {
      refused = { error };
      throw error;
    });
  try {
    await responder.answer(message, { ...outlet, send });
  } catch (error) {
    if (refused === undefined) throw error;
  }
  return refused;
}
