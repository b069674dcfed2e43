/** One check of an article → its card, and a second card with what the first may have no room for. */

import type { Article, Check, ExchangeVersion, Snippet } from '../knowledge';
import type { KnownValue } from '../powershell';
import { supported } from './answer-view';
import { checkButton, plainButton, sectionButton, sectionButtons } from './buttons';
import { placeOf, takePage } from './card-room';
import { checkSnippets, isPreview } from './check-snippets';
import { checkView } from './check-view';
import { snippetViews } from './snippet-view';
import { valueChoices } from './value-choices';
import type { Block, CheckView, SectionView } from './view';

export interface CheckInput {
  readonly article: Article;
  readonly known: readonly KnownValue[];
  readonly versions: readonly ExchangeVersion[];
  /** Id of the check; absent: the first. */
  readonly check?: string;
  /** Place of the block to begin with, as it stands in a button. */
  readonly from?: string;
}

/**
 * Where the version is unknown, commands stand in their form for supported products; “Commands” has all forms.
 * `undefined` when the article has no checks.
 */
export function checkSection(input: CheckInput): SectionView | undefined {
  const { article, known, versions, check: id } = input;
  const check = checkOf(article, id);
  if (check === undefined) return undefined;
  const shownVersions = versions.length > 0 ? versions : supported;
  const { reading, changing } = checkSnippets(check);
  const view = checkView(check, known, shownVersions);
  const rest = sectionButton('Rest of this check', 'check-rest', article.id, check.id);
  return {
    kind: 'section',
    title: `Check ${article.checks.indexOf(check) + 1} of ${article.checks.length}: ${check.title}`,
    of: article.title,
    blocks: [{ kind: 'check', check: view }, ...valueChoices(reading, known, shownVersions)],
    buttons: [
      ...sectionButtons(article, 'check', check.id, versions),
      ...(changing.length > 0
        ? [sectionButton('Show what it can change', 'check-change', article.id, check.id)]
        : []),
      ...(reading.length > 0
        ? [plainButton({ article: article.id, section: 'check', check: check.id })]
        : []),
    ],
    ...(restOf(view).length > 0 && { rest }),
  };
}

/**
 * What a check can change, one press away from it, in the form of every version while that is unknown: what to record, the preview, the change,
 * the proof, the way back.
 */
export function checkChange({
  article,
  known,
  versions,
  check: id,
  from,
}: CheckInput): SectionView | undefined {
  const check = checkOf(article, id);
  if (check === undefined) return undefined;
  const { record, changing } = checkSnippets(check);
  const shown = (snippets: readonly Snippet[]): Block[] =>
    snippets.flatMap((snippet) =>
      snippetViews(snippet, known, versions).map((view) => ({ kind: 'snippet', snippet: view }) as const),
    );
  const roles = [...new Set(changing.map(({ role }) => role))].join('; ');
  const blocks: Block[] =
    changing.length === 0
      ? [{ kind: 'text', text: 'The commands of this check change nothing.' }]
      : [
          { kind: 'text', text: `Right needed: ${roles}.` },
          ...(record === undefined
            ? []
            : [{ kind: 'heading', text: 'Record first' } as const, ...shown([record])]),
          { kind: 'heading', text: changing.some(isPreview) ? 'Preview, then change' : 'Change' },
          ...shown(changing),
          { kind: 'heading', text: 'Proof and undo' },
          {
            kind: 'text',
            text: `Proof: ${record === undefined ? 'run the check again' : `run “${record.title}” again`} and compare with what you recorded. Undo: set back what you recorded; what only acts once, such as a retry, has nothing to set back.`,
          },
        ];
  const { page, next } = takePage(blocks, placeOf(from, blocks.length));
  const asked = { article: article.id, section: 'check-change', check: check.id } as const;
  return {
    kind: 'section',
    title: `What check ${article.checks.indexOf(check) + 1} can change: ${check.title}`,
    of: article.title,
    blocks: [...page, ...valueChoices(changing, known, versions)],
    buttons: [
      ...(next === undefined ? [] : [checkButton('More', 'check-change', asked, String(next))]),
      sectionButton('Back to the check', 'check', article.id, check.id),
      sectionButton('Checks', 'checks', article.id),
      plainButton({ ...asked, ...(from !== undefined && { from }) }),
    ],
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
    buttons: sectionButtons(article, 'check', check.id, versions),
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
