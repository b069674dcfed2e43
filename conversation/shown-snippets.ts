/** A part of an article → the snippets that its card shows or leads to. */

import type { Article, Snippet } from '../knowledge';
import type { Shown } from './incident';

export function shownSnippets(article: Article, shown: Shown | undefined): readonly Snippet[] {
  const ofCheck = article.checks.find(({ id }) => id === shown?.check)?.snippets;
  if (ofCheck !== undefined) return ofCheck;
  const fix = article.fixes.find(({ id }) => id === shown?.fix);
  if (fix !== undefined) return [...fix.record, ...fix.change, ...(fix.undoSnippets ?? [])];
  return [];
}

/** What is shown first, then the rest of the article in its order. */
export function snippetsFrom(article: Article, shown: Shown | undefined): readonly Snippet[] {
  const all = [
    ...article.checks.flatMap(({ snippets }) => snippets),
    ...article.fixes.flatMap(({ record, change, undoSnippets = [] }) => [
      ...record,
      ...change,
      ...undoSnippets,
    ]),
  ];
  return [...new Set([...shownSnippets(article, shown), ...all])];
}
