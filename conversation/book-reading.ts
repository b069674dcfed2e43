/** What was read from output → the incident that knows it, and the step it leads to; and back, when it was read wrong. */

import type { Judgement } from '../diagnosis';
import type { Article, Cause, Check } from '../knowledge';
import type { Place } from './guided';
import {
  type CheckResult,
  type Finding,
  type Incident,
  type Progress,
  withEvent,
  withFinding,
} from './incident';
import { nextCheck, progressOf, withProgress, withResult } from './progress';
import { valuesRead, withValuesRead } from './read-values';

/** Output of a check, and what follows from it. */
export interface Reading {
  readonly check: Check;
  readonly judgement: Judgement;
  /** The lines that decided. */
  readonly lines: readonly string[];
  /** It was asked for: its own card stands in the thread. */
  readonly wasAsked: boolean;
}

export type NextStep =
  | { readonly go: 'check'; readonly check: Check }
  | { readonly go: 'fix'; readonly fix: string; readonly cause: Cause }
  /** Proven, and this article has no fix for it. */
  | { readonly go: 'cause'; readonly cause: string }
  /** After a change: what the output says about it. */
  | { readonly go: 'proof'; readonly works: boolean }
  | { readonly go: 'ask-again' }
  | { readonly go: 'nothing-left' };

export interface Booked {
  /** The incident afterwards, and the article that goes on. */
  readonly place: Place;
  readonly next: NextStep;
  /** What stands at the check now; absent: nothing was booked. */
  readonly result?: CheckResult;
}

export function bookReading(before: Place, reading: Reading): Booked {
  const { check, judgement } = reading;
  const { message, article } = before;
  const finding = withValuesRead(before.finding, valuesRead(judgement, check, message));
  const incident = { ...withFinding(before.incident, finding), at: message.at };
  const place: Place = { ...before, finding, incident };
  const progress = progressOf(finding, article.id);
  if (judgement.verdict === 'unrelated') return bookNames(place, reading, progress);
  if (judgement.verdict !== 'good' && judgement.verdict !== 'bad') {
    const stays = keep(place, { ...reopened(progress, reading), guided: true, current: check.id });
    return { place: stays, next: { go: 'ask-again' } };
  }
  const known = progress.results[check.id];
  const isProof =
    progress.fix !== undefined && (judgement.verdict === 'good' || judgement.cause === undefined);
  // A fault that a person or another output showed is not cleared by one output that looks good.
  if (judgement.verdict === 'good' && known?.outcome === 'found')
    return { place: told(place, reading, 'looks fine now'), next: { go: 'proof', works: true } };
  return isProof ? bookProof(place, reading, progress) : bookFinding(place, reading, progress);
}

/** Names alone: the check that they were wanted for comes next. */
function bookNames(place: Place, { check, wasAsked }: Reading, progress: Progress): Booked {
  const { checks } = place.article;
  const behind = checks.slice(checks.indexOf(check) + 1).find(({ id }) => progress.results[id] === undefined);
  const asked = checks.find(({ id }) => id === progress.current);
  const following = wasAsked ? behind : (asked ?? behind);
  return following === undefined
    ? { place: keep(place, progress), next: { go: 'nothing-left' } }
    : {
        place: keep(place, { ...progress, guided: true, current: following.id }),
        next: { go: 'check', check: following },
      };
}

/** Output that decides nothing takes back what other output cleared: two servers, and one of them is not well. */
function reopened(progress: Progress, { check, judgement }: Reading): Progress {
  const { [check.id]: known, ...results } = progress.results;
  const isDoubted = judgement.rule !== undefined && known?.outcome === 'fine' && known.message !== undefined;
  return isDoubted ? { ...progress, results } : progress;
}

function bookProof(place: Place, reading: Reading, progress: Progress): Booked {
  const works = reading.judgement.verdict === 'good';
  const result = resultOf(place, reading);
  const after = withResult(progress, reading.check.id, result);
  return {
    place: keep(told(place, reading, works ? 'looks fine' : 'still shows the error'), after),
    next: { go: 'proof', works },
    result,
  };
}

function bookFinding(place: Place, reading: Reading, before: Progress): Booked {
  const { check, judgement } = reading;
  const { article, finding } = place;
  const proven = judgement.cause === undefined ? undefined : ownCause(judgement.cause, article);
  const result = resultOf(place, reading, proven);
  const { fix: _, ...rest } = withResult({ ...before, guided: true }, check.id, result);
  const words =
    judgement.verdict === 'good'
      ? 'looks fine'
      : proven === undefined
        ? 'shows the error'
        : 'found the fault';
  const after = told(place, reading, words);
  if (proven !== undefined) return { ...showCause(after, rest, proven, judgement.cause ?? ''), result };
  const match = finding.diagnosis.matches.find(({ id }) => id === article.id);
  const following = nextCheck(article, match, rest);
  if (following !== undefined)
    return {
      place: keep(after, { ...rest, current: following.id }),
      next: { go: 'check', check: following },
      result,
    };
  const { current: __, ...done } = rest;
  return { place: keep(after, done), next: { go: 'nothing-left' }, result };
}

/** The fix of a proven cause; where another article treats it, and fits this paste, that article goes on. */
function showCause(place: Place, progress: Progress, proven: string, full: string): Omit<Booked, 'result'> {
  const { article, finding, expertise } = place;
  const { current: _, ...rest } = progress;
  const cause = article.causes.find(({ id }) => id === proven);
  const fix = cause?.fixes.find((id) => !progress.failed.includes(id));
  if (cause !== undefined && fix !== undefined)
    return { place: keep(place, { ...rest, cause: proven, fix }), next: { go: 'fix', fix, cause } };
  const kept = keep(place, { ...rest, cause: proven });
  const [home = '', name] = full.split('/');
  const there = expertise.articles.get(cause?.article ?? home);
  const fits =
    there !== undefined &&
    there.id !== article.id &&
    finding.diagnosis.matches.some(({ id }) => id === there.id) &&
    !finding.ruledOut.includes(there.id);
  if (!fits) return { place: kept, next: { go: 'cause', cause: proven } };
  return goOnIn(kept, there, there.id === home ? name : undefined);
}

function goOnIn(place: Place, there: Article, name: string | undefined): Omit<Booked, 'result'> {
  const picked: Finding = { ...place.finding, picked: there.id };
  const moved: Place = { ...place, article: there, finding: picked };
  const progress = { ...progressOf(picked, there.id), guided: true };
  const cause = there.causes.find(({ id }) => id === name) ?? onlyOne(there.causes);
  const fix = cause?.fixes[0];
  if (cause !== undefined && fix !== undefined)
    return { place: keep(moved, { ...progress, cause: cause.id, fix }), next: { go: 'fix', fix, cause } };
  const match = picked.diagnosis.matches.find(({ id }) => id === there.id);
  const check = nextCheck(there, match, progress);
  return check === undefined
    ? { place: keep(moved, progress), next: { go: 'nothing-left' } }
    : { place: keep(moved, { ...progress, current: check.id }), next: { go: 'check', check } };
}

function onlyOne<One>(list: readonly One[]): One | undefined {
  return list.length === 1 ? list[0] : undefined;
}

/** The cause of this article that stands for it; a cause of another article keeps its full name. */
function ownCause(full: string, { id, causes }: Article): string {
  const [home = '', name = ''] = full.split('/');
  if (home === id) return name;
  return causes.find(({ article }) => article === home)?.id ?? full;
}

function resultOf({ message }: Place, { judgement, lines }: Reading, cause?: string): CheckResult {
  return {
    outcome: judgement.verdict === 'good' ? 'fine' : 'found',
    person: message.person.name,
    at: message.at,
    read: readLine(judgement, lines),
    message: message.id,
    ...(cause !== undefined && { cause }),
  };
}

const longestRead = 200;

/** One line for the timeline: what it says, which names the place. */
function readLine({ says }: Judgement, [line]: readonly string[]): string {
  const told = says === '' ? (line ?? '') : says;
  return told.length > longestRead ? `${told.slice(0, longestRead).toWellFormed()}…` : told;
}

function told(place: Place, { check, judgement, lines }: Reading, words: string): Place {
  const line = `${check.title}: ${words} (${readLine(judgement, lines)})`;
  return { ...place, incident: withEvent(place.incident, place.message, line) };
}

function keep(place: Place, progress: Progress): Place {
  const finding = withProgress(place.finding, place.article.id, progress);
  const incident = { ...withFinding(place.incident, finding), at: place.message.at };
  return { ...place, finding, incident };
}

/** Everything that was read from a message is taken back: results, the cause they proved, names. */
export function withoutReading(incident: Incident, message: string): Incident {
  const { early, ...rest } = {
    ...incident,
    outputs: (incident.outputs ?? []).filter((one) => one.message !== message),
  };
  const later = (early ?? []).filter((one) => one.message !== message);
  return {
    ...rest,
    ...(later.length > 0 && { early: later }),
    findings: incident.findings.map((finding) => unread(finding, message)),
  };
}

function unread(finding: Finding, message: string): Finding {
  const progresses = Object.entries(finding.progress ?? {});
  const isOwn = ([, { results }]: (typeof progresses)[number]): boolean =>
    Object.values(results).some((result) => result.message === message);
  const proved = progresses.some(
    (one) =>
      isOwn(one) &&
      Object.values(one[1].results).some((result) => result.message === message && result.cause),
  );
  const values = finding.values?.filter((value) => value.message !== message);
  if (!progresses.some(isOwn)) return values === undefined ? finding : { ...finding, values };
  const progress = Object.fromEntries(
    progresses.map(([article, { cause, fix, ...one }]) => {
      const results = Object.fromEntries(
        Object.entries(one.results).filter(([, result]) => result.message !== message),
      );
      const stands = !proved || Object.values(results).some((result) => result.cause === cause);
      return [
        article,
        {
          ...one,
          results,
          ...(stands && cause !== undefined && { cause }),
          ...(stands && fix !== undefined && { fix }),
        },
      ];
    }),
  );
  const home = progresses.find(isOwn)?.[0];
  return {
    ...finding,
    progress,
    ...(values !== undefined && { values }),
    ...(proved && finding.picked !== undefined && home !== undefined && { picked: home }),
  };
}
