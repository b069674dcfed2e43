/** A check of an article and the names of the incident → what is shown of it. */

import type { Check, ExchangeVersion } from '../knowledge';
import { type KnownValue, spellVersions } from '../powershell';
import { snippetViews } from './snippet-view';
import type { CheckView } from './view';

export function checkView(
  check: Check,
  known: readonly KnownValue[],
  versions: readonly ExchangeVersion[] = [],
): CheckView {
  return {
    id: check.id,
    title: check.title,
    question: check.question,
    why: check.why,
    runOn: check.runOn,
    role: check.role,
    ways: (check.ways ?? []).map(({ title, versions: serves, steps }) => {
      const heading = [title, serves === undefined ? undefined : `Exchange ${spellVersions(serves)}`]
        .filter((part) => part !== undefined)
        .join(', ');
      return { steps, ...(heading !== '' && { title: heading }) };
    }),
    snippets: check.snippets.flatMap((snippet) => snippetViews(snippet, known, versions)),
    good: check.good,
    bad: check.bad.map(({ looks, means }) => ({ looks, means })),
    unclear: check.unclear ?? [],
    notes: check.notes ?? [],
  };
}
