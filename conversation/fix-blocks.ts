/** A fix → its parts, each as blocks: what to know and record first, the change, the way back and the proof. */

import type { Article, ExchangeVersion, Fix, Snippet } from '../knowledge';
import { type KnownValue, spellVersions } from '../powershell';
import { isPreview } from './check-snippets';
import { snippetViews } from './snippet-view';
import { waysFor } from './versions';
import type { Block } from './view';

export interface FixBlocks {
  readonly before: readonly Block[];
  readonly change: readonly Block[];
  readonly undo: readonly Block[];
}

export function fixBlocks(
  { causes, checks }: Article,
  fix: Fix,
  known: readonly KnownValue[],
  versions: readonly ExchangeVersion[],
): FixBlocks {
  const snippets = (list: readonly Snippet[] = []): Block[] =>
    list.flatMap((snippet) =>
      snippetViews(snippet, known, versions).map((view) => ({ kind: 'snippet', snippet: view }) as const),
    );
  const removes = fix.removes.map((id) => causes.find((cause) => cause.id === id)?.title ?? id);
  const proofs = (fix.proofChecks ?? []).map((id) => checks.find((check) => check.id === id)?.title ?? id);
  return {
    before: [
      { kind: 'grade', risk: fix.risk, text: 'this fix' },
      { kind: 'text', label: 'Removes: ', text: removes.join('; ') },
      { kind: 'text', label: 'Who: ', text: `${fix.who} · right needed: ${fix.role}` },
      { kind: 'text', label: 'What else it touches: ', text: fix.blastRadius },
      { kind: 'heading', text: 'Before' },
      { kind: 'text', text: fix.before },
      ...snippets(fix.record),
    ],
    change: [
      { kind: 'heading', text: fix.change.some(isPreview) ? 'Preview, then change' : 'Change' },
      { kind: 'text', text: `Right needed: ${fix.role}. Record first: the undo needs it.` },
      ...wayBlocks(fix, versions),
      ...snippets(fix.change),
      ...notes(fix),
    ],
    undo: [
      { kind: 'heading', text: 'Proof' },
      { kind: 'text', text: fix.proof },
      ...(proofs.length === 0 ? [] : [{ kind: 'text', label: 'Checks: ', text: proofs.join('; ') } as const]),
      { kind: 'heading', text: 'Undo, with what you recorded' },
      { kind: 'text', text: fix.undo },
      ...snippets(fix.undoSnippets),
    ],
  };
}

function wayBlocks({ ways }: Fix, versions: readonly ExchangeVersion[]): Block[] {
  return waysFor(ways, versions).flatMap(({ title, versions: serves, steps }): Block[] => {
    const heading = [title, serves === undefined ? undefined : `Exchange ${spellVersions(serves)}`]
      .filter((part) => part !== undefined)
      .join(', ');
    return [
      ...(heading === '' ? [] : [{ kind: 'heading', text: heading } as const]),
      { kind: 'list', numbered: true, items: steps.map((step) => ({ title: step })) },
    ];
  });
}

function notes({ notes: lines }: Fix): Block[] {
  if (lines === undefined) return [];
  return [{ kind: 'list', numbered: false, items: lines.map((title) => ({ title })) }];
}
