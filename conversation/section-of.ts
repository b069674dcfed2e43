/** A part of an article that a button or a question asks for → its view, with the names of the incident. */

import type { Section } from './action';
import { findingOf } from './candidates';
import type { Expertise } from './expertise';
import type { Incident } from './incident';
import { knownValues } from './known-values';
import type { Message } from './message';
import { sectionView } from './section-views';
import { versionsOf } from './versions';
import type { View } from './view';

export interface Asked {
  readonly section: Section;
  readonly article: string;
  readonly check?: string;
  readonly from?: string;
  readonly fix?: string;
}

/** `undefined` when the article or the check does not exist any more. */
export function sectionOf(
  { section: name, article: articleId, check, from, fix }: Asked,
  message: Message,
  incident: Incident,
  { articles }: Expertise,
): View | undefined {
  const article = articles.get(articleId);
  if (article === undefined || (check !== undefined && !article.checks.some(({ id }) => id === check)))
    return undefined;
  const finding = findingOf(incident, articleId);
  const match = finding?.diagnosis.matches.find(({ id }) => id === articleId);
  return sectionView(name, {
    article,
    ...(match !== undefined && { match }),
    ...(finding !== undefined && { diagnosis: finding.diagnosis }),
    known: knownValues(incident, finding, articleId, message),
    versions: versionsOf(incident, finding),
    ...(check !== undefined && { check }),
    ...(from !== undefined && { from }),
    ...(fix !== undefined && { fix }),
  });
}
