/**
 * A short sentence → the names it sets: `the server is EX07`, `use 10.0.0.5`, `der Connector ist "EX07\Relay EX07"`.
 * Nothing is set by a sentence that only speaks of one, such as `the server is slow`.
 */

import type { EntityRole } from '../knowledge';
import { type ValueName, valueNames } from './value-names';

export interface SaidValue {
  /** `name`: told by its looks alone, so what it is called remains open. */
  readonly kind: string;
  readonly role?: EntityRole;
  /** As it was written, without quotation marks; not validated. */
  readonly value: string;
}

/** Longer texts are pastes or descriptions. */
const longest = 200;

/** Several names in one sentence; `undefined` when the sentence does something else. */
export function saidValues(text: string): readonly SaidValue[] | undefined {
  const plain = text.trim();
  if (plain === '' || plain.length > longest || /[\n\r]/.test(plain)) return undefined;
  const whole = saidValue(plain);
  if (whole !== undefined) return [whole];
  const parts = plain.split(/,? (?:and|und|et|y) |[;,] /).map(saidValue);
  return parts.length > 1 && parts.every((part) => part !== undefined) ? parts : undefined;
}

const openings =
  /^(?:(?:please|bitte|no|nein|non|sorry|actually|ok|and|und|et|y|s'il te plaît|por favor)[,:]? )+/i;
const articles =
  /^(?:(?:the|our|my|its|der|die|das|den|unser|unsere|mein|le|la|les|mon|notre|el|los|mi|nuestro) |l['’])/i;
const joints =
  /^ ?(?:(?:is|was|=|:|->|→|ist|war|lautet|heißt|heisst|est|es|are|s'appelle|se llama|called|named) (?:(?:now|jetzt|maintenant|ahora|called|actually|really|the|der|die|das|le|la|el) )?|[=:→] ?)/i;
/** Joints behind which anything is a name. */
const naming = /heißt|heisst|called|named|s'appelle|se llama/i;
const takes =
  /^(?:use|take|try(?: it)? with|with|set|nimm|verwende|benutze|nutze|setze|utilise|utilisez|prends|prenez|usa|use|utiliza|utilice|toma) /i;
const partWords = / (?:as|for|als|für|comme|pour|como|para) /i;

function saidValue(sentence: string): SaidValue | undefined {
  const text = withoutEnd(sentence.replace(openings, ''));
  const taken = takes.exec(text);
  if (taken !== null) return takenValue(text.slice(taken[0].length));
  const named = nameAt(text);
  if (named !== undefined) {
    const rest = text.slice(named.length);
    const joint = joints.exec(rest);
    const value = unquoted(rest.slice(joint?.[0].length ?? 0).trim());
    const isName =
      naming.test(joint?.[0] ?? '') &&
      /^\p{Lu}|\d/u.test(value?.text ?? '') &&
      !hostile.test(value?.text ?? '');
    return value !== undefined && (isName || looksMeant(value, named.name, joint !== null))
      ? { ...partOf(named.name), value: value.text }
      : undefined;
  }
  return valueFirst(text);
}

/** `use EX07`, `use EX07 as sender`, `use the server EX07`, `set the server to EX07`. */
function takenValue(text: string): SaidValue | undefined {
  const named = nameAt(text);
  if (named !== undefined) {
    const value = unquoted(
      text
        .slice(named.length)
        .replace(/^ (?:to|auf|à|a|=) /i, ' ')
        .trim(),
    );
    return value && looksMeant(value, named.name, false)
      ? { ...partOf(named.name), value: value.text }
      : undefined;
  }
  const [word = '', part] = text.split(partWords);
  const value = unquoted(word.trim());
  if (value === undefined) return undefined;
  const name = part === undefined ? undefined : nameAt(part);
  if (name !== undefined) return { ...partOf(name.name), value: value.text };
  const kind = part === undefined ? kindByLooks(value.text) : undefined;
  return kind === undefined ? undefined : { kind, value: value.text };
}

/** `EX07 is the receiving server`. */
function valueFirst(text: string): SaidValue | undefined {
  const [, word = '', rest = ''] = /^(\S{1,100}) (?:is|ist|est|es) (.{1,80})$/i.exec(text) ?? [];
  const named = nameAt(rest);
  const value = unquoted(word);
  if (named === undefined || named.length !== rest.length || value === undefined) return undefined;
  return looksMeant(value, named.name, true) ? { ...partOf(named.name), value: value.text } : undefined;
}

interface Named {
  readonly name: ValueName;
  /** Characters of the text that it takes, the article included. */
  readonly length: number;
}

const byLength = valueNames
  .flatMap((name) => name.words.map((word) => ({ name, word })))
  .sort((a, b) => b.word.length - a.word.length);

function nameAt(text: string): Named | undefined {
  const start = articles.exec(text)?.[0].length ?? 0;
  const lower = text.slice(start).toLowerCase().replaceAll('’', "'");
  const found = byLength.find(
    ({ word }) => lower.startsWith(word) && !/^[\p{L}\p{N}._\\-]/u.test(lower.slice(word.length)),
  );
  return found && { name: found.name, length: start + found.word.length };
}

const partOf = ({ kind, role }: ValueName) => ({ kind, ...(role !== undefined && { role }) });

interface Value {
  readonly text: string;
  readonly wasQuoted: boolean;
}

const quotes: readonly (readonly [string, string])[] = [
  ...([`''`, `""`, '``', '“”', '„“', '„”', '‘’', '‚‘', '«»', '<>'] as const).map(
    (pair) => [pair.charAt(0), pair.charAt(1)] as const,
  ),
];

function unquoted(text: string): Value | undefined {
  const pair = quotes.find(
    ([open, close]) => text.length > 2 && text.startsWith(open) && text.endsWith(close),
  );
  const inner = pair === undefined ? text : text.slice(1, -1).trim();
  return inner === '' ? undefined : { text: inner, wasQuoted: pair !== undefined };
}

function withoutEnd(text: string): string {
  return /^.*[^.!\s]/s.exec(text)?.[0] ?? text;
}

/** What no name holds, and what somebody puts there who wants to add a command. */
const hostile = /[;|&$`"'‘’‚‛“”„<>{}()]/;

/** True for what somebody means as a name, valid or not; false for the rest of a sentence. */
function looksMeant({ text, wasQuoted }: Value, { kind }: ValueName, isJoined: boolean): boolean {
  if (wasQuoted) return true;
  const words = text.split(/\s+/);
  const isStrong = /[\d.\\:]/.test(text) && !/[?]/.test(text);
  if (words.length > 1 && (kind !== 'connector' || hostile.test(text)))
    return isStrong && hostile.test(text) && /[\d\\]/.test(words[0] ?? '');
  switch (kind) {
    case 'ip':
      return /\d/.test(text) && /[.:]/.test(text);
    case 'connector':
      return (
        text.includes('\\') || (isJoined && words.length > 1 && /^\p{Lu}/u.test(text) && words.length < 7)
      );
    case 'domain':
      return text.includes('.');
    case 'queue':
      return /[\d.\\]/.test(text) || /^(?:unreachable|submission|poison)$/i.test(text);
    default:
      return isStrong || (isJoined && /^[A-Z][A-Z-]{2,}$/.test(text));
  }
}

function kindByLooks(text: string): string | undefined {
  if (/^[\d.]+$/.test(text) || isIpv6Shaped(text)) return 'ip';
  if (text.includes('\\'))
    return /\\(?:\d+|unreachable|submission|poison)$/i.test(text) ? 'queue' : 'connector';
  if (/\s/.test(text)) return undefined;
  const first = text.split('.')[0] ?? '';
  if (/\d/.test(first)) return 'server';
  return text.includes('.') ? 'domain' : undefined;
}

/** At least two colons among hexadecimal digits, with a zone behind `%` or without. */
function isIpv6Shaped(text: string): boolean {
  return text.split(':').length > 2 && /^[0-9a-f:.]+(?:%\w+)?$/i.test(text);
}
