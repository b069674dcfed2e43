/** What the conversation wants to show, as plain data: `cards/` turns a view into a card and into text. */

import type { Risk } from '../knowledge';
import type { ActionData } from './action';

export interface Button {
  readonly title: string;
  readonly data: ActionData;
}

/** A snippet with its names filled in. */
export interface SnippetView {
  readonly title: string;
  readonly risk: Risk;
  /** `Exchange Management Shell`, `Command prompt, elevated`. */
  readonly shell: string;
  readonly language: 'PowerShell' | 'Dos';
  readonly runOn: string;
  readonly role: string;
  readonly code: string;
  /** `2013 and later`; absent when one form serves all versions. */
  readonly versions?: string;
  /** What still has to be replaced, in words, and where filled-in values came from. */
  readonly notes: readonly string[];
}

export interface CheckView {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  /** `sender 10.0.0.5 · receiver EX07`: whom the question is about here. */
  readonly about?: string;
  readonly why: string;
  readonly runOn: string;
  readonly role: string;
  /** `2003`: only where the target is of this version. */
  readonly versions?: string;
  readonly ways: readonly { readonly title?: string; readonly steps: readonly string[] }[];
  readonly snippets: readonly SnippetView[];
  readonly good: string;
  readonly bad: readonly { readonly looks: string; readonly means: string }[];
  readonly unclear: readonly string[];
  readonly notes: readonly string[];
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  /** `label` stands in front of it, in bold: `Who: `. */
  | { readonly kind: 'text'; readonly text: string; readonly label?: string; readonly subtle?: boolean }
  /** How much what follows changes, as it stands above a command. */
  | { readonly kind: 'grade'; readonly risk: Risk; readonly text: string }
  /** Text of a person or a machine, shown as it is, in a fixed-width font. */
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly ListItem[]; readonly numbered: boolean }
  | { readonly kind: 'snippet'; readonly snippet: SnippetView }
  /** A question with an answer on each button. */
  | { readonly kind: 'choice'; readonly question: string; readonly options: readonly Button[] }
  | { readonly kind: 'check'; readonly check: CheckView };

export interface ListItem {
  /** In place of the bullet: a sign that says no more than the words do. */
  readonly mark?: string;
  readonly title: string;
  /** Said before the text, with the marks of its grade. */
  readonly risk?: Risk;
  readonly text?: string;
}

/** The names that were read, one line. */
export interface ReadLine {
  /** Whose text it was: `your paste`, `Ada's paste`. */
  readonly from: string;
  readonly text: string;
}

/** The first card for an error: one glance, one thing to do. */
export interface AnswerView {
  readonly kind: 'answer';
  readonly title: string;
  /** `454 4.7.0`; absent when the paste named none. */
  readonly codes?: string;
  /** `very likely`, `likely`, `possible`. */
  readonly likelihood: string;
  readonly whoFixes: string;
  readonly summary: string;
  readonly read?: ReadLine;
  readonly causes: readonly ListItem[];
  readonly check?: CheckView;
  /** What a person could decide about the names in the command. */
  readonly values: readonly Block[];
  /** Asked when another article fits as well: the question that splits them, and an answer for each. */
  readonly choice?: { readonly question: string; readonly options: readonly Button[] };
  /** Other things the paste held, one line each. */
  readonly others: readonly string[];
  /** What to do next, in words: `Paste the output here.` */
  readonly hint: string;
  readonly buttons: readonly Button[];
}

/** One part of an article, asked for by a press or a question. */
export interface SectionView {
  readonly kind: 'section';
  readonly title: string;
  /** The article it belongs to. */
  readonly of: string;
  readonly blocks: readonly Block[];
  readonly buttons: readonly Button[];
  /** The way to what a card leaves out when it cannot hold all; shown only then. */
  readonly rest?: Button;
}

/** No answer, said honestly: what was read, what comes nearest, what to paste. */
export interface NotFoundView {
  readonly kind: 'not-found';
  readonly title: string;
  readonly read: readonly string[];
  readonly nearest?: string;
  readonly paste: readonly string[];
  readonly hint: string;
  readonly buttons: readonly Button[];
}

/** A known error without an article: its usual cause and what sets it apart. */
export interface LookAlikeView {
  readonly kind: 'look-alike';
  readonly title: string;
  readonly cause: string;
  /** The title of the article it is easily taken for. */
  readonly resembles?: string;
  readonly differs: string;
  readonly read?: ReadLine;
  readonly others: readonly string[];
  readonly hint: string;
  readonly buttons: readonly Button[];
}

/** Who this is and what it does; also the welcome. */
export interface HelpView {
  readonly kind: 'help';
  readonly title: string;
  readonly text: string;
  readonly examples: readonly ListItem[];
  readonly privacy: string;
}

/** One or two sentences. */
export interface NoticeView {
  readonly kind: 'notice';
  readonly text: string;
}

/** Commands to copy, and nothing else: a message of plain text. */
export interface PlainView {
  readonly kind: 'plain';
  readonly text: string;
}

/** A part of a script: every line of it can be run or is a comment. */
export interface ScriptView {
  readonly kind: 'script';
  /** `All commands, part 1 of 3`. */
  readonly title: string;
  readonly of: string;
  readonly hint: string;
  readonly code: string;
}

/** A whole article: a table of contents on a card, everything in text. */
export interface ArticleView {
  readonly kind: 'article';
  readonly title: string;
  readonly summary: string;
  readonly contents: readonly ListItem[];
  readonly chapters: readonly { readonly title: string; readonly blocks: readonly Block[] }[];
  readonly buttons: readonly Button[];
}

/** Plain text in a message of its own, for copying and for phones. */
export interface PlainView {
  readonly kind: 'plain';
  readonly text: string;
}

export type View =
  | PlainView
  | AnswerView
  | SectionView
  | NotFoundView
  | LookAlikeView
  | HelpView
  | NoticeView
  | PlainView
  | ScriptView
  | ArticleView;

/** `update` replaces the card that was posted under the same key, or posts it when there is none. */
export interface Reply {
  readonly do: 'post' | 'update';
  /** Names the card within its thread. */
  readonly card: string;
  readonly view: View;
}
