/** A word → the address, the version or the machine that it names; most words name none. */

import { versionOfWord } from './named-versions';
import type { Entity } from './reading';

export type NamedEnd = Pick<Entity, 'kind' | 'value' | 'span'>;

/** `start`: where the word stands. */
export function endOf(word: string, start: number): NamedEnd | undefined {
  const version = versionOfWord(word);
  if (version !== undefined) return { kind: 'version', value: version, span: [start, start + word.length] };
  const kind = isIpv4(word) ? 'ip' : isMachineName(word) ? 'server' : undefined;
  return kind && { kind, value: word, span: [start, start + word.length] };
}

function isIpv4(word: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(word) && word.split('.').every((part) => Number(part) <= 255);
}

const hostName = /^[A-Za-z][A-Za-z0-9-]{0,62}(?:\.[A-Za-z0-9-]{1,63}){0,6}$/;

/** What people number and is no machine: `user1`, `CU23`, `DB01`, `TLS1`, `dag01`. */
const numbered =
  /^(?:users?|site|db|mdb|edb|dag|queue|q|cu|ru|sp|su|kb|tls|ssl|sha|md|ipv|ip|v|ver|version|build|win|w2k|office|o|m|e|h|lines?|level|step|phase|days?|week|room|page|group|list|team|port|mailbox|store|test|tier|schema|utf|iso|rfc|id|no|nr|vlan|error|event|pop|imap|http|attr|prx|fy|kw|cw|part|case|x|s|t|p)-?\d/i;

/** A name with a number, `EX10`, `ber-mbx-3`, or one with its whole domain, `hub.berlin.contoso.com`. */
function isMachineName(word: string): boolean {
  if (!hostName.test(word) || numbered.test(word)) return false;
  const [first = '', ...domain] = word.split('.');
  return /\d/.test(first) || (domain.length >= 2 && /^[A-Za-z]{2,}$/.test(domain.at(-1) ?? ''));
}
