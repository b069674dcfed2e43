/**
 * What Unstuck knows: articles as data. In: folders of YAML files; out: articles that the schema and the cross-checks
 * accept, or one `KnowledgeError` that lists every problem with its file, field, value and fix.
 */

export * from './article';
export { builtInArticles, projectRoot } from './built-in-articles';
export { loadCachedKnowledge } from './cached-knowledge';
export { type Knowledge, KnowledgeError, type KnowledgeProblem } from './knowledge';
export { loadKnowledge } from './load-knowledge';
export { loadPhraseBook } from './load-phrase-book';
export type { LookAlike } from './look-alike';
export {
  type Intent,
  type IntentPhrases,
  intents,
  type PhraseBook,
  type Sentences,
  type TopicKind,
} from './phrase-book';
export { placeholderPattern } from './placeholder';
export { type PlacedSnippet, snippetsOf } from './snippets-of';
