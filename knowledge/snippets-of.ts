/** An article → all its snippets, each with the path of its field. */

import type { Article, Snippet } from './article';

export interface PlacedSnippet {
  readonly field: string;
  readonly snippet: Snippet;
}

export function snippetsOf(article: Article): PlacedSnippet[] {
  const under = (field: string, snippets: readonly Snippet[] = []): PlacedSnippet[] =>
    snippets.map((snippet, place) => ({ field: `${field}[${place}]`, snippet }));
  return [
    ...article.checks.flatMap((check, place) => under(`checks[${place}].snippets`, check.snippets)),
    ...article.fixes.flatMap((fix, place) => [
      ...under(`fixes[${place}].record`, fix.record),
      ...under(`fixes[${place}].change`, fix.change),
      ...under(`fixes[${place}].undoSnippets`, fix.undoSnippets),
    ]),
  ];
}
