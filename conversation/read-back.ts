/** "I ran it, here is the output": whose check the text of a message answers, what it proves, and the one card that says so. */

import type { Diagnosis, Judgement } from '../diagnosis';
import type { Article, Check } from '../knowledge';
import { bookReading, type Reading, withoutReading } from './book-reading';
import { shownMatch } from './candidates';
import { checkCard } from './card-names';
import { decidingLines } from './deciding-lines';
import { echoedCheck } from './echoed-check';
import type { Expertise } from './expertise';
import { type Place, placeOf } from './guided';
import { settledView } from './guided-views';
import {
  type EarlyReading,
  type Finding,
  type Incident,
  withEvent,
  withFinding,
  withOutput,
} from './incident';
import { knownValues } from './known-values';
import type { Message } from './message';
import { notices } from './notices';
import { nextCheck, progressOf } from './progress';
import { earlyView, readBackView } from './read-back-view';
import { givenFrom } from './read-values';
import { sureOf } from './sure-reading';
import type { Turn } from './turn';
import type { Reply } from './view';

/** Another error than that of the incident counts as one only when it is named for certain; below, it may be a word of the output. */
const certainError = 0.85;

/** Output in an incident; `undefined`: the text is no output of a check of its articles. `overheard`: nobody asked. */
export function readBack(
  message: Message,
  incident: Incident,
  expertise: Expertise,
  diagnosis?: Diagnosis,
): Turn | undefined {
  for (const place of openPlaces(incident, message, expertise)) {
    const reading = readFor(place, message.text);
    if (reading === undefined) continue;
    const isClear = reading.judgement.verdict !== 'unreadable';
    const isLatest = place.finding.message === incident.findings.findLast(isOpen)?.message;
    const isShown = shownMatch(place.finding)?.id === place.article.id;
    if (!isClear && (!message.addressed || !isLatest || !isShown)) continue;
    if (diagnosis !== undefined && isOtherError(diagnosis, place)) {
      if (!isClear) continue;
      return undefined;
    }
    return shown(isShown ? place : picked(place), reading);
  }
  return undefined;
}

/** Output of a check of the other article that fits the paste: people have turned to that one. */
function picked(place: Place): Place {
  const finding = { ...place.finding, picked: place.article.id };
  return { ...place, finding, incident: withFinding(place.incident, finding) };
}

const isOpen = (finding: Finding): boolean =>
  finding.closed === undefined && shownMatch(finding) !== undefined;

/** What people work on, the latest first; of each paste the article that is shown before others that fit. */
function openPlaces(incident: Incident, message: Message, expertise: Expertise): Place[] {
  return incident.findings
    .filter(isOpen)
    .toReversed()
    .flatMap((finding) => {
      const shownId = shownMatch(finding)?.id;
      const others = finding.diagnosis.matches.filter(({ id }) => id !== shownId).map(({ id }) => id);
      return [shownId ?? '', ...others].flatMap(
        (article) => placeOf({ finding: finding.message, article }, incident, message, expertise) ?? [],
      );
    });
}

/** An error that is none of those which the paste of the incident could be. */
function isOtherError({ outcome, matches: [best] }: Diagnosis, { finding }: Place): boolean {
  if (best === undefined || (outcome !== 'found' && outcome !== 'choices')) return false;
  return best.confidence >= certainError && finding.diagnosis.matches.every(({ id }) => id !== best.id);
}

/** The check that was asked for: by the walk, else on the first card. */
function pendingOf({ finding, article }: Place): Check | undefined {
  const progress = progressOf(finding, article.id);
  const match = finding.diagnosis.matches.find(({ id }) => id === article.id);
  return article.checks.find(({ id }) => id === progress.current) ?? nextCheck(article, match, progress);
}

function readFor(place: Place, text: string, asked = pendingOf(place)): Reading | undefined {
  const reading = readAs(place, text, asked, asked);
  if (reading?.judgement.rule !== undefined) return reading;
  // A bare “True”, and an error, belong to the command that stands above them.
  const echoed = echoedCheck(text, place.article);
  if (echoed === undefined || echoed === asked) return reading;
  return readAs(place, text, echoed, asked) ?? reading;
}

/** `as`: the check that it is read for; `asked`: the one that people were asked for. */
function readAs(
  place: Place,
  text: string,
  as: Check | undefined,
  asked: Check | undefined,
): Reading | undefined {
  const { article, finding, incident, message, expertise } = place;
  const given = givenFrom(knownValues(incident, finding, article.id, message));
  const judged = expertise.readOutput(text, { article: article.id, pending: as?.id, given });
  const check = article.checks.find(({ id }) => id === judged.check);
  if (check === undefined || !isOutput(text, judged)) return undefined;
  // Output that proves nothing can still name what the next check needs.
  if (judged.verdict === 'unrelated' && judged.facts.ips === undefined) return undefined;
  const judgement = sureOf(judged, { text, check, given });
  const lines = decidingLines(text, judgement);
  return { check, judgement, lines, wasAsked: check.id === asked?.id };
}

/** A person's sentence is none, even where a word of it could be printed by a tool. */
function isOutput(text: string, { verdict, rule, span }: Judgement): boolean {
  const lines = text.trim().split('\n', 3).length;
  if (lines === 1 && /[?؟]\s*$/.test(text)) return false;
  if (verdict === 'good' || verdict === 'bad') return true;
  return rule !== undefined || span !== undefined || lines > 2;
}

/** One card, and in a thread of several people the card of the check and that of the incident besides. */
function shown(before: Place, reading: Reading): Turn {
  const { message, article, finding } = before;
  const { check } = reading;
  const booked = bookReading(before, reading);
  const { next, result, place } = booked;
  const known = (before.incident.outputs ?? []).find((output) => output.message === message.id);
  const of = { finding: finding.message, article: article.id };
  const goesOn = next.go === 'check' ? checkCard(of, next.check.id) : `reply:${message.id}`;
  const card = known?.card ?? goesOn;
  const output = {
    message: message.id,
    finding: finding.message,
    article: article.id,
    check: check.id,
    card,
  };
  const incident = withOutput(place.incident, output);
  const wasShown = progressOf(finding, article.id).current === check.id && card !== checkCard(of, check.id);
  const settled: Reply[] =
    wasShown && result !== undefined && message.needsMention
      ? [{ do: 'update', card: checkCard(of, check.id), view: settledView(before, check, result) }]
      : [];
  return {
    incident,
    replies: [
      ...settled,
      {
        do: known === undefined ? 'post' : 'update',
        card,
        view: readBackView(before, reading, { ...booked, place: { ...place, incident } }),
      },
    ],
  };
}

/** An error and output in one message: the answer stands already; `undefined`: the text is the error alone. */
export function readBeside(message: Message, { incident, replies }: Turn, expertise: Expertise): Turn {
  const answered: Turn = { incident, replies };
  const finding = incident.findings.find((one) => one.message === message.id);
  const article = finding && shownMatch(finding)?.id;
  if (finding === undefined || article === undefined) return answered;
  const place = placeOf({ finding: finding.message, article }, incident, message, expertise);
  if (place === undefined) return answered;
  const reading = readFor(place, message.text) ?? undefined;
  const early = (incident.early ?? []).filter((one) => one.article === article);
  const readings = [
    ...early.flatMap((one) => earlyReading(place.article, one)),
    ...(reading !== undefined && isBeside(reading, finding) ? [{ ...reading, wasAsked: true }] : []),
  ];
  return readings.reduce(
    (turn, { by, ...one }: Reading & { by?: EarlyReading }) => {
      const now = placeOf({ finding: finding.message, article }, turn.incident, message, expertise);
      if (now === undefined) return turn;
      const said = by === undefined ? message : { ...message, id: by.message, person: by.person, at: by.at };
      const next = shown({ ...now, message: said }, one);
      return { incident: next.incident, replies: [...turn.replies, ...next.replies] };
    },
    withoutEarly(answered, article),
  );
}

/** What decided is none of what the error was recognised by: a queue that shows the error is the error itself. */
function isBeside({ judgement, check }: Reading, { diagnosis }: Finding): boolean {
  const { verdict, cause, span, rule } = judgement;
  const tells = verdict === 'bad' ? cause !== undefined : verdict === 'good' || rule !== undefined;
  if (!tells || span === undefined) return false;
  if (diagnosis.matches.some(({ answered }) => answered.includes(check.id))) return false;
  const evidence = diagnosis.matches.flatMap((match) => match.evidence);
  return evidence.every(({ span: seen }) => seen === undefined || span[1] <= seen[0] || seen[1] <= span[0]);
}

function earlyReading({ checks }: Article, by: EarlyReading): (Reading & { readonly by: EarlyReading })[] {
  const check = checks.find(({ id }) => id === by.judgement.check);
  return check === undefined ? [] : [{ check, judgement: by.judgement, lines: by.lines, wasAsked: true, by }];
}

function withoutEarly({ incident: { early = [], ...incident }, replies }: Turn, article: string): Turn {
  const others = early.filter((one) => one.article !== article);
  return { incident: { ...incident, ...(others.length > 0 && { early: others }) }, replies };
}

/** The incident without what was read early from a message, because its text has changed. */
export function withoutEarlyOf(incident: Incident, message: string): Incident {
  const { early, ...rest } = incident;
  const others = (early ?? []).filter((one) => one.message !== message);
  return { ...rest, ...(others.length > 0 && { early: others }) };
}

/** Readings that wait for their error. */
const earlyKept = 10;

/** Output before any error; `undefined`: it is of no check of any article. */
export function readEarly(message: Message, incident: Incident, expertise: Expertise): Turn | undefined {
  const read = [...expertise.articles.values()].flatMap((article) => {
    const judged = expertise.readOutput(message.text, { article: article.id });
    const check = article.checks.find(({ id }) => id === judged.check);
    if (check === undefined || judged.verdict === 'unrelated' || !isOutput(message.text, judged)) return [];
    const judgement = { ...sureOf(judged, { text: message.text, check, given: {} }), check: check.id };
    const { id, person, at } = message;
    const lines = decidingLines(message.text, judgement);
    return [{ article, check, early: { message: id, person, at, article: article.id, judgement, lines } }];
  });
  // Where articles share a check, it is at home where its rules stand.
  const home = read.find(({ check }) => check.reads?.as === undefined) ?? read[0];
  if (home === undefined) return undefined;
  const clear = read
    .map(({ early }) => early)
    .filter(({ judgement: { verdict } }) => verdict === 'good' || verdict === 'bad');
  const others = (incident.early ?? []).filter((one) => one.message !== message.id);
  const kept = [...others, ...clear].slice(-earlyKept);
  return {
    incident: { ...incident, at: message.at, ...(kept.length > 0 && { early: kept }) },
    replies: [
      {
        do: message.kind === 'edit' ? 'update' : 'post',
        card: `reply:${message.id}`,
        view: earlyView(home.article, home.check, home.early, message.needsMention),
      },
    ],
  };
}

/** An edit of a message with output: what was read from it before is taken back. `undefined`: it held none. */
export function readEdited(message: Message, incident: Incident, expertise: Expertise): Turn | undefined {
  const known = (incident.outputs ?? []).find((output) => output.message === message.id);
  if (known === undefined) return undefined;
  const { outputs, ...bare } = withoutReading(incident, message.id);
  const before: Incident = { ...bare, outputs: [...(outputs ?? []), known] };
  const place = placeOf(known, before, message, expertise);
  const asked = place?.article.checks.find(({ id }) => id === known.check);
  const reading = place && readFor(place, message.text, asked);
  if (place !== undefined && reading !== undefined) return shown(place, reading);
  const told = withEvent(
    { ...bare, ...(outputs && { outputs }) },
    message,
    `edited the output: ${asked?.title ?? known.check}`,
  );
  return {
    incident: told,
    replies: [{ do: 'update', card: known.card, view: notices.takenBack(message) }],
  };
}
