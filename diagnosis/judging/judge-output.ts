/** Output of a command and what it was asked for → what it proves. Nothing is good unless a rule says so and all of it is there. */

import type { Article, ReadRule, Reads } from '../../knowledge';
import { fieldOf, type Output, type OutputRecord, readOutputText, type Span, textOf } from '../reading';
import { fieldsAskedBy, holds, selects } from './conditions';
import { derivations } from './derivations';
import { factsOf } from './facts';
import type { Given, Judgement, OutputQuestion } from './judgement';
import {
  isComplaint,
  whyComplaint,
  whyCut,
  whyEmpty,
  whyFailed,
  whyFailedBeside,
  whyUnrelated,
} from './unreadable';

export type ReadOutput = (text: string, question: OutputQuestion) => Judgement;

/** What one short line can be; it answers nothing but the check that was asked for. */
const tooPlain: ReadonlySet<string> = new Set([
  'answer',
  'time-source',
  'no-connection',
  'name-unresolved',
  'failure',
]);

/** The rules of a check, with the article that they stand in. */
interface Home {
  readonly check: string;
  readonly reads: Reads;
  readonly article: Article;
}

interface Read {
  readonly records: readonly OutputRecord[];
  readonly cut: boolean;
  readonly given: Given;
}

/** `articles` must be checked already: a rule that names an unknown function or check is passed over. */
export function createReadOutput(articles: readonly Article[]): ReadOutput {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const homesOf = new Map(articles.map((article) => [article.id, homes(article, byId)]));
  return (text, { article: id, pending, given = {} }) => {
    const output = readOutputText(text);
    const read: Read = { records: output.records, cut: output.cut, given };
    const all = homesOf.get(id) ?? [];
    const asked = all.find(({ check }) => check === pending);
    const judged = judgeBest(all, asked, read, output, byId.get(id));
    const { decider, fields = [], ...judgement } = judged;
    const marks = fields.filter((span) => span !== decider?.span).map(output.place);
    return {
      ...judgement,
      facts: factsOf(read.records, decider),
      ...(decider !== undefined && { span: output.place(decider.span) }),
      ...(marks.length > 0 && { marks }),
    };
  };
}

function homes(article: Article, byId: ReadonlyMap<string, Article>): Home[] {
  return article.checks.flatMap(({ id: check, reads }) => {
    if (reads === undefined) return [];
    if (reads.as === undefined) return [{ check, reads, article }];
    const [from = '', name] = reads.as.split('/');
    const other = byId.get(from);
    const own = other?.checks.find(({ id }) => id === name)?.reads;
    return other === undefined || own === undefined ? [] : [{ check, reads: own, article: other }];
  });
}

type Judged = Omit<Judgement, 'facts' | 'span' | 'marks'> & {
  readonly decider?: OutputRecord;
  /** Places of the fields that the rule looked at. */
  readonly fields?: readonly Span[];
};

function judgeBest(
  all: readonly Home[],
  asked: Home | undefined,
  read: Read,
  { empty, text }: Output,
  article: Article | undefined,
): Judged {
  const failures = read.records.filter(({ kind }) => kind === 'failure');
  if (asked !== undefined && isAnswer(asked, read)) return judge(asked, read, article);
  const other = all.find((home) => home !== asked && isAnswer(home, read, tooPlain));
  if (other !== undefined) return judge(other, read, article);
  if (asked === undefined) return { verdict: 'unrelated', says: whyUnrelated };
  const { check } = asked;
  const [failure] = failures;
  if (failure !== undefined) {
    const judged = judge(asked, read, article);
    return judged.rule === undefined
      ? { verdict: 'unreadable', check, says: whyFailed(failure), decider: failure }
      : judged;
  }
  if (empty) return { verdict: 'unreadable', check, says: whyEmpty };
  const isOther = read.records.some(({ kind }) => kind !== 'command');
  if (!isOther && isComplaint(text)) return { verdict: 'unreadable', check, says: whyComplaint };
  return { verdict: 'unrelated', says: whyUnrelated };
}

function isAnswer(
  { reads }: Home,
  { records, given }: Read,
  except: ReadonlySet<string> = new Set(),
): boolean {
  return (reads.records ?? []).some(
    (selector) => !except.has(selector.kind) && records.some((one) => selects(selector, one, given)),
  );
}

function judge({ check, reads, article: home }: Home, read: Read, asking: Article | undefined): Judged {
  const derived = (reads.derive ?? []).flatMap((name) => derivations[name]?.(read) ?? []);
  const records = [...read.records, ...derived];
  for (const rule of reads.rules ?? []) {
    const held = holds(rule, records, read.given);
    if (held === undefined) continue;
    const { decider } = held;
    const told = { check, rule: rule.id, ...(decider !== undefined && { decider }) };
    const refused = rule.verdict === 'good' ? whyNotGood(rule, reads, records, read) : undefined;
    if (refused !== undefined) return { ...told, verdict: 'unreadable', says: refused };
    const cause = rule.cause === undefined ? undefined : fullCause(rule.cause, home, asking);
    return {
      ...told,
      verdict: rule.verdict,
      says: fill(rule.says, decider),
      fields: fieldsLookedAt(rule, decider),
      ...(cause !== undefined && { cause }),
    };
  }
  const [failure] = read.records.filter(({ kind }) => kind === 'failure');
  if (failure !== undefined)
    return { verdict: 'unreadable', check, says: whyFailed(failure), decider: failure };
  return { verdict: 'unreadable', check, says: read.cut ? whyCut : (reads.otherwise ?? whyUnrelated) };
}

function fieldsLookedAt(rule: ReadRule, decider: OutputRecord | undefined): Span[] {
  const names = decider === undefined ? undefined : fieldsAskedBy(rule).get(decider.kind);
  return [...(names ?? [])].flatMap((name) => {
    const field = decider && fieldOf(decider, name);
    return field === undefined ? [] : [field.span];
  });
}

/** A check is cleared by whole output alone, and never beside an error. */
function whyNotGood(
  rule: ReadRule,
  reads: Reads,
  records: readonly OutputRecord[],
  { cut, given }: Read,
): string | undefined {
  const failed = records.some(
    (one) => one.kind === 'failure' && !(rule.despite ?? []).includes(textOf(one, 'reason') ?? ''),
  );
  if (failed) return whyFailedBeside;
  const asked = fieldsAskedBy(rule);
  const kinds = new Set([...asked.keys(), ...(reads.records ?? []).map(({ kind }) => kind)]);
  const own = records.filter(({ kind }) => kinds.has(kind));
  const isCut = (one: OutputRecord): boolean =>
    one.cut || [...(asked.get(one.kind) ?? [])].some((name) => fieldOf(one, name)?.cut === true);
  const counts = (one: OutputRecord): boolean =>
    !(reads.records ?? []).some(({ kind }) => kind === one.kind) ||
    asked.has(one.kind) ||
    (reads.records ?? []).some((selector) => selects(selector, one, given));
  return cut || own.some((one) => counts(one) && isCut(one)) ? whyCut : undefined;
}

/** A cause of the article that asks, when it has one of that name; else of the article where the rule stands. */
function fullCause(cause: string, home: Article, asking: Article | undefined): string {
  if (cause.includes('/')) return cause;
  const own = asking?.causes.some(({ id }) => id === cause) === true ? asking : home;
  return `${own.id}/${cause}`;
}

/** `{field}` → its value; what is not known becomes three dots. */
function fill(says: string, decider: OutputRecord | undefined): string {
  return says.replace(/\{([a-z]{1,40})\}/gi, (_, name: string) => {
    const value = decider === undefined ? '' : (textOf(decider, name) ?? '');
    return value === '' ? '…' : value.slice(0, 200);
  });
}
