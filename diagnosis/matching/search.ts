/** Articles → a search over them for a few words, as somebody types: ids, best first. */

import Fuse from 'fuse.js';
import type { Article } from '../../knowledge';
import { findWords, prepareWords } from './find-words';
import { settings } from './settings';

export type SearchArticles = (words: string) => string[];

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** For words that stand there as they are typed. */
  readonly words: string;
}

export function createSearch(articles: readonly Article[]): SearchArticles {
  const entries = articles.map(entryOf);
  const fuse = new Fuse(entries, {
    keys: [
      { name: 'title', weight: 2 },
      { name: 'text', weight: 1 },
    ],
    ignoreLocation: true,
    threshold: settings.searchFuzziness,
  });
  return (words) => {
    const typed = prepareWords(words.slice(0, settings.longestSearch)).trim();
    if (typed === '') return entries.map(({ id }) => id);
    const parts = typed.split(' ');
    const exact = entries
      .map(({ id, words: text }) => ({
        id,
        hits: parts.filter((part) => findWords([`${part}*`], text) >= 0).length,
      }))
      .filter(({ hits }) => hits === parts.length)
      .map(({ id }) => id);
    const fuzzy = fuse.search(typed).map(({ item }) => item.id);
    return [...new Set([...exact, ...fuzzy])];
  };
}

function entryOf({ id, title, summary, symptoms, causes }: Article): Entry {
  const text = [summary, ...symptoms, ...causes.map((cause) => cause.title)].join(' ');
  return { id, title, text, words: prepareWords(`${id} ${title} ${text}`) };
}
