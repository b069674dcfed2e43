/** A finding → its card: the answer, or honestly none. */

import type { Match } from '../diagnosis';
import { answerView } from './answer-view';
import { rivalOf, shownMatch } from './candidates';
import { choiceBetween } from './choice';
import type { Expertise } from './expertise';
import type { Finding, Incident } from './incident';
import { knownValues, knownVersions } from './known-values';
import { likelihood } from './likelihood';
import { lookAlikeView } from './look-alike-view';
import type { Message } from './message';
import { notFoundView } from './not-found-view';
import type { View } from './view';

export function findingView(
  finding: Finding,
  incident: Incident,
  message: Message,
  { articles }: Expertise,
): View {
  const match = shownMatch(finding);
  const article = match && articles.get(match.id);
  if (match === undefined || article === undefined) return otherView(finding, message);
  const rival = rivalOf(finding, match);
  const other = rival && articles.get(rival.id);
  const choice = other && choiceBetween(article, other);
  return answerView({
    article,
    match,
    diagnosis: finding.diagnosis,
    known: knownValues(incident, finding),
    versions: knownVersions([finding]),
    ...(choice !== undefined && { choice }),
    others: otherLines(finding, match),
    needsMention: message.needsMention,
  });
}

function otherView({ diagnosis, ruledOut }: Finding, { needsMention }: Message): View {
  if (diagnosis.lookAlike === undefined) return notFoundView(diagnosis, needsMention, ruledOut);
  return lookAlikeView(diagnosis.lookAlike, diagnosis, needsMention);
}

/** The other articles that fit, and the errors that nothing fits, one line each. */
function otherLines({ diagnosis, ruledOut }: Finding, shown: Match): string[] {
  const articles = diagnosis.matches
    .filter(({ id }) => id !== shown.id && !ruledOut.includes(id))
    .map(({ title, confidence }) => `Also ${likelihood(confidence)}: ${title}`);
  const unknown = diagnosis.errors.filter(({ outcome }) => outcome === 'not-found').length;
  if (unknown === 0) return articles;
  return [
    ...articles,
    `${unknown === 1 ? 'One other error' : `${unknown} other errors`} in your paste: not known to me.`,
  ];
}
