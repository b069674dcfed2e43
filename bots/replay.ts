/** Runs saved activities through the whole bot without Teams; gives every activity that the bot sends. */

import { type Activity, BotAdapter, type ResourceResponse, TurnContext } from 'botbuilder';
import pino, { type Logger } from 'pino';
import type { Responder } from '../respond';
import type { Turn } from './adapter';
import { createTurn } from './unstuck-bot';
import { type Fields, fields, isFields } from './untrusted';

export interface ReplayParts {
  readonly responder: Responder;
  /** Default: warnings to stderr. */
  readonly log?: Logger;
}

/**
 * One activity or a list, oldest first. What is posted comes with the id it got; an update comes as it was sent, under
 * the id of the post that it replaces. Fields that saved activities lack get harmless values; a turn that fails rejects.
 */
export async function replay(activities: unknown, parts: ReplayParts): Promise<Partial<Activity>[]> {
  const { responder, log = pino({ level: 'warn' }, pino.destination(2)) } = parts;
  const turn = createTurn({ responder, log });
  const adapter = new ReplayAdapter();
  const saved: readonly unknown[] = Array.isArray(activities) ? activities : [activities];
  for (const [index, activity] of saved.entries()) {
    if (!isFields(activity)) throw new TypeError(`activity ${index + 1} is not an object`);
    await adapter.run(withDefaults(activity, index), turn);
  }
  return adapter.sent;
}

function withDefaults(activity: Fields, index: number): Partial<Activity> {
  return {
    type: 'message',
    id: `activity-${index + 1}`,
    channelId: 'msteams',
    serviceUrl: 'http://localhost/',
    ...activity,
    from: { id: 'person', name: 'Person', ...fields(activity.from) },
    recipient: { id: 'bot', name: 'Unstuck', ...fields(activity.recipient) },
    conversation: {
      id: 'replay',
      conversationType: 'personal',
      isGroup: false,
      name: '',
      ...fields(activity.conversation),
    },
  };
}

/** Keeps what is sent and gives ids as Teams does: an update of an unknown id fails. */
class ReplayAdapter extends BotAdapter {
  private readonly ids = new Set<string>();
  readonly sent: Partial<Activity>[] = [];

  async run(activity: Partial<Activity>, turn: Turn): Promise<void> {
    await this.runMiddleware(new TurnContext(this, activity), turn);
  }

  override async sendActivities(
    _: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    return activities.map((activity) => {
      const id = `reply-${this.ids.size + 1}`;
      this.ids.add(id);
      this.sent.push({ ...activity, id });
      return { id };
    });
  }

  override async updateActivity(_: TurnContext, activity: Partial<Activity>): Promise<ResourceResponse> {
    const { id = '' } = activity;
    if (!this.ids.has(id)) throw new Error(`no activity ${id} was sent`);
    this.sent.push(activity);
    return { id };
  }

  override async deleteActivity(): Promise<void> {
    throw new Error('a replay deletes nothing');
  }

  override async continueConversation(): Promise<void> {
    throw new Error('a replay starts nothing by itself');
  }
}
