/** People decide which article it is: "Not this", or one of several that fit. */

import { findingOf, latestAnswer, shownMatch } from './candidates';
import type { Expertise } from './expertise';
import { verdictsOn } from './feedback';
import { findingView } from './finding-view';
import { type Finding, type Incident, showing, withEvent, withFinding } from './incident';
import type { Message } from './message';
import { notices } from './notices';
import type { Turn } from './turn';

/** Rules an article out and offers the next candidate, or says that there is none. */
export function notThis(
  articleId: string | undefined,
  message: Message,
  incident: Incident,
  expertise: Expertise,
): Turn {
  const finding = articleId === undefined ? latestAnswer(incident) : findingOf(incident, articleId);
  const wrong = articleId ?? (finding && shownMatch(finding)?.id);
  if (finding === undefined || wrong === undefined) {
    return {
      incident,
      replies: [{ do: 'post', card: `reply:${message.id}`, view: notices.nothingYet(message) }],
    };
  }
  const verdicts = verdictsOn(finding, wrong, false);
  const { picked: _, ...rest } = finding;
  const changed: Finding = { ...rest, ruledOut: [...new Set([...finding.ruledOut, wrong])] };
  const title = expertise.articles.get(wrong)?.title ?? wrong;
  const noted = withEvent(withFinding(incident, changed), message, `not this: ${title}`);
  const after = showing(noted, shownMatch(changed)?.id);
  return {
    incident: { ...after, at: message.at },
    replies: [
      { do: 'post', card: `reply:${message.id}`, view: findingView(changed, after, message, expertise) },
    ],
    verdicts,
  };
}

/** Of several articles that fit, a person chose one: its answer, as for a paste that names it alone. */
export function pick(articleId: string, message: Message, incident: Incident, expertise: Expertise): Turn {
  const card = `reply:${message.id}`;
  const finding = findingOf(incident, articleId);
  if (finding === undefined) {
    const view = expertise.articles.has(articleId)
      ? notices.forgotten(message)
      : notices.outdatedCard(message);
    return { incident, replies: [{ do: 'post', card, view }] };
  }
  const ruledOut = finding.ruledOut.filter((id) => id !== articleId);
  const changed: Finding = { ...finding, ruledOut, picked: articleId };
  const after = showing(withFinding(incident, changed), shownMatch(changed)?.id);
  return {
    incident: { ...after, at: message.at },
    replies: [{ do: 'post', card, view: findingView(changed, after, message, expertise) }],
  };
}
