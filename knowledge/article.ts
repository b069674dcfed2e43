/** An article as data: what Unstuck knows about one mail-flow error. `article.schema.json` says the same in JSON Schema. */

export const exchangeVersions = [
  '5.5',
  '2000',
  '2003',
  '2007',
  '2010',
  '2013',
  '2016',
  '2019',
  'SE',
] as const;
export type ExchangeVersion = (typeof exchangeVersions)[number];

export interface Article {
  /** The file name without its ending. */
  readonly id: string;
  /** What is wrong, in one line; the heading of every card. No Markdown characters. */
  readonly title: string;
  /** What this is, in two sentences at most. */
  readonly summary: string;
  /** Who can repair it, as the end of "… fixes this": `your Exchange team`. */
  readonly whoFixes: string;
  readonly appliesTo: readonly ExchangeVersion[];
  /** What people see: error texts, queues, events. */
  readonly symptoms: readonly string[];
  /** What speaks for this article in a paste. The strongest rule that holds gives the confidence. */
  readonly recognise: readonly Rule[];
  /** What speaks against it although a rule holds. */
  readonly against: readonly Objection[];
  /** Shown when this article and another one fit the same error: the question that splits them. */
  readonly splits?: readonly Split[];
  /** Likeliest first. */
  readonly causes: readonly Cause[];
  /** In the order that decides soonest. */
  readonly checks: readonly Check[];
  readonly fixes: readonly Fix[];
  /** Single facts people ask for by name: ports, limits, rights. */
  readonly facts: readonly Fact[];
  /** What to collect when no check finds the cause, for whoever looks next. */
  readonly unsolved?: readonly string[];
  /** What differs by product version, end of support included. */
  readonly versionNotes: readonly VersionNote[];
  /** Where the sources are wrong or incomplete, and what holds instead. */
  readonly corrections: readonly string[];
  readonly references: readonly Reference[];
  /** What people call its parts, by id or topic, beside their titles: patterns as in `phrase-book.yaml`. */
  readonly names?: Readonly<Record<string, readonly string[]>>;
  readonly examples: Examples;
}

/** Holds when every condition of `all` holds, at least one of `any` (when given), and none of `none`. */
export interface Rule {
  readonly id: string;
  /** Completes "It matches because …", for people. */
  readonly says: string;
  readonly all?: readonly Condition[];
  readonly any?: readonly Condition[];
  readonly none?: readonly Condition[];
  /** From 0 to 1: how often this is the right article when the rule holds. */
  readonly confidence: number;
}

/** Takes `weight` off the confidence (1 rules the article out) when one of its conditions holds. */
export interface Objection {
  readonly id: string;
  /** Completes "It speaks against it that …". */
  readonly says: string;
  readonly any: readonly Condition[];
  readonly weight: number;
}

/** One thing to look for in an error. Exactly one key is set; all but `text` and what asks for plain words are compared exactly. */
export interface Condition {
  /** SMTP reply code, enhanced status code or both: `454`, `4.7.0`, `454 4.7.0`. The wrapper around an inner reply does not count. */
  readonly code?: string;
  /** A phrase of the error text, matched fuzzily but word by word. */
  readonly text?: string;
  /** Event id, with its source where the id alone is not enough: `1035`, `MSExchangeTransport 1035`. */
  readonly event?: string;
  /** A word that Exchange prints and never translates: `IllegalMessage`, `ExchangeAuth`, `SmtpRelayToDag`. */
  readonly token?: string;
  /** Exception type without its namespace. */
  readonly exception?: string;
  /** HRESULT as `0x80040111`. */
  readonly hresult?: string;
  /** Knowledge Base number, digits only. */
  readonly kb?: string;
  /** Version of a file or a product build: `6.5.7651.40`. */
  readonly build?: string;
  /** Plain words of which one must occur; a word that ends in `*` matches every ending. Several words form a phrase. */
  readonly words?: readonly string[];
  /** A concept of `concepts.yaml` that the plain words name, in any language. */
  readonly about?: string;
  /** Concepts that the words name in this order, close together: a direction. */
  readonly order?: readonly string[];
  /** What the whole paste is like; see `Sign`. */
  readonly sign?: Sign;
}

/**
 * `few-words`: hardly more than one name or number, so that this is the question. `other-connector`: a receive log shows
 * a session on a connector that setup does not create. `both-ways`: it names a way and the way back, `2013 -> 2019` and
 * `2019 -> 2013`.
 */
export type Sign = 'few-words' | 'other-connector' | 'both-ways';

export interface Split {
  /** The other article. */
  readonly from: string;
  readonly question: string;
  /** The answer that speaks for this article. */
  readonly answer: string;
  /** The same in a word or three, for a button. */
  readonly button: string;
}

export interface Cause {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly whoFixes?: string;
  /** Checks that prove or clear it, best first. */
  readonly checks: readonly string[];
  readonly fixes: readonly string[];
  /** The article that treats this cause in full. */
  readonly article?: string;
  /** Exact signs in a paste that make this cause the first suspect. */
  readonly suspectedBy?: readonly Suspicion[];
}

export interface Suspicion {
  readonly any: readonly Condition[];
  /** Completes "first suspect, because …". */
  readonly says: string;
}

export interface Check {
  readonly id: string;
  /** Two or three words for buttons and lists. */
  readonly title: string;
  /** What it decides, as one question. */
  readonly question: string;
  readonly why: string;
  /** Which machine or console: `the sending server`. */
  readonly runOn: string;
  /** The right it takes. */
  readonly role: string;
  /** Only for these target versions; absent: all versions of the article. */
  readonly versions?: readonly ExchangeVersion[];
  readonly ways?: readonly Way[];
  readonly snippets: readonly Snippet[];
  /** Signs that the paste holds its result already; such a check is not the first one offered. */
  readonly answeredBy?: readonly Condition[];
  /** What a healthy result looks like. */
  readonly good: string;
  /** What a faulty one looks like and what it means. */
  readonly bad: readonly BadResult[];
  /** Results that decide nothing, and what to do then. */
  readonly unclear?: readonly string[];
  readonly notes?: readonly string[];
  /** How the output of this check is read back; absent: people judge it by `good` and `bad`. */
  readonly reads?: Reads;
}

/** How the output of a check's commands is read back: records of it are judged by rules; the first that holds decides. */
export interface Reads {
  /** The rules of another check hold here, `article/check`; then nothing else is said. */
  readonly as?: string;
  /** A text that holds one of these records is an output of this check. */
  readonly records?: readonly Selector[];
  /** Functions that work out further records for the rules: which connector answers, how far clocks are apart. */
  readonly derive?: readonly string[];
  /** In this order. When none holds the output is unreadable: nothing is good unless a rule says so. */
  readonly rules?: readonly ReadRule[];
  /** What to paste when no rule holds. */
  readonly otherwise?: string;
  readonly examples?: readonly ReadExample[];
}

/** Records of one kind; with `where`, those whose fields all stand the test. */
export interface Selector {
  readonly kind: string;
  readonly where?: Readonly<Record<string, FieldTest>>;
}

export interface ReadRule {
  readonly id: string;
  /** All have to hold. */
  readonly when: readonly ReadCondition[];
  readonly verdict: Verdict;
  /** The one cause a bad result proves: of this article, or `article/cause`. */
  readonly cause?: string;
  /** For people; `{field}` is taken from the record that decided. */
  readonly says: string;
  /** Failures that a good result may stand beside: `no-events`. */
  readonly despite?: readonly string[];
}

export type Verdict = 'good' | 'bad' | 'unreadable' | 'unrelated';

/** One of `some`, `every`, `no` names a kind of record; `every` and `some` want at least one. Or a fact that is known. */
export interface ReadCondition {
  readonly some?: string;
  readonly every?: string;
  readonly no?: string;
  readonly where?: Readonly<Record<string, FieldTest>>;
  /** A fact of the incident is known: `senderIp`. */
  readonly knows?: string;
}

export type FieldValue = string | number | boolean;

/** A value means "is this"; a list "is one of these". A field that is not there stands no test but `absent`. */
export type FieldTest = FieldValue | readonly FieldValue[] | FieldTests;

export interface FieldTests {
  /** Without regard to capitals. */
  readonly is?: FieldValue | readonly FieldValue[];
  readonly not?: FieldValue | readonly FieldValue[];
  /** The list holds this member; `ExchangeServer` is not `ExchangeServers`. */
  readonly has?: string;
  readonly lacks?: string;
  /** One of these phrases stands in the text. */
  readonly says?: readonly string[];
  readonly saysNone?: readonly string[];
  readonly above?: number;
  readonly atLeast?: number;
  readonly below?: number;
  readonly atMost?: number;
  /** Versions, compared number by number. */
  readonly since?: string;
  readonly before?: string;
  /** Is, or is not, the fact of this name that the incident knows; both are false while it is unknown. */
  readonly given?: string;
  readonly notGiven?: string;
  readonly absent?: boolean;
}

export interface ReadExample {
  readonly output: string;
  readonly given?: Readonly<Record<string, string | number>>;
  readonly verdict: Verdict;
  readonly cause?: string;
}

export interface BadResult {
  readonly looks: string;
  /** A cause of this article, or `article/cause` of another; absent: it proves none by itself. */
  readonly cause?: string;
  readonly means: string;
}

/** One way by hand, through a console. */
export interface Way {
  readonly title?: string;
  readonly versions?: readonly ExchangeVersion[];
  readonly steps: readonly string[];
}

export interface Fix {
  readonly id: string;
  readonly title: string;
  /** Causes it removes. */
  readonly removes: readonly string[];
  readonly risk: Risk;
  readonly who: string;
  readonly role: string;
  /** What else it touches. */
  readonly blastRadius: string;
  /** What to note down before the change. */
  readonly before: string;
  /** Read-only snippets that record the present state. */
  readonly record: readonly Snippet[];
  readonly ways?: readonly Way[];
  /** The change itself; its `-WhatIf` form is its own snippet and stands first. */
  readonly change: readonly Snippet[];
  readonly undo: string;
  readonly undoSnippets?: readonly Snippet[];
  /** How to see that it worked. */
  readonly proof: string;
  /** Checks that show it. */
  readonly proofChecks?: readonly string[];
  readonly notes?: readonly string[];
}

/** What running a snippet can disturb. */
export type Risk = 'read-only' | 'changes-settings' | 'disruptive';

export type Shell = 'exchange-management-shell' | 'powershell' | 'command-prompt';

export interface Snippet {
  /** Unique within its article. */
  readonly id: string;
  readonly title: string;
  readonly risk: Risk;
  readonly shell: Shell;
  /** Needs "Run as administrator". */
  readonly elevated?: boolean;
  readonly runOn: string;
  readonly role: string;
  readonly parameters?: readonly Parameter[];
  /** The same job for different versions; the first form that fits is shown. */
  readonly forms: readonly Form[];
}

export interface Form {
  readonly versions?: readonly ExchangeVersion[];
  /** `{{name}}` stands for a parameter, always inside quotes: `'{{receiver}}'`. */
  readonly code: string;
  readonly note?: string;
}

export type ParameterType =
  | 'server'
  | 'fqdn'
  | 'connector'
  | 'queue'
  | 'ip'
  | 'ip-range'
  | 'domain'
  | 'mailbox'
  | 'dn'
  | 'account'
  | 'date'
  | 'number';

export interface Parameter {
  readonly name: string;
  readonly type: ParameterType;
  /** Which one, when a paste names several: `receiving`. */
  readonly role?: EntityRole;
  /** What stands between `<` and `>` while the value is unknown: `ReceivingServer`. */
  readonly placeholder: string;
  /** What to put there, for people. */
  readonly description: string;
}

/**
 * The part a named machine, address, connector or domain plays in the failing delivery. A parameter with a role takes
 * only names that are known to play it: no connector of a paste stands in for the one that captures a sender.
 */
export type EntityRole =
  | 'sending'
  | 'receiving'
  | 'domain-controller'
  | 'capturing'
  | 'forest-root'
  | 'other-domain';

export interface Fact {
  readonly topic: string;
  readonly title: string;
  readonly text: string;
}

export interface VersionNote {
  readonly versions: readonly ExchangeVersion[];
  readonly text: string;
}

export interface Reference {
  readonly title: string;
  /** Only https; absent for a source that is no longer published. */
  readonly url?: string;
  readonly note?: string;
}

export interface Examples {
  /** Pastes that must find this article. */
  readonly finds: readonly string[];
  /** Pastes that resemble it and must not find it. */
  readonly rejects: readonly string[];
}
