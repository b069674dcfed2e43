/** What every turn needs to know, built once from the knowledge. */

import {
  createDiagnose,
  createListener,
  createReadOutput,
  createSearch,
  type Diagnose,
  type ReadOutput,
  type SearchArticles,
} from '../diagnosis';
import type { Article, Knowledge } from '../knowledge';
import { createUnderstand, type Understand } from './understand';

export interface Expertise {
  readonly diagnose: Diagnose;
  readonly readOutput: ReadOutput;
  readonly search: SearchArticles;
  readonly articles: ReadonlyMap<string, Article>;
  readonly understand: Understand;
}

/** Builds what every turn needs, once. */
export function createExpertise(knowledge: Knowledge): Expertise {
  const articles = new Map(knowledge.articles.map((article) => [article.id, article]));
  return {
    diagnose: createDiagnose(knowledge),
    readOutput: createReadOutput(knowledge.articles),
    search: createSearch(knowledge.articles),
    articles,
    understand: createUnderstand(
      createListener(knowledge.phraseBook),
      knowledge.phraseBook.sentences,
      articles,
    ),
  };
}
