/**
 * The incident conversation. In: the incident of a thread and one message; out: the incident afterwards and replies as
 * plain views. Pure: no clock, no store, no network.
 */

export { type Action, type ActionData, actionVersion, parseAction, type Section, sections } from './action';
export { articleView } from './article-view';
export { forgottenCard } from './card-names';
export { converse } from './converse';
export { createExpertise, type Expertise } from './expertise';
export { type Verdict, verdictsOnCard } from './feedback';
export { type Finding, findingsKept, type Incident, newIncident } from './incident';
export { incidentView } from './incident-view';
export { look } from './look';
export type { Message } from './message';
export { type ArticleFound, searchArticles } from './search-articles';
export type { Turn } from './turn';
export { type UnansweredPaste, unansweredPastes } from './unanswered-pastes';
export type { Understand, Understood } from './understand';
export type {
  AnswerView,
  ArticleView,
  Block,
  Button,
  CheckView,
  HelpView,
  ListItem,
  LookAlikeView,
  NotFoundView,
  NoticeView,
  PlainView,
  ReadLine,
  Reply,
  ScriptView,
  SectionView,
  SnippetView,
  View,
} from './view';
