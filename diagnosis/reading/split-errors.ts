/**
 * Text and its signals → the errors it holds. A wrapper and the reply inside it are one error; a new reply, event or
 * exception starts the next one.
 */

import { factKey, firsts } from './firsts';
import type { Signal, Span } from './reading';

export interface TextError {
  /** Where this error stands; the errors of a text follow each other and cover it, unless there are too many. */
  readonly span: Span;
  /** Each fact once, where it first stands. */
  readonly signals: readonly Signal[];
}

/** How far behind a wrapper its inner reply may stand, in characters. */
const wrapperReach = 900;
/** An event header and the error text of the same event stand this close. */
const sameEventReach = 1_500;
/** A paste with more errors is a log that repeats itself. */
const mostErrors = 50;

export function splitErrors(text: string, signals: readonly Signal[]): readonly TextError[] {
  const groups: { start: number; readonly signals: Signal[] }[] = [{ start: 0, signals: [] }];
  let open: Signal | undefined;
  for (const signal of signals) {
    if (!opensError(signal)) continue;
    if (open !== undefined && belongs(signal, open, text)) {
      if (open.wrapper === true || open.kind !== 'event') open = signal;
      continue;
    }
    if (open !== undefined)
      groups.push({ start: beginning(text, signal.span[0], open.span[1]), signals: [] });
    open = signal;
  }
  let group = 0;
  for (const signal of signals) {
    while (signal.span[0] >= (groups[group + 1]?.start ?? Number.POSITIVE_INFINITY)) group += 1;
    groups[group]?.signals.push(signal);
  }
  return mostTelling(
    groups.map(({ start, signals: own }, place) => ({
      span: [start, groups[place + 1]?.start ?? text.length],
      signals: firsts(own, factKey),
    })),
  );
}

function opensError({ kind }: Signal): boolean {
  return kind === 'code' || kind === 'event' || kind === 'exception';
}

function belongs(signal: Signal, open: Signal, text: string): boolean {
  const gap = signal.span[0] - open.span[1];
  if (open.wrapper === true) return gap <= wrapperReach;
  if (open.kind === signal.kind && open.value === signal.value) return true;
  const between = text.slice(open.span[1], open.span[1] + Math.min(gap, sameEventReach));
  // `Status: 5.0.0`, `Diagnostic-Code: smtp;550 5.7.1`: two lines of one notification. `[Message=451 …]` is inside its reply.
  if (signal.kind === 'code' && /(?:\nDiagnostic-Code: ?smtp; ?|\[Message=)$/i.test(between)) return true;
  // A stack trace names its exceptions several times, one inside the other.
  if (open.kind === 'exception' || signal.kind === 'exception') {
    const reach = open.kind === signal.kind ? sameEventReach : wrapperReach;
    return gap <= reach && !startsAnew(between) && !isNextRecord(between);
  }
  if (open.kind === 'event' && signal.kind === 'code')
    return gap <= sameEventReach && !/\n\s*\n/.test(between);
  // `451-4.7.0 …` continued by `451 4.7.0 …`, or a code that says its reply again.
  if (open.kind === 'code' && signal.kind === 'code')
    return sameReply(open.value, signal.value) && gap <= wrapperReach;
  return false;
}

/** What stands before the name of an error in a line that begins with it: a number, a time, a namespace. */
const lineHead =
  /^[ \t]{0,12}(?:[-*•>#]|\d{1,3}[.)]|\[[^\]\n]{1,40}\]|\d[\d.:/T-]{4,30}Z?,?)?[ \t]{0,4}["']?(?:[A-Za-z]\w{0,40}\.){0,8}$/;
/** A line of a stack trace. */
const traceLine = /^[ \t]{0,20}(?:at|---|bei|à|en) /;
/** The exception inside another one is announced. */
const inner = /(?:Caused by|--->|InnerException|Exception details)[^\n]{0,20}$/i;
/** A console or a mail program breaks lines from here on; an error that fits into a line ends with it. */
const wrappedFrom = 60;

/** A blank line and the label of a record: `LastError : `. */
function isNextRecord(between: string): boolean {
  return /\n[ \t]*\n/.test(between) && /\n[ \t]{0,12}[A-Za-z]\w{0,30}[ \t]{0,30}:[ \t]{0,4}$/.test(between);
}

/** `between` ends with a line that begins with the name of the next error, and the line above it has come to its end. */
function startsAnew(between: string): boolean {
  const lines = between.split('\n');
  const last = lines.pop() ?? '';
  if (lines.length === 0 || !lineHead.test(last) || inner.test(last)) return false;
  const above = lines.at(-1) ?? '';
  if (traceLine.test(above)) return false;
  return above.trim() === '' || above.length < wrappedFrom || /[.!?)\]}"'][ \t]*$/.test(above);
}

function sameReply(one: string, other: string): boolean {
  const [first, second] = [one.split(' '), other.split(' ')];
  return first.every((part) => second.includes(part)) || second.every((part) => first.includes(part));
}

/** Lines of a record above the one that names the error. */
const headerLines = 12;
/** The words of a clause that lead to a code: `…, queue B says "421`. */
const longestClause = 48;
/** Longer ones are sentences with a colon. */
const longestLabel = 31;
const longestValue = 61;

/**
 * An error begins with the line that names it and the labelled lines right above, or with its XML record; in the line
 * of another error with its clause; never before `after`, where the error before it is named.
 */
function beginning(text: string, at: number, after: number): number {
  const lead = text.slice(after, at);
  const record = lead.lastIndexOf('<Event ');
  if (record >= 0) return after + record;
  let start = lead.lastIndexOf('\n') + 1;
  if (start === 0)
    return (
      at - (/[.;,!?]["')\]}]{0,2}[ \t]([^.;,!?\n]{0,40})$/.exec(lead.slice(-longestClause))?.[1] ?? '').length
    );
  for (let line = 0; line < headerLines && start > 1; line += 1) {
    const above = lead.lastIndexOf('\n', start - 2) + 1;
    if (above === 0 || !isLabelled(lead.slice(above, start - 1))) break;
    start = above;
  }
  return after + start;
}

/** `Source:        MSExchangeTransport`, `Identity : EX10\46`: a line of a record. */
function isLabelled(line: string): boolean {
  const colon = line.indexOf(':');
  const label = line.slice(0, Math.max(0, colon)).trim();
  const value = line.slice(colon + 1);
  if (label.length > longestLabel || value.length > longestValue) return false;
  return /^\p{L}[\p{L} ._-]*$/u.test(label) && (value === '' || /^[ \t]/.test(value));
}

/** Of too many errors stay the first and the last of what is new, then what is said last. */
function mostTelling(errors: readonly TextError[]): readonly TextError[] {
  if (errors.length <= mostErrors) return errors;
  const news = firsts(errors, ({ signals }) => signals.filter(opensError).map(factKey).join());
  const best = [...news.slice(0, mostErrors / 2), ...news.toReversed(), ...errors.toReversed()];
  const kept = new Set(firsts(best, ({ span }) => `${span[0]}`).slice(0, mostErrors));
  return errors.filter((error) => kept.has(error));
}
