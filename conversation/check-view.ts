/** A check of an article and the names of the incident → what is shown of it. */

import type { Check, ExchangeVersion } from '../knowledge';
import { type KnownValue, spellVersions } from '../powershell';
import { aboutLine } from './about-line';
import { checkSnippets } from './check-snippets';
import { snippetViews } from './snippet-view';
import { waysFor } from './versions';
import type { CheckView } from './view';

/** With the commands that change nothing. */
export function checkView(
  check: Check,
  known: readonly KnownValue[],
  versions: readonly ExchangeVersion[] = [],
): CheckView {
  return wholeCheckView({ ...check, snippets: checkSnippets(check).reading }, known, versions);
}

/** With all its commands. */
export function wholeCheckView(
  check: Check,
  known: readonly KnownValue[],
  versions: readonly ExchangeVersion[] = [],
): CheckView {
  const about = aboutLine(known);
  return {
    id: check.id,
    title: check.title,
    question: check.question,
    ...(about !== undefined && { about }),
    why: check.why,
    runOn: check.runOn,
    role: check.role,
    ...(check.versions !== undefined && { versions: spellVersions(check.versions) }),
    ways: waysFor(check.ways, versions).map(({ title, versions: serves, steps }) => {
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
