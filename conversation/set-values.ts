/** Names that a person set → the incident that knows them, and the commands that needed them. */

import { supported } from './answer-view';
import { findingOf } from './candidates';
import type { Expertise } from './expertise';
import { type GivenValue, type Incident, withFinding, withValue } from './incident';
import { knownValues, shortName } from './known-values';
import type { Message } from './message';
import { notices } from './notices';
import type { SaidValue } from './said-values';
import { setValue } from './set-value';
import { postAll, type Turn } from './turn';
import { valueView } from './value-view';
import { versionsOf } from './versions';
import type { View } from './view';

/** Names that a person set: for the commands of the article alone, and shown with the command that needed them. */
export function setValues(
  said: readonly SaidValue[],
  articleId: string,
  message: Message,
  incident: Incident,
  { articles }: Expertise,
): Turn {
  const article = articles.get(articleId);
  const finding = findingOf(incident, articleId);
  const reply = (view: View, after = incident): Turn => postAll([view], message, after);
  if (article === undefined) return reply(notices.outdatedCard(message));
  if (finding === undefined) return reply(notices.forgotten(message));
  const shown = incident.shown?.article === articleId ? incident.shown : undefined;
  const named = versionsOf(incident, finding);
  const versions = named.length > 0 ? named : supported;
  let changed = finding;
  const set: GivenValue[] = [];
  for (const one of said) {
    const known = knownValues(withFinding(incident, changed), changed, articleId, message);
    const { outcome, ...value } = setValue(one, { article, shown, known, versions });
    if (outcome === 'needs-server') return reply(notices.needsServer(message, one.kind));
    if (outcome === 'refused' || !('value' in value))
      return reply(notices.notUsed(message, one.value, value.kind, 'role' in value ? value.role : undefined));
    const given: GivenValue = { ...value, by: shortName(message.person.name) || 'somebody', at: message.at };
    changed = withValue(changed, given);
    set.push(given);
  }
  const after = { ...withFinding(incident, changed), at: message.at };
  const { view, place } = valueView({
    article,
    set,
    isGuess: said.some(({ role }) => role === undefined),
    shown,
    known: knownValues(after, changed, articleId, message),
    versions,
  });
  return reply(view, place === undefined ? after : { ...after, shown: place });
}
