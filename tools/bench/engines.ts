/** Unstuck and its peers behind one face: articles in, a function from a paste to articles out. */

import Fuse, { type IFuseOptions } from 'fuse.js';
import MiniSearch from 'minisearch';
import { createDiagnose } from '../../diagnosis';
import type { Article, Knowledge } from '../../knowledge';
import type { AnswerLine, EngineName } from './job';

/** Building it is building its index. */
export type Engine = (paste: string) => AnswerLine['shown'];

/** More than these are never shown. */
const most = 3;

/** What a search engine is given of an article. */
interface Document {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly symptoms: string;
}

export function createEngine(
  name: EngineName,
  { articles, lookAlikes, concepts = {} }: Omit<Knowledge, 'files' | 'version' | 'phraseBook'>,
): Engine {
  switch (name) {
    case 'Unstuck': {
      const diagnose = createDiagnose({ articles, lookAlikes, concepts });
      return (paste) => diagnose(paste).matches.map(({ id, confidence }) => ({ id, score: confidence }));
    }
    case 'Fuse.js default':
      return fuse(articles, {});
    case 'Fuse.js tuned':
      return fuse(articles, { ignoreLocation: true, threshold: 0.4, minMatchCharLength: 3 });
    case 'Fuse.js token search':
      return fuse(articles, { useTokenSearch: true, ignoreLocation: true, threshold: 0.2 });
    case 'MiniSearch fuzzy':
      return miniSearch(articles);
  }
}

function documentOf({ id, title, summary, symptoms }: Article): Document {
  return { id, title, summary, symptoms: symptoms.join('\n') };
}

function fuse(articles: readonly Article[], options: IFuseOptions<Document>): Engine {
  const index = new Fuse(articles.map(documentOf), {
    keys: ['title', 'summary', 'symptoms'],
    includeScore: true,
    ...options,
  });
  return (paste) =>
    index.search(paste, { limit: most }).map(({ item, score = 1 }) => ({ id: item.id, score: 1 - score }));
}

function miniSearch(articles: readonly Article[]): Engine {
  const index = new MiniSearch<Document>({
    fields: ['title', 'summary', 'symptoms'],
    searchOptions: { fuzzy: 0.2 },
  });
  index.addAll(articles.map(documentOf));
  return (paste) => {
    const words = paste.split(/\s+/).length;
    // Its scores grow with the number of words; divided by it they can be compared.
    return index
      .search(paste)
      .slice(0, most)
      .map(({ id, score }) => ({ id: String(id), score: score / words }));
  };
}
