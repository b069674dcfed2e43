/** The commands of a check → those that only look, and those that change something, each with what belongs to it. */

import type { Article, Check, ExchangeVersion, Snippet } from '../knowledge';

export interface CheckSnippets {
  readonly reading: readonly Snippet[];
  /** Shows what the changes are about to change; absent when the check changes nothing. */
  readonly record?: Snippet;
  /** Previews and changes, in order. */
  readonly changing: readonly Snippet[];
}

/** A command that only looks and stands right before a change records what the change is about. */
export function checkSnippets({ snippets }: Pick<Check, 'snippets'>): CheckSnippets {
  const isReading = (snippet: Snippet): boolean => snippet.risk === 'read-only' && !isPreview(snippet);
  const reading = snippets.filter(isReading);
  const changing = snippets.filter((snippet) => !isReading(snippet));
  const first = snippets.findIndex((snippet) => !isReading(snippet));
  const record = snippets.slice(0, Math.max(0, first)).findLast(isReading) ?? reading[0];
  return { reading, changing, ...(changing.length > 0 && record !== undefined && { record }) };
}

/** The same command with `-WhatIf`: it changes nothing and is read before the change. */
export function isPreview({ risk, forms }: Snippet): boolean {
  return risk === 'read-only' && forms.some(({ code }) => /-WhatIf\b/i.test(code));
}

/** False for a check of versions that are known not to take part. */
export function appliesTo({ versions }: Pick<Check, 'versions'>, known: readonly ExchangeVersion[]): boolean {
  return versions === undefined || known.length === 0 || versions.some((version) => known.includes(version));
}

export function checksFor({ checks }: Article, known: readonly ExchangeVersion[]): readonly Check[] {
  return checks.filter((check) => appliesTo(check, known));
}
