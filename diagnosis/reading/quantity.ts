/** Three digits where they stand → whether they count something and are no reply of a mail server. */

/** `MessageCount : 421`, `port 443`. */
const countedBefore = /(?:count|length|size|port|total|messages|items|buckets)["']?[ \t]*(?:[:=][ \t]*)?$/i;

/** `500 messages`; a reply has them in the singular: `552 Message size exceeds limit`. */
const countedAfter =
  /^ (?:e?-?mails|messages|items|users|mailboxes|queues|servers|connections|recipients|times|days|hours|minutes|seconds|ms|[kmg]b|bytes|nachrichten|postfächer|benutzer|stück|mensajes|correos|usuarios|courriels|utilisateurs)(?!\p{L})/iu;

/** What stands before a reply that ends its line: `Error 421`, `"454`, or nothing. */
const announced =
  /(?:^|\n|["'(>=]|error|code|fehler|smtp|status|reply|says?|with|returned|got|meldet)[ \t]{0,4}[:=]?[ \t]{0,20}["']?$/i;

export function isQuantity({ input, index, 0: digits }: RegExpExecArray): boolean {
  const end = index + digits.length;
  const before = input.slice(Math.max(0, index - 40), index);
  const after = input.slice(end, end + 24);
  if (countedBefore.test(before) || countedAfter.test(after)) return true;
  return (after === '' || after.startsWith('\n')) && !announced.test(before);
}
