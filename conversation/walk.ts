/** What people say and press on the way from a finding to the fix → turns: one step each, and the card of the thread. */

import type { Action, OfFinding } from './action';
import { answerFollowUp, isAnswerable } from './answer-follow-up';
import { latestAnswer, shownMatch } from './candidates';
import { replyCard } from './card-names';
import { notThis, pick } from './choose-article';
import { looksPrinted } from './echoed-check';
import type { Expertise } from './expertise';
import { book, closeFinding, didNotHelp, type Place, placeOf, type Step, start } from './guided';
import { helpView } from './help-view';
import { type Incident, newIncident } from './incident';
import { incidentView, presentView } from './incident-view';
import type { Message } from './message';
import { notices } from './notices';
import { progressOf } from './progress';
import { clockTime } from './times';
import type { Turn } from './turn';
import type { Reply } from './view';

/** What people say about a check or a fix, which is then noted under their name. */
const books: ReadonlySet<string> = new Set(['done', 'found', 'skip', 'fixed', 'nohelp']);

/** Where the tenant lets the bot hear a thread, clear words in an incident are taken without a mention; all else is chatter. */
export function overheard(message: Message, incident: Incident, expertise: Expertise): Turn | undefined {
  const place = latestPlace(incident, message, expertise);
  if (place === undefined || message.kind !== 'message' || place.finding.closed !== undefined)
    return undefined;
  const understood = expertise.understand(message.text.trim(), {
    article: place.article.id,
    addressed: false,
  });
  if (understood === undefined || !isAnswerable(understood)) return undefined;
  if (books.has(understood.intent) && looksPrinted(message.text)) return undefined;
  // Names are set by who speaks to the bot: a command must not change by what people tell each other.
  if (understood.target?.startsWith('set:') === true) return undefined;
  return stepped(answerFollowUp(understood, place), message);
}

/** What was said about the incident; `undefined`: it is about something else. */
export function followedUp(
  text: string,
  message: Message,
  incident: Incident,
  expertise: Expertise,
): Turn | undefined {
  const place = latestPlace(incident, message, expertise);
  if (place === undefined) return undefined;
  const understood = expertise.understand(text, { article: place.article.id, addressed: true });
  if (understood === undefined) return undefined;
  if (books.has(understood.intent) && looksPrinted(text)) return undefined;
  const card = `reply:${message.id}`;
  if (isAnswerable(understood)) return stepped(answerFollowUp(understood, place), message);
  switch (understood.intent) {
    case 'restart': {
      const { welcomed } = incident;
      return {
        incident: { ...newIncident(message.thread, message.at), welcomed },
        replies: [{ do: 'post', card, view: notices.begunAnew(message) }, ...endedCard(incident, message)],
      };
    }
    case 'other-article': {
      const other = place.finding.diagnosis.matches.find(
        ({ id }) => id !== place.article.id && !place.finding.ruledOut.includes(id),
      );
      if (other === undefined) return notThis(place.article.id, message, incident, expertise);
      return pick(other.id, message, incident, expertise);
    }
    default:
      return { incident, replies: [{ do: 'post', card, view: helpView(message.needsMention) }] };
  }
}

/** The card of the incident that ends: its buttons would lead nowhere. */
function endedCard({ card }: Incident, { person, at }: Message): Reply[] {
  if (card === undefined) return [];
  const by = `${person.name || 'somebody'}, ${clockTime(at)}`;
  const text = 'This incident has ended. The next paste begins a new one.';
  return [
    {
      do: 'update',
      card,
      view: { kind: 'section', title: 'Begun anew', of: by, blocks: [{ kind: 'text', text }], buttons: [] },
    },
  ];
}

/** The paste that people work on: the last one with an article. */
export function latestPlace(incident: Incident, message: Message, expertise: Expertise): Place | undefined {
  const finding = latestAnswer(incident);
  const article = finding && shownMatch(finding)?.id;
  return finding && article
    ? placeOf({ finding: finding.message, article }, incident, message, expertise)
    : undefined;
}

/** A button of a card that is out of date does nothing; where the incident stands is shown instead. */
export function outdated(incident: Incident, message: Message, expertise: Expertise): Turn {
  const view = incidentView(incident, expertise);
  return {
    incident,
    replies: [
      {
        do: 'post',
        card: replyCard(message),
        view: view === undefined ? notices.outdatedCard(message) : presentView(view),
      },
    ],
    stale: true,
  };
}

/** A press on the way through the checks. What is settled already is shown, never booked again. */
export function walk(
  action: OfFinding & Extract<Action, { kind: 'start' | 'result' | 'fixed' | 'no-help' }>,
  message: Message,
  incident: Incident,
  expertise: Expertise,
): Turn {
  const place = placeOf(action, incident, message, expertise);
  if (place === undefined) return outdated(incident, message, expertise);
  if (place.finding.closed !== undefined) return stepped(start(place), message);
  switch (action.kind) {
    case 'start':
      return stepped(start(place), message);
    case 'fixed':
      return stepped(closeFinding(place), message);
    case 'no-help':
      // What did not help before says nothing about the fix that is tried now.
      if (action.fix !== undefined && action.fix !== progressOf(place.finding, place.article.id).fix)
        return outdated(incident, message, expertise);
      return stepped(didNotHelp(place), message);
    case 'result': {
      const check = place.article.checks.find(({ id }) => id === action.check);
      if (check === undefined) return outdated(incident, message, expertise);
      const known = progressOf(place.finding, place.article.id).results[check.id];
      const settles =
        known === undefined ||
        known.outcome === 'skipped' ||
        // A person who sees a fault overrules output that was read as fine; the other way takes “You read it wrong”.
        (known.message !== undefined && known.outcome === 'fine' && action.result === 'found') ||
        (action.cause !== undefined && known.cause === undefined);
      if (!settles) return alreadyBooked(place, known, check.title);
      const { cause } = action;
      const provable = cause === undefined || place.article.causes.some(({ id }) => id === cause);
      if (!provable) return outdated(incident, message, expertise);
      return stepped(
        book(place, { check, outcome: action.result, ...(cause !== undefined && { cause }) }),
        message,
      );
    }
  }
}

/** Somebody was faster: who, and where the walk stands now. */
function alreadyBooked(
  place: Place,
  result: { readonly person: string; readonly outcome: string },
  title: string,
): Turn {
  const { incident, message, article, finding } = place;
  const progress = progressOf(finding, article.id);
  const now =
    article.fixes.find(({ id }) => id === progress.fix) ??
    article.checks.find(({ id }) => id === progress.current);
  const next = now === undefined ? '' : ` Now: ${now.title}.`;
  return {
    incident,
    replies: [{ do: 'post', card: replyCard(message), view: notices.alreadyBooked(title, result, next) }],
    stale: true,
  };
}

/** A step as replies: the card of a check that is done, and what to do next. */
export function stepped({ incident, view, card, replaces, settled }: Step, message: Message): Turn {
  const replies: Reply[] = [];
  if (settled !== undefined && message.needsMention)
    replies.push({ do: 'update', card: settled.card, view: settled.view });
  replies.push({ do: replaces === true ? 'update' : 'post', card: card ?? replyCard(message), view });
  return { incident, replies };
}
