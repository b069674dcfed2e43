/** What Teams does with what a bot sends: gives ids, and refuses updates of cards that are gone. */

import { type Activity, BotAdapter, type ResourceResponse, TurnContext } from 'botbuilder';
import type { Json } from './activities';

export type Sent = Partial<Activity> & { readonly via: 'post' | 'update' };

export class FakeTeams extends BotAdapter {
  readonly sent: Sent[] = [];
  updates: 'taken' | 'gone' = 'taken';
  posts: 'taken' | 'without id' | 'refused' = 'taken';

  contextOf(activity: Json): TurnContext {
    return new TurnContext(this, activity as Partial<Activity>);
  }

  async deliver(activity: Json, turn: (context: TurnContext) => Promise<void>): Promise<void> {
    await this.runMiddleware(this.contextOf(activity), turn);
  }

  override async sendActivities(
    _: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    if (this.posts === 'refused')
      throw Object.assign(new Error('BotNotInConversationRoster'), { statusCode: 403 });
    this.sent.push(...activities.map((activity) => ({ ...activity, via: 'post' as const })));
    return activities.map(() => ({ id: this.posts === 'taken' ? `id-${this.sent.length}` : '' }));
  }

  override async updateActivity(_: TurnContext, activity: Partial<Activity>): Promise<void> {
    if (this.updates === 'gone') throw Object.assign(new Error('ActivityNotFound'), { statusCode: 404 });
    this.sent.push({ ...activity, via: 'update' });
  }

  override async deleteActivity(): Promise<void> {}
  override async continueConversation(): Promise<void> {}
}
