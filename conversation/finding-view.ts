/** A finding → its card: the answer, or honestly none. */

import type { Match } from '../diagnosis';
import { actionVersion } from './action';
import { answerView } from './answer-view';
import { otherMatch, otherMatches, rivalOf, shownMatch } from './candidates';
import { choiceBetween } from './choice';
import type { Expertise } from './expertise';
import type { Finding, Incident } from './incident';
import { knownValues, sourceOf } from './known-values';
import { likelihood } from './likelihood';
import { lookAlikeView } from './look-alike-view';
import type { Message } from './message';
import { notFoundView } from './not-found-view';
import { versionsOf } from './versions';
import type { AnswerView, Button, View } from './view';

export function findingView(
  finding: Finding,
  incident: Incident,
  message: Message,
  { articles }: Expertise,
): View {
  const match = shownMatch(finding);
  const article = match && articles.get(match.id);
  if (match === undefined || article === undefined) return otherView(finding, message, articles);
  const rival = rivalOf(finding, match);
  const choice = choiceOf(finding, articles);
  const other = otherMatch(finding);
  const start: Button = {
    title: 'Start checks',
    data: { v: actionVersion, kind: 'start', article: article.id, finding: finding.message },
  };
  const view = answerView({
    article,
    match,
    diagnosis: finding.diagnosis,
    known: knownValues(incident, finding, article.id, message),
    versions: versionsOf(incident, finding),
    ...(choice !== undefined && { choice }),
    others: [
      ...otherLines(finding, match, choice === undefined ? undefined : rival),
      ...besideLines(finding, incident, articles),
    ],
    ...(other !== undefined && { otherError: other.id }),
    needsMention: message.needsMention,
    readFrom: sourceOf(finding, message),
  });
  return article.checks.length === 0 ? view : { ...view, buttons: [start, ...view.buttons] };
}

/** The question that is open for a finding, if any. */
export function choiceOf(finding: Finding, articles: Expertise['articles']): AnswerView['choice'] {
  const match = shownMatch(finding);
  const shown = match && articles.get(match.id);
  const rival = match && rivalOf(finding, match);
  const other = rival && articles.get(rival.id);
  return shown && other && choiceBetween(shown, other);
}

function otherView(finding: Finding, message: Message, articles: Expertise['articles']): View {
  const { diagnosis, ruledOut } = finding;
  const { needsMention } = message;
  if (diagnosis.lookAlike === undefined) return notFoundView(diagnosis, needsMention, ruledOut);
  return lookAlikeView(diagnosis.lookAlike, diagnosis, needsMention, articles, sourceOf(finding, message));
}

/** What else the paste holds, one line each: other articles, look-alikes, errors that nothing fits. */
function otherLines(finding: Finding, shown: Match, asked?: Match): string[] {
  const { diagnosis, ruledOut, picked } = finding;
  const elsewhere = otherMatches(finding);
  // Who picked an article has decided against the others for the same error.
  const here = diagnosis.matches.filter(
    ({ id }) => picked === undefined && id !== shown.id && id !== asked?.id && !ruledOut.includes(id),
  );
  const articles = [
    ...here
      .filter((match) => !elsewhere.includes(match))
      .map(({ title, confidence }) => `Also ${likelihood(confidence)}: ${title}`),
    ...elsewhere.map(({ title, confidence }) => `Also in your paste: ${title}, ${likelihood(confidence)}`),
  ];
  const pointers = new Map(
    diagnosis.errors.flatMap(({ lookAlike }) => (lookAlike === undefined ? [] : [[lookAlike.id, lookAlike]])),
  );
  const unknown = diagnosis.errors.filter(({ outcome }) => outcome === 'not-found').length;
  return [
    ...articles,
    ...[...pointers.values()].map(
      ({ title, cause }) => `Also in your paste: ${title}. Usual cause: ${cause}`,
    ),
    ...(unknown === 0
      ? []
      : [`${unknown === 1 ? 'One other error' : `${unknown} other errors`} in your paste: not known to me.`]),
  ];
}

/** Other errors of the thread that are still open: the answer opens one beside them. */
function besideLines(finding: Finding, { findings }: Incident, articles: Expertise['articles']): string[] {
  const shown = shownMatch(finding)?.id;
  const titles = findings.flatMap((other) => {
    const id = shownMatch(other)?.id;
    const title = articles.get(id ?? '')?.title;
    const isBeside = other.message !== finding.message && other.closed === undefined && id !== shown;
    return isBeside && title !== undefined ? [title] : [];
  });
  return [...new Set(titles)].map((title) => `A second error here; the first stays open: ${title}`);
}
