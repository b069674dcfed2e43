/** An article → the commands of its checks that only look, as many as one card holds, with the way to the next ones. */

import type { Article, Check, ExchangeVersion, Snippet } from '../knowledge';
import type { KnownValue } from '../powershell';
import { commandsButton, plainButton, scriptButton, sectionButtons } from './buttons';
import { room, sizeOfSnippet } from './card-room';
import { checkSnippets, checksFor } from './check-snippets';
import { snippetViews } from './snippet-view';
import { valueChoices } from './value-choices';
import type { Block, SectionView } from './view';

export interface CommandsInput {
  readonly article: Article;
  readonly known: readonly KnownValue[];
  readonly versions: readonly ExchangeVersion[];
  /** Id of the snippet to begin with; absent: the first. */
  readonly from?: string;
}

export function commandsView({ article, known, versions, from }: CommandsInput): SectionView {
  const checks = checksFor(article, versions);
  const all = checks.flatMap((check) =>
    checkSnippets(check).reading.map((snippet) => ({ title: check.title, snippet })),
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
  const changes = checks.filter((check) => checkSnippets(check).changing.length > 0);
  const shown = all.slice(first, next).map(({ snippet }) => snippet);
  return {
    kind: 'section',
    title: first === 0 ? 'Commands of the checks' : 'Commands of the checks, continued',
    of: article.title,
    blocks: [
      ...blocks,
      ...(more === undefined && (changes.length > 0 || article.fixes.length > 0)
        ? [{ kind: 'text', subtle: true, text: whereChangesStand(changes, article) } as const]
        : []),
      ...valueChoices(shown, known, versions),
    ],
    buttons: [
      ...(more === undefined ? [] : [commandsButton('More commands', article.id, more.id)]),
      scriptButton(article.id),
      ...sectionButtons(article, 'commands'),
      ...(shown.length > 0
        ? [
            plainButton({
              article: article.id,
              section: 'commands',
              ...(from !== undefined && { from }),
            }),
          ]
        : []),
    ],
  };
}

/** What changes something stands one press further, with what to record before and the way back. */
function whereChangesStand(checks: readonly Check[], { fixes }: Article): string {
  const places = [
    ...(checks.length > 0 ? [`the checks ${checks.map(({ title }) => `“${title}”`).join(', ')}`] : []),
    ...(fixes.length > 0 ? ['Fixes'] : []),
  ];
  return `These only look. What changes something stands under ${places.join(' and ')}, with what to record first.`;
}
