/** The findings of an incident → the articles that are still in question. */

import type { Match } from '../diagnosis';
import type { Finding, Incident } from './incident';

/** The article that is shown for a finding: the one a person picked, else the best that nobody ruled out. */
export function shownMatch({ diagnosis, ruledOut, picked }: Finding): Match | undefined {
  const candidates = diagnosis.matches.filter(({ id }) => !ruledOut.includes(id));
  return candidates.find(({ id }) => id === picked) ?? candidates[0];
}

/** The last finding that has an article. */
export function latestAnswer(incident: Incident): Finding | undefined {
  return incident.findings.findLast((finding) => shownMatch(finding) !== undefined);
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
