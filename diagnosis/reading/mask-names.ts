/**
 * A paste → the same text without the names of people, machines, organisations and domains and without addresses, so that
 * it may be kept. In doubt a word goes: what stays has to be of use to authors of articles, not complete.
 */

import { readEntities } from './entities';
import { maskToken } from './mask-token';
import { normalise } from './normalise';
import { ordinaryWords } from './ordinary-words';

/** Lines that hold what a person wrote or who that is. */
const headers =
  /^([ \t>]*(?:from|to|cc|bcc|reply-to|sender|subject|user|account name|account domain|display name|recipients?|von|an|betreff|de|objet|para|asunto|destinataires?|empfänger)[ \t]*:[ \t]*)\S.*$/gim;
/** Distinguished names and X.400 addresses: `CN=Anna Schmidt`, `dc=contoso`, `p=Contoso`. */
const attributes =
  /(?<![\w-])((?:cn|ou|dc|o|c|a|p|s|g|i|l|st|admd|prmd|dda:\w{1,20}) ?= ?)([^,;/\n=<>"]{1,80})/gi;
const greetings =
  /((?<!\p{L})(?:hi|hello|dear|hey|thanks|thank you|regards|cheers|hallo|liebe[rs]?|danke|grüße|gruß|bonjour|cher|chère|merci|hola|estimad[oa]|gracias)[,!]?\s{1,3})\p{Lu}[\p{L}'-]{1,30}(?: \p{Lu}[\p{L}'-]{1,30})?/giu;
const webAddress = /(?<![a-z])[a-z][a-z0-9+.-]{1,12}:\/\/[^\s<>"']{1,400}/gi;
const token = /[^\s<>()[\]{}"',;=|]{1,400}/g;
/** Two words as a person is called, three at most: `Anna Schmidt`, `Schmidt, Anna`. */
const twoNames =
  /(?<![\p{L}\p{N}<_.-])\p{Lu}\p{Ll}{1,30}(?:(?: |-|, )\p{Lu}\p{Ll}{1,30}){1,2}(?![\p{L}\p{N}>_-])/gu;

export function maskNames(paste: string): string {
  const text = normalise(paste).text.replace(/<(?=[^<>\s]{1,300}@)/g, ' ');
  const named = readEntities(text).filter(({ kind }) => kind !== 'version');
  const plain = [...new Set(named.map(({ value }) => value))]
    .sort((a, b) => b.length - a.length)
    .reduce((known, value) => maskWord(known, value, '<name>'), text)
    .replace(webAddress, '<url>')
    .replace(headers, '$1<name>')
    .replace(attributes, '$1<name>')
    .replace(greetings, '$1<name>');
  const parts = new Set<string>();
  const masked = plain
    .replace(token, (word, at: number) => {
      const mask = maskToken(word, plain.slice(Math.max(0, at - 12), at));
      if (mask !== word) for (const part of partsOf(word)) parts.add(part);
      return mask;
    })
    .replace(twoNames, (words) => (isName(words) ? '<name>' : words));
  for (const { value } of named) for (const part of partsOf(value)) parts.add(part);
  return [...parts].reduce((known, part) => maskWord(known, part, '<name>'), masked);
}

/** An organisation is named alone as well as in its domain: `CONTOSO`, `contoso.com`. */
function partsOf(word: string): string[] {
  const parts = word.toLowerCase().split(/[^\p{L}\p{N}-]+/u);
  return parts.filter((part) => /^\p{L}[\p{L}\p{N}-]{2,}$/u.test(part) && !ordinaryWords.has(part));
}

function isName(words: string): boolean {
  return words
    .toLowerCase()
    .split(/[ ,-]+/)
    .every((word) => !ordinaryWords.has(word));
}

const inWord = /[\p{L}\p{N}_]/u;

/** Every occurrence that is a word of its own, in whatever letters. */
function maskWord(text: string, word: string, mask: string): string {
  const lower = text.toLowerCase();
  const wanted = word.toLowerCase();
  // Lower case changes the length of a few letters of the world; then places are not those of the text.
  if (wanted === '' || lower.length !== text.length) return text;
  const pieces: string[] = [];
  let done = 0;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
    const end = at + wanted.length;
    const isWord = !inWord.test(text[at - 1] ?? ' ') && !inWord.test(text[end] ?? ' ');
    const isMask = text[at - 1] === '<' && text[end] === '>';
    if (!isWord || isMask) continue;
    pieces.push(text.slice(done, at), mask);
    done = end;
  }
  return pieces.join('') + text.slice(done);
}
