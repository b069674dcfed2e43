/** What people say in an incident and what they want by it, as data: `phrase-book.yaml`. */

export const intents = [
  'why',
  'causes',
  'next',
  'previous',
  'how',
  'command',
  'version',
  'who',
  'safe',
  'undo',
  'done',
  'found',
  'skip',
  'nohelp',
  'fixed',
  'summary',
  'restart',
  'other-article',
  'why-article',
  'help',
  'facts',
] as const;
export type Intent = (typeof intents)[number];

/** What a part of an article is. */
export type TopicKind = 'check' | 'cause' | 'fix' | 'fact';

export interface PhraseBook {
  /** By language, words that say nothing about what is wanted, with blanks between them. */
  readonly fillers: Readonly<Record<string, string>>;
  /** Words that turn a request into its opposite, with blanks between them. */
  readonly negations: string;
  /** Patterns with which a sentence begins that asks. */
  readonly questions: readonly string[];
  /** Words of the trade, with blanks between them; `server*` stands for every word that begins so. */
  readonly trade: string;
  /** By meaning, words of all languages that have it in a request, with blanks between them. */
  readonly senses: Readonly<Record<string, string>>;
  readonly intents: readonly IntentPhrases[];
  /** What people said: `sentences.yaml`. */
  readonly sentences: readonly Sentences[];
}

/** Sentences of people in an incident, from which is learned what others want who say it differently. */
export interface Sentences {
  /** Id of the article the incident was about; absent: there was none. */
  readonly about?: string;
  /** By intent; `none`: nothing that is said to the bot. */
  readonly says: Readonly<Partial<Record<Intent | 'none', readonly string[]>>>;
}

/** Every phrase is a pattern: words, stems (`test*`), choices (`(do|can)`, `(else )?`) and gaps (`...`). */
export interface IntentPhrases {
  readonly intent: Intent;
  /** The whole sentence, fillers around it aside. */
  readonly whole?: readonly string[];
  /** It stands somewhere in the sentence, and the rest is about nothing else. */
  readonly says?: readonly string[];
  /** The same, where a part of the article of one of these kinds is named too. */
  readonly topic?: { readonly kinds: readonly TopicKind[]; readonly says: readonly string[] };
  /** Not for a sentence that asks. */
  readonly statement?: boolean;
  /** The sentence has to name an Exchange version. */
  readonly version?: boolean;
  /** With one of these it means something else. */
  readonly not?: readonly string[];
}
