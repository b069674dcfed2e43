/** What every turn needs to know, built once from the knowledge. */

import { createDiagnose, createSearch, type Diagnose, type SearchArticles } from '../diagnosis';
import type { Article, Knowledge } from '../knowledge';

export interface Expertise {
  readonly diagnose: Diagnose;
  readonly search: SearchArticles;
  readonly articles: ReadonlyMap<string, Article>;
}

/** Builds what every turn needs, once. */
export function createExpertise(knowledge: Knowledge): Expertise {
  return {
    diagnose: createDiagnose(knowledge),
    search: createSearch(knowledge.articles),
    articles: new Map(knowledge.articles.map((article) => [article.id, article])),
  };
}
