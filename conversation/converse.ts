/** One message and the incident of its thread → the incident afterwards and what to say. Pure: the clock is in the message. */

import type { Diagnosis } from '../diagnosis';
import { type Action, parseAction, type Section } from './action';
import { askedCheck } from './asked-check';
import { findingOf, latestAnswer, otherMatch, shownMatch } from './candidates';
import { chosenOption } from './choice';
import type { Expertise } from './expertise';
import { choiceOf, findingView } from './finding-view';
import { followUp } from './follow-up';
import { helpView } from './help-view';
import { type Finding, type Incident, newIncident, showing, withFinding } from './incident';
import type { Message } from './message';
import { notices } from './notices';
import { saidValues } from './said-values';
import { type Asked, sectionOf } from './section-of';
import { setValues } from './set-values';
import { asText, script } from './take-away';
import type { ForArticle, Turn } from './turn';
import type { View } from './view';

export function converse(known: Incident | undefined, message: Message, expertise: Expertise): Turn {
  const incident = known ?? newIncident(message.thread, message.at);
  const say = (view: View, card = `reply:${message.id}`): Turn => ({
    incident: { ...incident, at: message.at },
    replies: [{ do: 'post', card, view }],
  });
  const silence: Turn = { incident, replies: [] };

  if (message.kind === 'installed') {
    if (incident.welcomed) return silence;
    const turn = say(helpView(message.needsMention), 'welcome');
    return { ...turn, incident: { ...turn.incident, welcomed: true } };
  }
  const action = parseAction(message.action);
  if (action !== undefined) return act(action, message, incident, expertise);
  const edited = incident.findings.find((finding) => finding.message === message.id);
  if (!message.addressed && edited === undefined) return silence;
  const text = message.text.trim();
  if (text === '')
    return message.unread.length > 0 ? say(notices.textOnly(message)) : say(notices.bareMention(message));

  const asked = followUp(text);
  if (asked === 'help') return say(helpView(message.needsMention));
  if (asked === 'not-this') return notThis(undefined, message, incident, expertise);
  if (asked === 'other') {
    const finding = latestAnswer(incident);
    const other = finding && otherMatch(finding);
    return other === undefined ? say(notices.noOther(message)) : pick(other.id, message, incident, expertise);
  }
  if (asked === 'script') return latest(message, incident, expertise, script);
  if (asked === 'as-text') return latest(message, incident, expertise, asText);
  if (asked !== undefined) {
    const finding = latestAnswer(incident);
    const article = finding && shownMatch(finding)?.id;
    return article === undefined
      ? say(notices.nothingYet(message))
      : section({ section: asked, article }, message, incident, expertise);
  }

  const check = checkInWords(text, incident, expertise);
  if (check !== undefined) return section(check, message, incident, expertise);
  const said = saidValues(text);
  if (said !== undefined && edited === undefined)
    return latest(message, incident, expertise, (article, ...rest) => setValues(said, article, ...rest));
  const answered = answerInWords(text, incident, expertise);
  if (answered !== undefined) return pick(answered, message, incident, expertise);

  const diagnosis = expertise.diagnose(text);
  if (edited === undefined && pointsToPicture(message, diagnosis)) return say(notices.textOnly(message));
  if (diagnosis.outcome === 'talk' && edited === undefined) {
    return say(latestAnswer(incident) === undefined ? notices.talk(message) : notices.notUnderstood(message));
  }
  return answer(diagnosis, message, incident, expertise);
}

const screenshot = /\bscreen[ -]?(?:shot|grab)s?\b|bildschirmfoto|captures? d.écran|captura de pantalla/i;

/** Words beside a picture or a file, or about a screenshot, without an error of their own. */
function pointsToPicture({ text, unread }: Message, { outcome, signals }: Diagnosis): boolean {
  if (signals.length > 0 || (outcome !== 'talk' && outcome !== 'not-found')) return false;
  return unread.length > 0 || screenshot.test(text);
}

/** A check of the latest answer, by its number or name. */
function checkInWords(text: string, incident: Incident, { articles }: Expertise): Asked | undefined {
  const finding = latestAnswer(incident);
  const article = finding && articles.get(shownMatch(finding)?.id ?? '');
  const check = article && askedCheck(text, article);
  return article && check && { section: 'check', article: article.id, check: check.id };
}

/** The article of an answer to the open question. */
function answerInWords(text: string, incident: Incident, { articles }: Expertise): string | undefined {
  const finding = latestAnswer(incident);
  const options = (finding && choiceOf(finding, articles)?.options) ?? [];
  const data = chosenOption(text, options)?.data;
  return data?.kind === 'pick' ? data.article : undefined;
}

/** A paste: a new finding, or a new reading of a message that was edited. */
function answer(diagnosis: Diagnosis, message: Message, incident: Incident, expertise: Expertise): Turn {
  const before = incident.findings.find((finding) => finding.message === message.id);
  const edited = before !== undefined;
  const finding: Finding = {
    message: message.id,
    person: message.person,
    at: message.at,
    diagnosis,
    ruledOut: [],
    ...(before?.values !== undefined && { values: before.values }),
  };
  const after = showing(withFinding(incident, finding), shownMatch(finding)?.id);
  return {
    incident: after,
    replies: [
      {
        do: edited ? 'update' : 'post',
        card: `answer:${message.id}`,
        view: findingView(finding, after, message, expertise),
      },
    ],
  };
}

function act(action: Action, message: Message, incident: Incident, expertise: Expertise): Turn {
  switch (action.kind) {
    case 'section':
      return section(action, message, incident, expertise);
    case 'not-this':
      return notThis(action.article, message, incident, expertise);
    case 'pick':
      return pick(action.article, message, incident, expertise);
    case 'as-text':
      return asText(action.article, message, incident, expertise, action);
    case 'script':
      return script(action.article, message, incident, expertise);
    case 'value': {
      const { of: kind, role, value } = action;
      const said = [{ kind, value, ...(role !== undefined && { role }) }];
      return setValues(said, action.article, message, incident, expertise);
    }
    case 'help':
      return {
        incident,
        replies: [{ do: 'post', card: `reply:${message.id}`, view: helpView(message.needsMention) }],
      };
    // A button of a dialog on a card that was copied out of it.
    case 'post':
    case 'unknown':
      return {
        incident,
        replies: [{ do: 'post', card: `reply:${message.id}`, view: notices.outdatedCard(message) }],
      };
  }
}

function section(asked: Asked, message: Message, incident: Incident, expertise: Expertise): Turn {
  const view = sectionOf(asked, message, incident, expertise);
  const card = `reply:${message.id}`;
  if (view === undefined)
    return { incident, replies: [{ do: 'post', card, view: notices.outdatedCard(message) }] };
  const after = withCommands.has(asked.section) ? { ...incident, shown: asked } : incident;
  return { incident: { ...after, at: message.at }, replies: [{ do: 'post', card, view }] };
}

/** Sections whose cards depend on names. */
const withCommands: ReadonlySet<Section> = new Set([
  'check',
  'check-change',
  'commands',
  'fix',
  'fix-change',
  'fix-undo',
]);

/** What is asked in words is about the latest answer. */
function latest(message: Message, incident: Incident, expertise: Expertise, turn: ForArticle): Turn {
  const finding = latestAnswer(incident);
  const article = finding && shownMatch(finding)?.id;
  if (article !== undefined) return turn(article, message, incident, expertise);
  const card = `reply:${message.id}`;
  return { incident, replies: [{ do: 'post', card, view: notices.nothingYet(message) }] };
}

/** Rules an article out and offers the next candidate, or says that there is none. */
function notThis(
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
  const { picked: _, ...rest } = finding;
  const changed: Finding = { ...rest, ruledOut: [...new Set([...finding.ruledOut, wrong])] };
  const after = showing(withFinding(incident, changed), shownMatch(changed)?.id);
  return {
    incident: { ...after, at: message.at },
    replies: [
      { do: 'post', card: `reply:${message.id}`, view: findingView(changed, after, message, expertise) },
    ],
  };
}

/** Of several articles that fit, a person chose one: its answer, as for a paste that names it alone. */
function pick(articleId: string, message: Message, incident: Incident, expertise: Expertise): Turn {
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
