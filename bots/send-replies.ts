/** Sends a reply as an Adaptive Card, one activity each; a card that people share is changed in place. */

import { type Activity, CardFactory, MessageFactory, type TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { longestCard, renderCard, renderText } from '../cards';
import type { Outlet, View } from '../respond';
import { describeError } from './describe-error';

const maxSummaryLength = 120;

export interface Way {
  readonly context: TurnContext;
  readonly log: Logger;
}

/** Sends into the conversation of a turn. */
export function createSend({ context, log }: Way): Outlet['send'] {
  return async (reply, shown) => {
    const activity = toActivity(reply.view, log);
    if (shown !== undefined && (await updated(reply.card, { ...activity, id: shown }, { context, log })))
      return shown;
    const sent = await context.sendActivity(activity);
    return sent?.id || undefined;
  };
}

/** False when there is nothing to update any more: Teams forgets deleted cards. */
async function updated(card: string, activity: Partial<Activity>, { context, log }: Way): Promise<boolean> {
  try {
    await context.updateActivity(activity);
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
    const activity = { ...MessageFactory.attachment(CardFactory.adaptiveCard(card)), summary };
    return view.kind === 'answer' ? { ...activity, channelData: withThumbs } : activity;
  }
  log.error({ view: view.kind, length, longestCard }, 'a card is too large for Teams and is sent as text');
  return { ...MessageFactory.text(renderText(view).slice(0, longestCard)), textFormat: 'plain', summary };
}

/** Teams shows its own thumbs below the message; a press on one comes back as an invoke. */
const withThumbs = { feedbackLoop: { type: 'default' } };

/** What a notification shows and a screen reader says. */
function firstLine(rendered: string): string {
  const line = rendered.split('\n').find((each) => each.trim() !== '') ?? '';
  return line.trim().slice(0, maxSummaryLength);
}
