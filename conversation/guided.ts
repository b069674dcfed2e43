/** Walking through the checks of an article: one at a time, with who found what; then the cause, its fix and the proof. */

import type { Article, Cause, Check, Fix } from '../knowledge';
import type { OfFinding } from './action';
import { allClearView } from './all-clear-view';
import { checkCard } from './card-names';
import type { Expertise } from './expertise';
import {
  causeView,
  closedView,
  fixView,
  guidedCheckView,
  settledView,
  solvedView,
  whichCauseView,
} from './guided-views';
import {
  type CheckResult,
  type Finding,
  type Incident,
  type Progress,
  withEvent,
  withFinding,
} from './incident';
import type { Message } from './message';
import { causeState, nextCheck, progressOf, provableCauses, withProgress, withResult } from './progress';
import { summaryView } from './summary-view';
import { versionQuestion } from './version-question';
import type { View } from './view';

/** The incident afterwards and the one view to show for it. */
export interface Step {
  readonly incident: Incident;
  readonly view: View;
  /** Name of the card, where it is one that is changed later. */
  readonly card?: string;
  /** It takes the place of the card of that name. */
  readonly replaces?: true;
  /** Shown in place of the card of a check that is done. */
  readonly settled?: { readonly card: string; readonly view: View };
}

/** What every step works on. */
export interface Place {
  readonly incident: Incident;
  readonly finding: Finding;
  readonly article: Article;
  readonly message: Message;
  readonly expertise: Expertise;
}

/** The paste and the article that a button or a sentence is about; `undefined`: they are gone or settled. */
export function placeOf(
  of: OfFinding,
  incident: Incident,
  message: Message,
  expertise: Expertise,
): Place | undefined {
  const finding = incident.findings.find((known) => known.message === of.finding);
  const article = expertise.articles.get(of.article);
  const isShown =
    finding?.diagnosis.matches.some(({ id }) => id === of.article) === true &&
    !finding.ruledOut.includes(of.article);
  return finding && article && isShown ? { incident, finding, article, message, expertise } : undefined;
}

/** Begins the walk, or shows where it stands. */
export function start(place: Place): Step {
  const { finding, article } = place;
  if (finding.closed !== undefined) return { incident: place.incident, view: closedView(place) };
  const progress = progressOf(finding, article.id);
  const current = article.checks.find(({ id }) => id === progress.current) ?? next(place, progress);
  if (progress.fix !== undefined) return showFix(place, progress, progress.fix);
  const begun = progress.guided
    ? place.incident
    : withEvent(place.incident, place.message, `started the checks: ${article.title}`);
  if (current === undefined) return { incident: begun, view: allClearView(place, progress) };
  return showCheck({ ...place, incident: begun }, { ...progress, guided: true }, current);
}

/** The check that stands before or behind the present one, or a named one. */
export function goTo(place: Place, check: Check): Step {
  return showCheck(place, { ...progressOf(place.finding, place.article.id), guided: true }, check);
}

export interface Outcome {
  readonly check: Check;
  readonly outcome: CheckResult['outcome'];
  readonly cause?: string;
  /** What was read from pasted output, one line. */
  readonly read?: string;
}

/** Commands and steps are those of other versions now: the step people stand at, in its place. */
export function showAgain(place: Place): Step | undefined {
  const { finding, article } = place;
  const progress = progressOf(finding, article.id);
  if (finding.closed !== undefined) return undefined;
  if (progress.fix !== undefined) return showFix(place, progress, progress.fix);
  const current = article.checks.find(({ id }) => id === progress.current);
  return current && { ...showCheck(place, progress, current), replaces: true };
}

/** Books what a check gave, and goes on: to the next check, to the fix, to the question which cause it was. */
export function book(place: Place, { check, outcome, cause, read }: Outcome): Step {
  const { finding, article, message } = place;
  const before = progressOf(finding, article.id);
  const provable = provableCauses(article, check);
  const proven =
    outcome !== 'found' ? undefined : (cause ?? (provable.length === 1 ? provable[0]?.id : undefined));
  const result: CheckResult = {
    outcome,
    person: message.person.name,
    at: message.at,
    ...(read !== undefined && { read }),
    ...(proven !== undefined && { cause: proven }),
  };
  const progress = withResult({ ...before, guided: true }, check.id, result);
  const words = { fine: 'looks fine', found: 'found the fault', skipped: 'skipped' } as const;
  const told = `${check.title}: ${words[outcome]}${read === undefined ? '' : ` (${read})`}`;
  const after: Place = { ...place, incident: withEvent(place.incident, message, told) };
  const settled = { card: cardFor(place, check), view: settledView(after, check, result) };
  if (proven !== undefined) return { ...showCause(after, progress, proven), settled };
  if (outcome === 'found') return { ...askCause(after, progress, check, provable), settled };
  // Somebody who clears another check does not take the others from where they are.
  if (progress.fix !== undefined) return { ...showFix(after, progress, progress.fix), settled };
  const current = article.checks.find(({ id }) => id === progress.current);
  const isOpen = current !== undefined && progress.results[current.id] === undefined;
  const following = isOpen ? current : next(after, progress);
  if (following !== undefined) return { ...showCheck(after, progress, following), settled };
  const { current: _, ...rest } = progress;
  return { incident: keep(after, rest), view: allClearView(after, rest), settled };
}

/** A cause was named or proven: what to do about it. */
export function foundCause(place: Place, cause: string): Step {
  const { message, article } = place;
  const progress = progressOf(place.finding, article.id);
  const title = article.causes.find(({ id }) => id === cause)?.title ?? cause;
  return showCause(
    { ...place, incident: withEvent(place.incident, message, `cause: ${title}`) },
    progress,
    cause,
  );
}

/** The fix did not help: the next fix of the cause, else the next check, else whom to ask. */
export function didNotHelp(place: Place): Step {
  const { finding, article, message } = place;
  const progress = progressOf(finding, article.id);
  const failed = [...new Set([...progress.failed, ...(progress.fix === undefined ? [] : [progress.fix])])];
  const fixTitle = article.fixes.find(({ id }) => id === progress.fix)?.title;
  const incident = withEvent(
    place.incident,
    message,
    fixTitle === undefined ? 'no change' : `did not help: ${fixTitle}`,
  );
  const { fix: _, ...rest } = { ...progress, failed };
  const after = { ...place, incident };
  const cause = article.causes.find(({ id }) => id === progress.cause);
  const other = cause?.fixes.find((id) => !failed.includes(id));
  if (other !== undefined) return showFix(after, rest, other);
  const { cause: __, current: ___, ...open } = rest;
  const following = next(after, open);
  if (following !== undefined) return showCheck(after, { ...open, guided: true }, following);
  return { incident: keep(after, open), view: allClearView(after, open) };
}

/** Mail flows again. */
export function closeFinding(place: Place, cause?: string): Step {
  const { finding, article, message, expertise } = place;
  const progress = progressOf(finding, article.id);
  const known = cause ?? progress.cause;
  const closed: Finding = {
    ...finding,
    closed: { person: message.person.name, at: message.at, ...(known !== undefined && { cause: known }) },
  };
  const incident = withEvent(withFinding(place.incident, closed), message, 'mail flows again');
  return { incident, view: solvedView(place, summaryView(incident, message.at, expertise)) };
}

function next({ article, finding }: Place, progress: Progress): Check | undefined {
  return nextCheck(
    article,
    finding.diagnosis.matches.find(({ id }) => id === article.id),
    progress,
  );
}

function keep({ incident, finding, article, message }: Place, progress: Progress): Incident {
  return { ...withFinding(incident, withProgress(finding, article.id, progress)), at: message.at };
}

/** The same place after the incident went on. */
function placeIn(incident: Incident, place: Place): Place {
  const finding = incident.findings.find(({ message }) => message === place.finding.message);
  return { ...place, incident, finding: finding ?? place.finding };
}

function showCheck(place: Place, progress: Progress, check: Check): Step {
  const { fix: _, ...rest } = progress;
  const incident = keep(place, { ...rest, current: check.id });
  return asking(check, place, {
    incident,
    view: guidedCheckView(placeIn(incident, place), check),
    card: cardFor(place, check),
  });
}

function cardFor({ finding, article }: Place, check: Check): string {
  return checkCard({ finding: finding.message, article: article.id }, check.id);
}

/** The same step with the question for the version, where it is open and matters. */
function asking(part: Check | Fix, { article, finding }: Place, step: Step): Step {
  const question = versionQuestion(part, article, step.incident, finding);
  if (question === undefined || step.view.kind !== 'section') return step;
  return {
    ...step,
    incident: { ...step.incident, askedVersion: true },
    view: { ...step.view, blocks: [question, ...step.view.blocks] },
  };
}

/** Several causes show in one check: which one was it? */
function askCause(place: Place, progress: Progress, check: Check, provable: readonly Cause[]): Step {
  const { article } = place;
  const causes =
    provable.length > 0 ? provable : article.causes.filter((cause) => causeState(cause, progress) === 'open');
  return { incident: keep(place, progress), view: whichCauseView(place, check, causes) };
}

function showCause(place: Place, progress: Progress, cause: string): Step {
  const proven = { ...progress, cause, guided: true };
  const known = place.article.causes.find(({ id }) => id === cause);
  const fix = known?.fixes.find((id) => !progress.failed.includes(id));
  if (fix !== undefined) return showFix(place, proven, fix);
  const incident = keep(place, proven);
  return { incident, view: causeView(placeIn(incident, place), cause) };
}

function showFix(place: Place, progress: Progress, fix: string): Step {
  const incident = keep(place, { ...progress, fix });
  const step = { incident, view: fixView(placeIn(incident, place), fix) };
  const part = place.article.fixes.find(({ id }) => id === fix);
  return part === undefined ? step : asking(part, place, step);
}
