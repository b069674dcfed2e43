/** One message and the incident of its thread → the incident afterwards and what to say. Pure: the clock is in the message. */

import type { Diagnosis } from '../diagnosis';
import { type Action, parseAction, type Section } from './action';
import { withVersions } from './answer-follow-up';
import { askedCheck } from './asked-check';
import { latestAnswer, otherMatch, shownMatch } from './candidates';
import { forgottenCard, replyCard } from './card-names';
import { chosenOption } from './choice';
import { notThis, pick } from './choose-article';
import { isThanks, wantsForgetting } from './courtesy';
import type { Expertise } from './expertise';
import { fingerprintsOf, verdictsOn } from './feedback';
import { choiceOf, findingView } from './finding-view';
import { followUp } from './follow-up';
import { placeOf, start } from './guided';
import { helpView } from './help-view';
import { type Finding, type Incident, newIncident, showing, withFinding } from './incident';
import { withAnswers, withLivingCard } from './living-card';
import type { Message } from './message';
import { misread, saysMisread } from './misread';
import { builtVersions } from './named-version';
import { notices } from './notices';
import { readBack, readBeside, readEarly, readEdited, withoutEarlyOf } from './read-back';
import { saidValues } from './said-values';
import { type Asked, sectionOf } from './section-of';
import { setValues } from './set-values';
import { summaryMessages, summaryView } from './summary-view';
import { asText, script } from './take-away';
import { type ForArticle, postAll, type Turn } from './turn';
import type { View } from './view';
import { followedUp, latestPlace, outdated, overheard, stepped, walk } from './walk';

export function converse(known: Incident | undefined, message: Message, expertise: Expertise): Turn {
  const incident = known ?? newIncident(message.thread, message.at);
  const turn = take(incident, message, expertise);
  return withLivingCard(withAnswers(turn), incident, message, expertise);
}

function take(kept: Incident, message: Message, expertise: Expertise): Turn {
  const incident = message.kind === 'edit' ? withoutEarlyOf(kept, message.id) : kept;
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
  const reread = message.kind === 'edit' ? readEdited(message, incident, expertise) : undefined;
  if (reread !== undefined && edited === undefined) return reread;
  if (!message.addressed && edited === undefined)
    return readBack(message, incident, expertise) ?? overheard(message, incident, expertise) ?? silence;
  const text = message.text.trim();
  if (text === '')
    return message.unread.length > 0 ? say(notices.textOnly(message)) : say(notices.bareMention(message));

  const asked = followUp(text);
  if (wantsForgetting(text)) return forget(message);
  if (isThanks(text) && latestAnswer(incident) !== undefined) return say(notices.welcome());
  if (asked === 'help') return say(helpView(message.needsMention));
  if (asked === 'start') {
    const place = latestPlace(incident, message, expertise);
    if (place === undefined) return say(notices.nothingYet(message));
    return stepped(start(place), message);
  }
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
  if (edited === undefined) {
    const turn =
      saysMisread(message, incident, expertise) ?? readBack(message, incident, expertise, diagnosis);
    if (turn !== undefined) return turn;
  }
  // A build alone is what was asked for; any other sign is an error.
  if (edited === undefined && diagnosis.signals.every(({ kind }) => kind === 'build')) {
    const turn = followedUp(text, message, incident, expertise);
    if (turn !== undefined) return turn;
  }
  if (edited === undefined && (diagnosis.outcome === 'not-found' || diagnosis.outcome === 'talk')) {
    const turn = latestAnswer(incident) === undefined && readEarly(message, incident, expertise);
    if (turn) return turn;
  }
  if (edited === undefined && pointsToPicture(message, diagnosis)) return say(notices.textOnly(message));
  if (diagnosis.outcome === 'talk' && edited === undefined) {
    return say(latestAnswer(incident) === undefined ? notices.talk(message) : notices.notUnderstood(message));
  }
  return readBeside(message, answer(diagnosis, message, incident, expertise), expertise);
}

/** What is kept until the answer is sent holds nothing of the incident any more. */
function forget({ thread, at }: Message): Turn {
  return {
    incident: newIncident(thread, at),
    replies: [{ do: 'post', card: forgottenCard, view: notices.erased() }],
    forget: true,
  };
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
  const paste = message.text.trim();
  const builds = builtVersions(paste);
  const finding: Finding = {
    message: message.id,
    person: message.person,
    at: message.at,
    diagnosis,
    ruledOut: [],
    fingerprints: fingerprintsOf(paste, diagnosis),
    ...(builds.length > 0 && { builds }),
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
    case 'start':
    case 'result':
    case 'fixed':
    case 'no-help':
      return walk(action, message, incident, expertise);
    case 'misread':
      return misread(action, message, incident, expertise);
    case 'version': {
      const { article, finding } = action;
      const place =
        article === undefined || finding === undefined
          ? latestPlace(incident, message, expertise)
          : placeOf({ article, finding }, incident, message, expertise);
      if (place === undefined) return outdated(incident, message, expertise);
      return stepped(withVersions(place, [action.version]), message);
    }
    case 'summary':
      return action.as === 'text'
        ? postAll(summaryMessages(incident, message.at, expertise), message, incident)
        : postAll([summaryView(incident, message.at, expertise)], message, incident);
    case 'help':
      return {
        incident,
        replies: [{ do: 'post', card: `reply:${message.id}`, view: helpView(message.needsMention) }],
      };
    case 'feedback': {
      const finding = incident.findings.find((known) => known.message === action.finding);
      const verdicts = finding === undefined ? [] : verdictsOn(finding, action.article, action.helped);
      if (verdicts.length === 0) return outdated(incident, message, expertise);
      return {
        incident,
        replies: [{ do: 'post', card: replyCard(message), view: notices.noted() }],
        verdicts,
      };
    }
    // A button of a dialog on a card that was copied out of it.
    case 'post':
    case 'unknown':
      return outdated(incident, message, expertise);
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
