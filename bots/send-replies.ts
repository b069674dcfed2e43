/** Sends replies as Adaptive Cards, one activity each; a card that people share is changed in place. */

import { type Activity, CardFactory, MessageFactory, type TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { longestCard, renderCard, renderText } from '../cards';
import type { Reply, Responder, View } from '../respond';
import { describeError } from './describe-error';

const maxSummaryLength = 120;

/** The responder's memory of which activity shows which card. */
export type CardMemory = Pick<Responder, 'cardId' | 'rememberCard'>;

export interface Delivery {
  readonly context: TurnContext;
  readonly thread: string;
  readonly cards: CardMemory;
  readonly log: Logger;
}

export async function sendReplies(replies: readonly Reply[], delivery: Delivery): Promise<void> {
  for (const reply of replies) {
    const activity = toActivity(reply.view, delivery.log);
    if (reply.do === 'update' && (await updated(reply.card, activity, delivery))) continue;
    const sent = await delivery.context.sendActivity(activity);
    if (sent?.id) await delivery.cards.rememberCard(delivery.thread, reply.card, sent.id);
  }
}

/** False when there is nothing to update any more: Teams forgets deleted cards, and the bot forgets old ones. */
async function updated(card: string, activity: Partial<Activity>, delivery: Delivery): Promise<boolean> {
  const { context, thread, cards, log } = delivery;
  const id = await cards.cardId(thread, card);
  if (id === undefined) return false;
  try {
    await context.updateActivity({ ...activity, id });
    return true;
  } catch (error) {
    log.info({ error: describeError(error), card }, 'a card could not be updated and is posted anew');
    return false;
  }
}

/** A card alone; commands to copy are text alone: Teams splits a message with text and card in two and gives no id for either. */
function toActivity(view: View, log: Logger): Partial<Activity> {
  if (view.kind === 'plain') return { ...MessageFactory.text(renderText(view)), textFormat: 'plain' };
  const card = renderCard(view);
  const summary = firstLine(renderText(view));
  const length = JSON.stringify(card).length;
  if (length <= longestCard) {
    return { ...MessageFactory.attachment(CardFactory.adaptiveCard(card)), summary };
  }
  log.error({ view: view.kind, length, longestCard }, 'a card is too large for Teams and is sent as text');
  return { ...MessageFactory.text(renderText(view).slice(0, longestCard)), textFormat: 'plain', summary };
}

/** What a notification shows and a screen reader says. */
function firstLine(rendered: string): string {
  const line = rendered.split('\n').find((each) => each.trim() !== '') ?? '';
  return line.trim().slice(0, maxSummaryLength);
}
