/** A few words, as somebody types → articles, best first, each with its card. */

import { articleView } from './article-view';
import type { Expertise } from './expertise';
import type { ArticleView } from './view';

export interface ArticleFound {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly view: ArticleView;
}

export function searchArticles(words: string, { search, articles }: Expertise): ArticleFound[] {
  return search(words).flatMap((id) => {
    const article = articles.get(id);
    if (article === undefined) return [];
    const { title, summary } = article;
    return [{ id, title, summary, view: articleView(article) }];
  });
}
