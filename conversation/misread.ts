/** A person says that output was read wrong → what was read is taken back. */

import type { Action } from './action';
import { withoutReading } from './book-reading';
import type { Expertise } from './expertise';
import { goTo, placeOf } from './guided';
import { type Incident, withEvent } from './incident';
import type { Message } from './message';
import { progressOf } from './progress';
import type { Turn } from './turn';
import { outdated, stepped } from './walk';

/** A person says that output was read wrong: the check is open again. */
export function misread(
  action: Extract<Action, { kind: 'misread' }>,
  message: Message,
  incident: Incident,
  expertise: Expertise,
): Turn {
  const place = placeOf(action, incident, message, expertise);
  const check = place?.article.checks.find(({ id }) => id === action.check);
  const read = place && progressOf(place.finding, place.article.id).results[action.check]?.message;
  if (place === undefined || check === undefined || read === undefined)
    return outdated(incident, message, expertise);
  const told = withEvent(
    withoutReading(incident, read),
    message,
    `the output was read wrong: ${check.title}`,
  );
  const open = placeOf(action, told, message, expertise);
  return open === undefined ? outdated(incident, message, expertise) : stepped(goTo(open, check), message);
}

const wrong =
  /^(?:no[,.]? |nein[,.]? |sorry[,.]? )*(?:you (?:have )?(?:read|got) (?:it|that|this) wrong|you (?:misread|are wrong|'re wrong)(?: (?:it|that|this))?|you're wrong|(?:that|this)(?:'s| is) (?:wrong|not right|not correct|incorrect|a mistake|not what it says)|(?:das|es) (?:ist|stimmt) (?:falsch|nicht)|falsch gelesen|c'est faux|está mal|es incorrecto)[.! ]*$/i;

/** `that is wrong`, said behind a reading; `undefined`: nothing was read, or something else was said. */
export function saysMisread(message: Message, incident: Incident, expertise: Expertise): Turn | undefined {
  const text = message.text.trim().replaceAll('’', "'");
  if (text.length > 80 || !wrong.test(text)) return undefined;
  const last = incident.outputs?.at(-1);
  const place = last && placeOf(last, incident, message, expertise);
  if (last === undefined || place === undefined) return undefined;
  if (progressOf(place.finding, last.article).results[last.check]?.message === undefined) return undefined;
  return misread({ kind: 'misread', ...last }, message, incident, expertise);
}
