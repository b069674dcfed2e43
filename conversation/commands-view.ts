/** An article → the commands of its checks, as many as one card holds, with the way to the next ones. */

import type { Article, ExchangeVersion, Snippet } from '../knowledge';
import type { KnownValue } from '../powershell';
import { commandsButton, sectionButtons } from './buttons';
import { room, sizeOfSnippet } from './card-room';
import { snippetViews } from './snippet-view';
import type { Block, SectionView } from './view';

export interface CommandsInput {
  readonly article: Article;
  readonly known: readonly KnownValue[];
  readonly versions: readonly ExchangeVersion[];
  /** Id of the snippet to begin with; absent: the first. */
  readonly from?: string;
}

export function commandsView({ article, known, versions, from }: CommandsInput): SectionView {
  const all = article.checks.flatMap(({ title, snippets }) =>
    snippets.map((snippet) => ({ title, snippet })),
  );
  const first = Math.max(
    0,
    all.findIndex(({ snippet }) => snippet.id === from),
  );
  const blocks: Block[] = [];
  let left = room;
  let next = first;
  for (; next < all.length; next += 1) {
    const { title, snippet } = all[next] as { title: string; snippet: Snippet };
    const views = snippetViews(snippet, known, versions);
    left -= views.reduce((sum, view) => sum + sizeOfSnippet(view), 0);
    if (left < 0 && blocks.length > 0) break;
    if (next === first || all[next - 1]?.title !== title) blocks.push({ kind: 'heading', text: title });
    blocks.push(...views.map((view) => ({ kind: 'snippet', snippet: view }) as const));
  }
  const more = all[next]?.snippet;
  return {
    kind: 'section',
    title: first === 0 ? 'Commands of the checks' : 'Commands of the checks, continued',
    of: article.title,
    blocks,
    buttons: [
      ...(more === undefined ? [] : [commandsButton('More commands', article.id, more.id)]),
      ...sectionButtons(article, 'commands'),
    ],
  };
}
