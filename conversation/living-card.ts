/** A turn → the same turn with the cards that outlive it: the one that shows the incident, and the answers it gave. */

import { shownMatch } from './candidates';
import { incidentCard } from './card-names';
import type { Expertise } from './expertise';
import { type Incident, withAnswer } from './incident';
import { incidentView } from './incident-view';
import type { Message } from './message';
import type { Turn } from './turn';

/**
 * Where several people share a thread, one card shows where the incident stands. It is posted with the first step and
 * changed whenever it would show something else.
 */
export function withLivingCard(turn: Turn, before: Incident, message: Message, expertise: Expertise): Turn {
  const { incident, replies } = turn;
  if (!message.needsMention || turn.forget === true || !isBegun(incident)) return turn;
  const view = incidentView(incident, expertise);
  if (view === undefined) return turn;
  const isNews = JSON.stringify(view) !== JSON.stringify(incidentView(before, expertise));
  if (incident.card !== undefined && !isNews && turn.stale !== true) return turn;
  const card = incident.card ?? incidentCard(message);
  return {
    ...turn,
    incident: incident.card === undefined ? { ...incident, card } : incident,
    replies: [...replies, { do: 'update', card, view }],
  };
}

/** Nobody has to look at a second card as long as the answer says all. */
function isBegun({ findings }: Incident): boolean {
  return findings.some(({ progress, closed }) => progress !== undefined || closed !== undefined);
}

/** Notes which card answers what, so that a thumb below it can be told from one below another. */
export function withAnswers(turn: Turn): Turn {
  const { incident, replies } = turn;
  const finding = incident.findings.find(({ message }) => message === incident.focus);
  const article = finding && shownMatch(finding)?.id;
  if (finding === undefined || article === undefined) return turn;
  const answers = replies.filter(({ view }) => view.kind === 'answer');
  if (answers.length === 0) return turn;
  const of = { article, finding: finding.message };
  return {
    ...turn,
    incident: answers.reduce((after, { card }) => withAnswer(after, { card, ...of }), incident),
  };
}
