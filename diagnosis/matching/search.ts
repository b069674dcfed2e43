/** Articles → a search over them for a few words, as somebody types: ids, best first. */

import Fuse from 'fuse.js';
import type { Article } from '../../knowledge';
import { findWords, prepareWords, type WordText, wordsOf } from './find-words';
import { settings } from './settings';

export type SearchArticles = (words: string) => string[];

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** For words that stand there as they are typed: in its name, anywhere in it. */
  readonly names: WordText;
  readonly words: WordText;
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
    const parts = wordsOf(words.slice(0, settings.longestSearch));
    if (parts.length === 0) return entries.map(({ id }) => id);
    const hasAll = (text: WordText): boolean => parts.every((part) => findWords([`${part}*`], text) >= 0);
    const found = [
      ...entries.filter(({ names }) => hasAll(names)),
      ...entries.filter(({ words: text }) => hasAll(text)),
      ...fuse.search(parts.join(' ')).map(({ item }) => item),
    ];
    return [...new Set(found.map(({ id }) => id))];
  };
}

function entryOf({ id, title, summary, symptoms, causes }: Article): Entry {
  const text = [summary, ...symptoms, ...causes.map((cause) => cause.title)].join(' ');
  const names = `${id} ${title}`;
  return { id, title, text, names: prepareWords(names), words: prepareWords(`${names} ${text}`) };
}
