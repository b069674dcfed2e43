/** Errors that differ only in names, addresses, numbers of places and times have the same fingerprint. */

import { createHash } from 'node:crypto';

/** Times, dates and counters of every kind: digits that are no code of a reply, an event or a version. */
const volatile = /\d{1,4}(?:[-/:]\d{1,2}){1,2}(?:[Tt ]\d{1,2}:\d{2}(?::\d{2})?)?\S*|\d{5,}/g;
/** What stands for a name depends on how it was written. */
const masks = /<(?:name|domain|ip|address|id|url|path)>/g;
const notWords = /[^\p{L}\p{N}<>.]+/gu;
const longest = 4_000;

/** `text`: an error as `maskNames` leaves it; more than 4,000 characters of it make no difference. 16 characters come out. */
export function fingerprint(text: string): string {
  const plain = text
    .slice(0, longest)
    .replace(masks, '<>')
    .replace(volatile, ' ')
    .toLowerCase()
    .replace(notWords, ' ')
    .trim();
  return createHash('sha256').update(plain).digest('hex').slice(0, 16);
}
