/** The state of an incident at a glance: finding, causes, checks with who and when, the step it stands at. */

import type { Article } from '../knowledge';
import { actionVersion } from './action';
import { shownMatch } from './candidates';
import type { Expertise } from './expertise';
import type { Finding, Incident } from './incident';
import { likelihood } from './likelihood';
import { causeState, causesByState, nextCheck, progressOf } from './progress';
import { clockTime } from './times';
import type { Block, Button, ListItem, SectionView } from './view';

/** `undefined` as long as nothing was found. */
export function incidentView(incident: Incident, { articles }: Expertise): SectionView | undefined {
  const findings = incident.findings.flatMap((finding) => {
    const article = articles.get(shownMatch(finding)?.id ?? '');
    return article === undefined ? [] : [{ finding, article }];
  });
  const open = findings.filter(({ finding }) => finding.closed === undefined);
  const now =
    open.find(({ finding }) => finding.message === incident.focus) ?? open.at(-1) ?? findings.at(-1);
  if (now === undefined) return undefined;
  const others = findings.filter((other) => other !== now);
  return {
    kind: 'section',
    title: now.article.title,
    of: stateLine(now.finding, now.article),
    blocks: [
      ...stepBlocks(now.finding, now.article),
      ...causeBlocks(now.finding, now.article),
      ...checkBlocks(now.finding, now.article, articles),
      ...otherBlocks(others),
    ],
    buttons: now.finding.closed === undefined ? buttonsFor(now.article, now.finding) : [summaryButton],
  };
}

/** Where the incident stands, for somebody who pressed a button of an older card. */
export function presentView(view: SectionView): SectionView {
  return {
    ...view,
    blocks: [
      { kind: 'text', text: 'That card is out of date. This is where it stands now.' },
      ...view.blocks,
    ],
  };
}

const summaryButton: Button = { title: 'Summary', data: { v: actionVersion, kind: 'summary' } };

function stateLine({ person, at, closed, diagnosis }: Finding, article: Article): string {
  const match = diagnosis.matches.find(({ id }) => id === article.id);
  const begun = `pasted by ${person.name || 'somebody'}, ${clockTime(at)}`;
  if (closed !== undefined)
    return `Fixed: said by ${closed.person || 'somebody'}, ${clockTime(closed.at)} · ${begun}`;
  return `${match === undefined ? 'In work' : `In work · ${likelihood(match.confidence)}`} · ${begun}`;
}

function causeBlocks(finding: Finding, article: Article): Block[] {
  const progress = progressOf(finding, article.id);
  const match = finding.diagnosis.matches.find(({ id }) => id === article.id);
  const words = { found: ': found', cleared: ': ruled out', open: '' } as const;
  const items = causesByState(article, match, progress).map((cause): ListItem => {
    const state = causeState(cause, progress);
    return { mark: marks[state], title: `${cause.title}${words[state]}` };
  });
  return [
    { kind: 'heading', text: article.causes.length === 1 ? 'Cause' : 'Causes' },
    { kind: 'list', numbered: false, items },
  ];
}

/** Shapes that differ without colour. */
const marks = { found: '■', cleared: '✓', open: '○' } as const;
const outcomes = { fine: 'looks fine', found: 'found it', skipped: 'skipped' } as const;
const outcomeMarks = { fine: '✓', found: '■', skipped: '–' } as const;

/** Those of the article that is worked on, and what the articles before it have shown. */
function checkBlocks(finding: Finding, article: Article, articles: Expertise['articles']): Block[] {
  const before = Object.keys(finding.progress ?? {}).flatMap((id) => articles.get(id) ?? []);
  const own = checkItems(finding, article);
  const others = before.filter(({ id }) => id !== article.id).flatMap((other) => checkItems(finding, other));
  if (own.length + others.length === 0) return [];
  return [
    {
      kind: 'heading',
      text: others.length === 0 ? `Checks done: ${own.length} of ${article.checks.length}` : 'Checks',
    },
    { kind: 'list', numbered: false, items: [...others, ...own] },
  ];
}

function checkItems(finding: Finding, { id: article, checks }: Article): ListItem[] {
  const { results } = progressOf(finding, article);
  return checks.flatMap(({ id, title }): ListItem[] => {
    const result = results[id];
    if (result === undefined) return [];
    const who = `${outcomes[result.outcome]} · ${result.person || 'somebody'}, ${clockTime(result.at)}`;
    const text = result.read === undefined ? who : `${who}: ${result.read}`;
    return [{ mark: outcomeMarks[result.outcome], title, text }];
  });
}

function stepBlocks(finding: Finding, article: Article): Block[] {
  const text = stepText(finding, article);
  return text === undefined
    ? []
    : [
        { kind: 'heading', text: 'Now' },
        { kind: 'text', text },
      ];
}

function stepText(finding: Finding, article: Article): string | undefined {
  if (finding.closed !== undefined) return undefined;
  const progress = progressOf(finding, article.id);
  const fix = article.fixes.find(({ id }) => id === progress.fix);
  if (fix !== undefined)
    return `Fix: ${fix.title}. Say “fixed” when mail flows again, or “that did not help”.`;
  const check = article.checks.find(({ id }) => id === progress.current);
  if (check !== undefined) return `Check: ${check.title}. ${check.question}`;
  const match = finding.diagnosis.matches.find(({ id }) => id === article.id);
  const next = nextCheck(article, match, progress);
  return next === undefined ? 'All checks are done.' : `Next check: ${next.title}. ${next.question}`;
}

function otherBlocks(others: readonly { readonly finding: Finding; readonly article: Article }[]): Block[] {
  if (others.length === 0) return [];
  return [
    { kind: 'heading', text: 'Also in this thread' },
    {
      kind: 'list',
      numbered: false,
      items: others.map(({ finding, article }) => ({
        title: article.title,
        text: stateLine(finding, article),
      })),
    },
  ];
}

function buttonsFor(article: Article, finding: Finding): Button[] {
  const data = { v: actionVersion, article: article.id, finding: finding.message } as const;
  return [
    { title: 'Show the current step', data: { ...data, kind: 'start' } },
    { title: 'Mail flows again', data: { ...data, kind: 'fixed' } },
    summaryButton,
  ];
}
