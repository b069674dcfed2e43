/**
 * Events 1035 and 2017, failed authentication between servers → connector, source address and target. Sentences are
 * translated; what stays is the order, the mechanism (`ExchangeAuth`), the names and the addresses.
 */

import { buildPattern } from './build-pattern';
import { address, entity, host, ipv4, type NamedPlace } from './name-patterns';
import type { Span } from './reading';

const connectorWords =
  /(?:Receive connector|Empfangs[ck]onne[ck]tor|connecteur de réception|conector de (?:recepción|recebimento|receção|recepção)|ontvangstconnector|connettore di ricezione|łącznik\p{L}{0,3} odb\p{L}{1,9}|受信コネクタ(?:ー)?|接收连接器)/giu;

/** The names that setup gives: `Default EX02`, `Client Frontend EX02`. The second group is the server. */
const ownName =
  /^[\s:]{0,4}["'[]?\s?((?:Default internal receive connector|(?:Default|Client|Outbound Proxy)(?:[ \n](?:Frontend|Proxy))?|Relay(?= [A-Za-z-]{0,40}\d))[ \n]((?!internal|Receive\b|connector)[A-Za-z][A-Za-z0-9-]{0,62}))(?![A-Za-z0-9<*-])/di;
const quotedName = /^[\s:]{0,4}["'[]\s?([^"'[\]<>\n\s][^"'[\]<>\n]{0,80}?)\s?["'\]]/d;
/** Up to the end of the sentence; a dot inside a name is followed by no blank. */
const bareName = /^[\s:]{1,4}([^"'[\]<>。\n]{1,80}?)(?:\.(?=\s|$)|。)/d;

export const mechanism = /\b(?:ExchangeAuth|Gssapi|Ntlm|Login|Kerberos)\b/i;
const sourceAddress = buildPattern(`\\[(${address})\\]|(?<![\\w.:/])(${ipv4})(?!\\d)`, 'di');
const target = buildPattern(`\\bSMTPSVC/(${host})`, 'di');

/** So long is the event behind the name of its connector, and behind its mechanism, at most. */
const longestName = 200;
const longestRest = 280;

export function* readAuthenticationEvents(text: string): Generator<NamedPlace> {
  for (const { 0: word, index } of text.matchAll(connectorWords)) {
    // The connector of an Edge server: its own name has the words, too.
    if (/Default internal $/i.test(text.slice(Math.max(0, index - 17), index))) continue;
    const at = index + word.length;
    const behind = text.slice(at, at + longestName);
    const means = mechanism.exec(behind);
    const own = ownName.exec(behind);
    if (own !== null) {
      yield* part(own, 1, at, entity('connector', 'receive connector in the event'));
      yield* part(own, 2, at, entity('server', 'name of the receive connector', 'receiving'));
    } else if (means !== null) {
      const named = quotedName.exec(behind) ?? bareName.exec(behind.slice(0, means.index));
      if (named !== null) yield* part(named, 1, at, entity('connector', 'receive connector in the event'));
    }
    if (means === null) continue;
    const from = at + means.index + means[0].length;
    const rest = text.slice(from, from + longestRest).split(/\n[ \t]*\n/)[0] ?? '';
    const source = sourceAddress.exec(rest);
    if (source === null) continue;
    const group = source[1] === undefined ? 2 : 1;
    yield* part(source, group, from, entity('ip', 'source address in event 1035', 'sending'));
  }
  yield* readTargets(text);
}

/** Event 2017: the target stands behind the mechanism, in every language and in the parameters of the XML. */
function* readTargets(text: string): Generator<NamedPlace> {
  for (const { 0: word, index } of text.matchAll(/\bExchangeAuth\b/g)) {
    const from = index + word.length;
    const found = target.exec(text.slice(from, from + longestName));
    if (found !== null) yield* part(found, 1, from, entity('server', 'target in event 2017', 'receiving'));
  }
}

function* part(
  match: RegExpExecArray,
  group: number,
  offset: number,
  named: NamedPlace['part'],
): Generator<NamedPlace> {
  const [start, end]: Span = match.indices?.[group] ?? [0, 0];
  if (end > start) yield { part: named, span: [offset + start, offset + end] };
}
