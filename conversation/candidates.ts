/** The findings of an incident → the articles that are still in question. */

import type { Match } from '../diagnosis';
import type { Finding, Incident } from './incident';

/** The article that is shown for a finding: the one a person picked, else the best that nobody ruled out. */
export function shownMatch({ diagnosis, ruledOut, picked }: Finding): Match | undefined {
  const candidates = diagnosis.matches.filter(({ id }) => !ruledOut.includes(id));
  return candidates.find(({ id }) => id === picked) ?? candidates[0];
}

/** The finding that people work on: of those with an article the one worked on last, as long as it is open. */
export function latestAnswer({ findings, focus }: Incident): Finding | undefined {
  const answered = findings.filter((finding) => shownMatch(finding) !== undefined);
  const open = answered.filter(({ closed }) => closed === undefined);
  return open.find(({ message }) => message === focus) ?? open.at(-1) ?? answered.at(-1);
}

/** The latest finding for which an article was a candidate. */
export function findingOf(incident: Incident, articleId: string): Finding | undefined {
  return incident.findings.findLast(({ diagnosis }) => diagnosis.matches.some(({ id }) => id === articleId));
}

/** Another article for the same error, as long as nobody has chosen. */
export function rivalOf({ diagnosis, ruledOut, picked }: Finding, shown: Match): Match | undefined {
  if (picked !== undefined) return undefined;
  const error = diagnosis.errors.find(({ matches }) => matches.some(({ id }) => id === shown.id));
  return error?.matches.find(({ id }) => id !== shown.id && !ruledOut.includes(id));
}

/** The article for another error of the same paste: the next one behind the article that is shown, then the first again. */
export function otherMatch(finding: Finding): Match | undefined {
  const shown = shownMatch(finding);
  const others = otherMatches(finding);
  const place = finding.diagnosis.matches.findIndex(({ id }) => id === shown?.id);
  const behind = finding.diagnosis.matches.slice(place + 1);
  return behind.find((match) => others.includes(match)) ?? others[0];
}

/** The best article for each other error of the same paste. */
export function otherMatches(finding: Finding): Match[] {
  const { diagnosis, ruledOut } = finding;
  const shown = shownMatch(finding);
  const best = diagnosis.errors
    .filter(({ matches }) => matches.every(({ id }) => id !== shown?.id))
    .map(({ matches }) => matches.find(({ id }) => !ruledOut.includes(id))?.id);
  return diagnosis.matches.filter(({ id }) => best.includes(id));
}
