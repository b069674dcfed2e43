/** Text → the exact facts that identify an error, each where it stands. Nothing here is fuzzy: `5.7.3` is not `5.7.1`. */

import { buildPattern } from './build-pattern';
import { isDenied } from './denial';
import { readEventIds } from './event-ids';
import { isQuantity } from './quantity';
import type { Signal, SignalKind } from './reading';

/**
 * Replies that Exchange puts around the reply of the other side. They stand before dozens of different errors.
 * 4.4.0 and 4.4.395/4.4.397 wrap a remote reply, 4.4.7 and 5.4.300 are the outer code of delay and expiry notices,
 * 4.4.101 is the front end speaking for the back end.
 */
const wrappers = new Set(['4.4.0', '4.4.395', '4.4.397', '4.4.7', '5.4.7', '4.4.101', '5.4.300']);

interface Pattern {
  readonly kind: SignalKind;
  readonly pattern: RegExp;
  /** The spelling that conditions use; `undefined`: not this signal after all. */
  readonly value: (match: RegExpExecArray) => string | undefined;
}

/** What people name in order to say that it is something else. */
const deniable: ReadonlySet<SignalKind> = new Set(['code', 'event', 'kb']);

/** Replies that begin with 2 or 3 report success and identify nothing. */
const lead = '(?<![\\d.])';
const enhanced = '[45]\\.\\d{1,3}\\.\\d{1,3}(?!\\.?\\d)';
const separator = '(?:[ \\t]{0,4}[-#:;,])?[ \\t\\n]{0,40}';

/** Words that Exchange and Windows never translate. */
const tokens: readonly RegExp[] = [
  /\b(?:IllegalMessage|LogonDenied|TimeSkew|KdcUnknownEncryptionType|UnexpectedExchangeAuthBlob|NoAuthenticatingAuthority|TargetUnknown|WrongPrincipal|ExchangeAuth|X-ANONYMOUSTLS|X-EXPS|X-EXCHANGEAUTH|MapiDelivery|SUBMITDEFER|STOREDRIVER|AADSTS\d{5,7}|ORA-\d{5}|ATTR\d{1,2}|PRX\d)\b/g,
  /\bMSExchange[A-Za-z]{1,40}\b/g,
  /\bSMTPSVC\/\w[\w.-]{0,252}\b/g,
  /\bSmtp(?:Relay|Delivery)[A-Z]\w{1,40}\b/g,
  /\bSTOREDRV(?:\.\w{1,40}){0,6}\b/g,
];

/** What `Get-Queue | Format-List` prints, in lower case. */
const queueFields: ReadonlySet<string> = new Set([
  'deliverytype',
  'nexthopdomain',
  'nexthopconnector',
  'messagecount',
  'lasterror',
  'status',
]);

const patterns: readonly Pattern[] = [
  {
    kind: 'code',
    pattern: buildPattern(`${lead}([45]\\d\\d)${separator}(${enhanced})`, 'g'),
    value: ([, reply, code]) => `${reply} ${code}`,
  },
  { kind: 'code', pattern: buildPattern(`${lead}(${enhanced})`, 'g'), value: ([, code]) => code },
  {
    kind: 'code',
    pattern: /(?<![\w.\\:])([45][0-57]\d)(?= (?!\d)[A-Za-z"'[<-]|[)\].,"']|$)(?![.,]\d)/gm,
    value: (match) => (isQuantity(match) ? undefined : match[1]),
  },
  {
    // The lines of one reply but the last: `550-Mail is refused`.
    kind: 'code',
    pattern: /(?<=^[ \t]{0,8})([45][0-57]\d)(?=-[A-Za-z])/gm,
    value: ([, reply]) => reply,
  },
  {
    kind: 'exception',
    pattern:
      /(?<![A-Za-z0-9])(MapiException[A-Za-z]{1,60}|[A-Z][A-Za-z0-9]{0,80}(?:Exception|Error))(?![A-Za-z])/g,
    value: ([, name = '']) => (noExceptions.has(name) ? undefined : name),
  },
  {
    kind: 'hresult',
    pattern: /\b0x([0-9a-f]{8})\b/gi,
    value: ([, digits = '']) => `0x${digits.toLowerCase()}`,
  },
  {
    kind: 'hresult',
    pattern: /\((8[0-9a-f]{7})\)/gi,
    value: ([, digits = '']) => `0x${digits.toLowerCase()}`,
  },
  {
    kind: 'kb',
    pattern:
      /\b(?:kb|hotfix|knowledge base|article|artikel|patch|q)[ \t]{0,4}(?:id|number|article|nr\.?|no\.?)?[ \t:#-]{0,4}(\d{6,7})\b/gi,
    value: ([, number]) => number,
  },
  {
    kind: 'build',
    pattern: /(?<![\d.])(\d{1,2}\.\d{1,2}\.\d{3,5}\.\d{1,4})(?!\.?\d)/g,
    value: ([, build = '']) => {
      const value = build.split('.').map(Number).join('.');
      return isAddress(value) ? undefined : value;
    },
  },
  ...tokens.map((pattern): Pattern => ({ kind: 'token', pattern, value: ([token]) => token })),
  {
    kind: 'queue-field',
    pattern: /^[ \t]*([A-Za-z]{4,16})[ \t]*:(?![ \t]*[245]\.\d{1,3}\.\d)[^\n]*/gm,
    value: ([, field = '']) => (queueFields.has(field.toLowerCase()) ? field : undefined),
  },
];

/** In the order in which they stand; a longer reading wins over a shorter one of the same kind inside it. */
export function readSignals(text: string): Signal[] {
  const reach = new Map<SignalKind, number>();
  return (
    patterns
      .flatMap((pattern) => readPattern(pattern, text))
      .concat(Array.from(readEventIds(text), (id): Signal => ({ kind: 'event', ...id })))
      .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
      .filter(({ kind, span: [, end] }) => {
        if (end <= (reach.get(kind) ?? 0)) return false;
        reach.set(kind, end);
        return true;
      })
      // After the longer reading has taken its place: the half of a code that is denied is denied, too.
      .filter(({ kind, span: [start, end] }) => !deniable.has(kind) || !isDenied(text, start, end))
  );
}

function readPattern({ kind, pattern, value }: Pattern, text: string): Signal[] {
  const signals: Signal[] = [];
  for (const match of text.matchAll(pattern)) {
    const read = value(match);
    if (read === undefined) continue;
    const inner = kind === 'kb' ? match[0].lastIndexOf(match[1] ?? '') : 0;
    const span = [match.index + inner, match.index + match[0].length] as const;
    signals.push({ kind, value: read, span, ...(isWrapper(kind, read) && { wrapper: true }) });
  }
  return signals;
}

function isWrapper(kind: SignalKind, value: string): boolean {
  return kind === 'code' && wrappers.has(value.split(' ').at(-1) ?? '');
}

/** Labels and functions that are spelled like exceptions. */
const noExceptions = new Set(['LastError', 'ThrowIfError', 'MapiExceptionHelper', 'InnerException']);

/** Four numbers below 256 are an address, except where a version of Exchange begins so. */
function isAddress(build: string): boolean {
  return (
    build.split('.').every((part) => Number(part) < 256) && !/^(?:8\.[0-3]|14\.[0-3]|15\.[0-2])\./.test(build)
  );
}
