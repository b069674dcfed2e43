/** One word of a paste, between blanks and brackets → the same word, or what stands for it when it is a name. */

import { ordinaryWords } from './ordinary-words';

/** Letters with digits that name no machine: protocols, standards, products, updates, sizes. */
const technical =
  /^(?:0x[0-9a-f]{1,16}|kb\d{5,8}|(?:tls|ssl|sslv|tlsv)[\d.]{0,3}|sha-?\d{1,3}|aes-?\d{0,3}|md5|rc4|rsa-?\d{0,4}|utf-?\d{1,2}|base64|x[-.]?[45]\d\d|x509|ipv[46]|ip[46]|oauth2|(?:e|ex|exch|exchange)-?(?:5|20\d\d)|e1[2-6]|(?:cu|sp|ru|ur|p|r|nt|su|hu)\d{1,2}|v\d{1,2}|8bitmime|win\d{1,4}|w2k\d{0,2}|20\d\dr2|iso-8859-\d{1,2}|rfc\d{3,4}|http2|ntlmv[12]|smbv?[123]|o365|m365|office365|d3d|s4u\w{1,6}|p2p|fydibohf23spdlt|imap4|pop3|\d{1,9}(?:st|nd|rd|th|ms|s|sec|min|k|kb|mb|gb|tb|b|h|hr|hrs|d|x)?)$/i;
const files =
  /\.(?:exe|dll|log|config|xml|ps1|psm1|cmd|bat|txt|csv|edb|msi|msp|inf|sys|htm|html|aspx|yaml|json|eml|msg)$/i;
const typeNames = /^(?:system|microsoft)\.[a-z]/i;
/** The part of Exchange that writes a bounce: `RESOLVER.ADR.RecipNotFound`. */
const writers = /^(?:STOREDRV|RESOLVER|ROUTING|QUEUE|SMTPSEND|SMTPRECV|APPROVAL|AGENT|RULES)[._][A-Za-z]/;
const guid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const hexId = /^(?=\D*\d)(?=[^a-f]*[a-f])[0-9a-f]{8,64}$/i;
const address = /^[^@\s]{0,200}@[^@\s]{0,200}$/;
const ipv4 = /^\d{1,3}(?:\.\d{1,3}){3}(?:[:/]\d{1,5})?(?:-\d{1,3}(?:\.\d{1,3}){3})?$/;
const dotted = /^[\p{L}\p{N}_*-]{1,63}(?:\.[\p{L}\p{N}_-]{1,63}){1,10}(?::\d{1,5})?$/u;

/** `before`: what stands in front of the word, a few characters. */
export function maskToken(word: string, before: string): string {
  const [, core = '', end = ''] = /^(.*?)([.!?:]{0,10})$/s.exec(word) ?? [];
  // Some begin with the colons that elsewhere are only around a word.
  if (isIpv6(word)) return '<ip>';
  if (isIpv6(core)) return `<ip>${end}`;
  const [, start = '', inner = ''] = /^([*_.:!?~/-]{0,10})(.*)$/s.exec(core) ?? [];
  const mask = maskOf(inner.replace(/[*_~/]{1,10}$/, ''), before);
  return mask === undefined ? word : start + mask + end;
}

function maskOf(word: string, before: string): string | undefined {
  if (word.length < 2 || word.startsWith('<')) return undefined;
  if (address.test(word) || word.includes('@')) return '<address>';
  if (word.includes('\\')) return path(word);
  if (ipv4.test(word)) return /(?:version|build|v)[ :]{0,3}$/i.test(before) ? undefined : '<ip>';
  if (isIpv6(word)) return '<ip>';
  if (guid.test(word)) return '<id>';
  if (dotted.test(word)) return dottedName(word);
  return /[:/]|\.\./.test(word) ? parts(word, before) : plainWord(word);
}

/** `name:port`, `a/b`, `a...b`: each part by itself. */
function parts(word: string, before: string): string | undefined {
  const masked = word
    .split(/([:/]+|\.{2,})/)
    .map((part, place) => (place % 2 === 0 && part !== '' ? (maskOf(part, before) ?? part) : part))
    .join('');
  return masked === word ? undefined : masked;
}

function plainWord(word: string): string | undefined {
  if (technical.test(word) || ordinaryWords.has(word.toLowerCase())) return undefined;
  if (hexId.test(word)) return '<id>';
  const letters = /\p{L}/u.test(word);
  if (letters && /\d/.test(word)) return /^[\d.,:TZ+-]+$/.test(word) ? undefined : '<name>';
  // `MAIL-GW` and `CONTOSO_DC`, yet not `X-EXPS`.
  return /^\p{Lu}+(?:[-_]\p{Lu}+)+$/u.test(word) && !word.startsWith('X-') ? '<name>' : undefined;
}

/** A domain or the full name of a machine; numbers of versions and replies, types of .NET and programs stay. */
function dottedName(word: string): string | undefined {
  if (!/\p{L}/u.test(word) || typeNames.test(word) || writers.test(word)) return undefined;
  if (technical.test(word) || files.test(word)) return undefined;
  // `v15.1`, `5.7.x`, `TLS1.2`
  if (/^[a-z]{0,4}\d+(?:\.(?:\d+|[xn]))+$/i.test(word)) return undefined;
  if (/^(?:e\.g|i\.e|z\.b|p\.ej|a\.k\.a)$/i.test(word)) return undefined;
  return '<domain>';
}

const registry = /^(?:hk[a-z_]{2,22}|registry)[:\\]/i;
const publicAuthorities = /^(?:nt authority|builtin|authority|iis apppool)$/i;

/** Registry keys stay; of shares, queues and accounts only what every machine has. */
function path(word: string): string {
  if (registry.test(word)) return word;
  if (/^[a-z]:\\/i.test(word)) return '<path>';
  return word
    .split('\\')
    .map((part) => {
      const isCommon = /^(?:\d{1,9}|submission|unreachable|poison|system|)$/i.test(part);
      return isCommon || publicAuthorities.test(part) || part.startsWith('<') ? part : '<name>';
    })
    .join('\\');
}

function isIpv6(word: string): boolean {
  if (!/^[0-9a-f:.]{2,45}(?:%\w{1,20})?(?:\/\d{1,3})?$/i.test(word)) return false;
  if (!/[0-9a-f]/i.test(word)) return false;
  const groups = word.split(':').length;
  return groups >= 3 && (word.includes('::') || groups >= 6);
}
