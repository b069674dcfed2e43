/** One check of an article → its card, and a second card with what the first may have no room for. */

import type { Article, Check, ExchangeVersion } from '../knowledge';
import type { KnownValue } from '../powershell';
import { supported } from './answer-view';
import { sectionButton, sectionButtons } from './buttons';
import { checkView } from './check-view';
import type { Block, CheckView, SectionView } from './view';

export interface CheckInput {
  readonly article: Article;
  readonly known: readonly KnownValue[];
  readonly versions: readonly ExchangeVersion[];
  /** Id of the check; absent: the first. */
  readonly check?: string;
}

/**
 * Where the version is unknown, commands stand in their form for supported products; “Commands” has all forms.
 * `undefined` when the article has no checks.
 */
export function checkSection({ article, known, versions, check: id }: CheckInput): SectionView | undefined {
  const check = checkOf(article, id);
  if (check === undefined) return undefined;
  const view = checkView(check, known, versions.length > 0 ? versions : supported);
  const rest = sectionButton('Rest of this check', 'check-rest', article.id, check.id);
  return {
    kind: 'section',
    title: `Check ${article.checks.indexOf(check) + 1} of ${article.checks.length}: ${check.title}`,
    of: article.title,
    blocks: [{ kind: 'check', check: view }],
    buttons: sectionButtons(article, 'check', check.id),
    ...(restOf(view).length > 0 && { rest }),
  };
}

/** What a check has beside its commands and their results: steps by hand, results that decide nothing, traps. */
export function checkRest({ article, known, versions, check: id }: CheckInput): SectionView | undefined {
  const check = checkOf(article, id);
  if (check === undefined) return undefined;
  const blocks = restOf(checkView(check, known, versions));
  return {
    kind: 'section',
    title: `Rest of check ${article.checks.indexOf(check) + 1}: ${check.title}`,
    of: article.title,
    blocks: blocks.length > 0 ? blocks : [{ kind: 'text', text: 'The card of this check says all.' }],
    buttons: sectionButtons(article, 'check', check.id),
  };
}

function checkOf({ checks }: Article, id: string | undefined): Check | undefined {
  return checks.find((check) => check.id === id) ?? checks[0];
}

function restOf({ ways, unclear, notes }: CheckView): Block[] {
  return [
    ...ways.flatMap(({ title = 'By hand', steps }) => titled(title, steps, true)),
    ...titled('Decides nothing', unclear, false),
    ...titled('Mind', notes, false),
  ];
}

function titled(title: string, lines: readonly string[], numbered: boolean): Block[] {
  if (lines.length === 0) return [];
  const items = lines.map((line) => ({ title: line }));
  return [
    { kind: 'heading', text: title },
    { kind: 'list', items, numbered },
  ];
}
