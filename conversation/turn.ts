/** What one message does: the incident afterwards, and what to say. */

import type { Expertise } from './expertise';
import type { Verdict } from './feedback';
import type { Incident } from './incident';
import type { Message } from './message';
import type { Reply, View } from './view';

export interface Turn {
  readonly incident: Incident;
  /** Empty: silence is right. */
  readonly replies: readonly Reply[];
  /** Everything that is kept of the thread has to go. */
  readonly forget?: true;
  /** What the person says of an article as the answer to an error. */
  readonly verdicts?: readonly Verdict[];
  /** Somebody acted on an older state: what shows the incident is drawn again. */
  readonly stale?: true;
}

/** A turn about one article, by its id. */
export type ForArticle = (
  article: string,
  message: Message,
  incident: Incident,
  expertise: Expertise,
) => Turn;

export function postAll(views: readonly View[], message: Message, incident: Incident): Turn {
  const replies = views.map(
    (view, place): Reply => ({
      do: 'post',
      card: place === 0 ? `reply:${message.id}` : `reply:${message.id}:${place + 1}`,
      view,
    }),
  );
  return { incident: { ...incident, at: message.at }, replies };
}
