/** Commands to take away: those of a card as plain text, or all of an article as one script. */

import { supported } from './answer-view';
import { findingOf } from './candidates';
import type { Expertise } from './expertise';
import { findingView } from './finding-view';
import type { Incident, Shown } from './incident';
import { knownValues } from './known-values';
import type { Message } from './message';
import { notices } from './notices';
import { plainCommands } from './plain-commands';
import { scriptViews } from './script-views';
import { sectionOf } from './section-of';
import { postAll, type Turn } from './turn';
import { versionsOf } from './versions';

/** The commands of a card, each in a message of its own. */
export function asText(
  article: string,
  message: Message,
  incident: Incident,
  expertise: Expertise,
  button?: Shown,
): Turn {
  const remembered = incident.shown?.article === article ? incident.shown : undefined;
  const { section: name, check, from, fix } = button ?? remembered ?? { article };
  const finding = findingOf(incident, article);
  const view =
    name === undefined
      ? finding && findingView(finding, incident, message, expertise)
      : sectionOf(
          {
            section: name,
            article,
            ...(check !== undefined && { check }),
            ...(from !== undefined && { from }),
            ...(fix !== undefined && { fix }),
          },
          message,
          incident,
          expertise,
        );
  const commands = view === undefined ? [] : plainCommands(view);
  const views = commands.length > 0 ? commands : [notices.noCommands(message)];
  return postAll(views, message, incident);
}

export function script(
  articleId: string,
  message: Message,
  incident: Incident,
  { articles }: Expertise,
): Turn {
  const article = articles.get(articleId);
  const finding = findingOf(incident, articleId);
  const versions = versionsOf(incident, finding);
  const views =
    article === undefined
      ? [notices.outdatedCard(message)]
      : scriptViews({
          article,
          known: knownValues(incident, finding, articleId, message),
          versions: versions.length > 0 ? versions : supported,
        });
  return postAll(views, message, incident);
}
