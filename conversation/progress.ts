/** How far people are with an article: which causes are out, which check comes next. */

import type { Match } from '../diagnosis';
import type { Article, Cause, Check } from '../knowledge';
import type { CheckResult, Finding, Progress } from './incident';

const untouched: Progress = { guided: false, results: {}, failed: [] };

export function progressOf(finding: Finding, article: string): Progress {
  return finding.progress?.[article] ?? untouched;
}

export function withProgress(finding: Finding, article: string, progress: Progress): Finding {
  return { ...finding, progress: { ...finding.progress, [article]: progress } };
}

export function withResult(progress: Progress, check: string, result: CheckResult): Progress {
  const results = { ...progress.results, [check]: result };
  const cause = result.cause ?? progress.cause;
  return { ...progress, results, ...(cause !== undefined && { cause }) };
}

/** `open`: nothing speaks against it yet. `cleared`: the check that decides on it looked fine. */
export type CauseState = 'found' | 'cleared' | 'open';

export function causeState({ id, checks }: Cause, { cause, results }: Progress): CauseState {
  if (cause === id) return 'found';
  const decisive = checks[0];
  return decisive !== undefined && results[decisive]?.outcome === 'fine' ? 'cleared' : 'open';
}

/** Found first, then suspects, then in the article's order; those that are out come last. */
export function causesByState(article: Article, match: Match | undefined, progress: Progress): Cause[] {
  const suspects = new Set(match?.suspects.map(({ cause }) => cause));
  const rank = (cause: Cause): number => {
    const state = causeState(cause, progress);
    if (state === 'found') return 0;
    if (state === 'cleared') return 3;
    return suspects.has(cause.id) ? 1 : 2;
  };
  return article.causes.toSorted((one, other) => rank(one) - rank(other));
}

/** The check to do now: of those without a result, that of the likeliest cause which is still open. */
export function nextCheck(article: Article, match: Match | undefined, progress: Progress): Check | undefined {
  const isOpen = ({ id }: Check): boolean =>
    progress.results[id] === undefined && match?.answered.includes(id) !== true;
  const open = article.checks.filter(isOpen);
  const suspect = causesByState(article, match, progress).find(
    (cause) =>
      causeState(cause, progress) === 'open' && match?.suspects.some((one) => one.cause === cause.id),
  );
  const forSuspect = open.find(({ id }) => suspect?.checks.includes(id));
  // Whether mail flows again is asked when something was changed, not on the way to the cause.
  const isProof = ({ id }: Check): boolean =>
    2 * article.fixes.filter(({ proofChecks = [] }) => proofChecks.includes(id)).length >
      article.fixes.length && article.causes.every(({ checks }) => checks[0] !== id);
  return forSuspect ?? open.find((check) => !isProof(check));
}

/** The check before one, in the article's order. */
export function previousCheck({ checks }: Article, current: string | undefined): Check | undefined {
  const place = checks.findIndex(({ id }) => id === current);
  return place > 0 ? checks[place - 1] : undefined;
}

/** Causes of this article that a check can prove, each once. */
export function provableCauses(article: Article, check: Check): Cause[] {
  const ids = new Set(check.bad.map(({ cause }) => cause));
  return article.causes.filter(({ id }) => ids.has(id));
}
