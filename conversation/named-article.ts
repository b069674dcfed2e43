/** A sentence → the other article that it names: by words of its title, by a code that its errors have. */

import { said } from '../diagnosis';
import type { Article } from '../knowledge';

export type NamedArticle = (text: string, current: string | undefined) => string | undefined;

interface Known {
  readonly id: string;
  readonly words: ReadonlySet<string>;
  readonly codes: ReadonlySet<string>;
}

/** Titles are full of short words that name nothing. */
const shortest = 4;
const codePattern = /\b\d\.\d{1,2}\.\d{1,3}\b/g;
/** A code tells more than a word. */
const codeWeight = 1.5;

export function createNamedArticle(
  articles: ReadonlyMap<string, Article>,
  isFiller: (word: string) => boolean,
): NamedArticle {
  const all: Known[] = [...articles.values()].map(({ id, title, symptoms }) => ({
    id,
    words: new Set(
      said(`${id.replaceAll('-', ' ')} ${title}`).filter(
        (word) => word.length >= shortest && !isFiller(word),
      ),
    ),
    codes: new Set([title, ...symptoms].join(' ').match(codePattern)),
  }));
  // A word that most titles have tells none from the others.
  const isTelling = (word: string): boolean =>
    all.filter(({ words }) => words.has(word)).length * 2 <= all.length;
  return (text, current) => {
    const words = new Set(said(text).filter(isTelling));
    const codes = text.match(codePattern) ?? [];
    const scored = all
      .filter(({ id }) => id !== current)
      .map((known) => ({
        id: known.id,
        score:
          [...words].filter((word) => known.words.has(word)).length +
          codes.filter((code) => known.codes.has(code)).length * codeWeight,
      }));
    const best = scored.reduce((most, one) => (one.score > most.score ? one : most), { id: '', score: 0 });
    return best.score === 0 ? undefined : best.id;
  };
}
