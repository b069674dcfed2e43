/** Words and beginnings of words, asked for one word at a time. */

export interface PlainWord {
  readonly word: string;
  /** Stands for every word that begins so. */
  readonly open: boolean;
}

export interface WordSet {
  has(word: string): boolean;
}

export function wordSet(words: readonly PlainWord[]): WordSet {
  const whole = new Set(words.filter(({ open }) => !open).map(({ word }) => word));
  const stems = new Set(words.filter(({ open }) => open).map(({ word }) => word));
  const lengths = [...new Set([...stems].map((stem) => stem.length))];
  return {
    has(word) {
      if (whole.has(word)) return true;
      for (const length of lengths) if (stems.has(word.slice(0, length))) return true;
      return false;
    },
  };
}

export interface WordMap<T> {
  /** Everything that stands under the word, or under a beginning of it. */
  get(word: string): readonly T[];
}

export function wordMap<T>(entries: readonly (readonly [PlainWord, T])[]): WordMap<T> {
  const whole = new Map<string, T[]>();
  const stems = new Map<string, T[]>();
  let shortest = Number.POSITIVE_INFINITY;
  let longest = 0;
  for (const [{ word, open }, value] of entries) {
    const under = open ? stems : whole;
    const values = under.get(word);
    if (values === undefined) under.set(word, [value]);
    else values.push(value);
    if (!open) continue;
    shortest = Math.min(shortest, word.length);
    longest = Math.max(longest, word.length);
  }
  return {
    get(word) {
      const found = [...(whole.get(word) ?? [])];
      for (let length = shortest; length <= Math.min(longest, word.length); length += 1)
        found.push(...(stems.get(word.slice(0, length)) ?? []));
      return found;
    },
  };
}

/** The entries of a text with blanks between them; `server*` stands for every word that begins so. */
export function plainWords(text: string): PlainWord[] {
  return text
    .split(/\s+/)
    .filter((entry) => entry !== '')
    .map((entry) =>
      entry.endsWith('*') ? { word: entry.slice(0, -1), open: true } : { word: entry, open: false },
    );
}
