/** Chooses the better source of what a person wrote, plain text or HTML, and takes the bot's mentions out of it. */

import { htmlToText } from './html-to-text';
import { type BotMentions, removeMentions } from './remove-mentions';
import { type Fields, fields, records, text } from './untrusted';

/** Stands in the text for a message that is answered. */
const quotedTag = /<\/?quoted\b[^<>]*>/gi;

/** The person's own words; with a bare mention below somebody else's message, that message. */
export function readText(activity: Fields, mentions: BotMentions): string {
  const plain = removeMentions(text(activity.text).replace(quotedTag, ''), mentions);
  const attachment = records(activity.attachments).find(
    ({ contentType, content }) => contentType === 'text/html' && text(content) !== '',
  );
  const html = htmlToText(text(attachment?.content));
  const written = removeMentions(html.text, mentions);
  const answers = html.quoted !== '';
  const isHtmlBetter = plain === '' || html.code || answers || lineBreaks(written) > lineBreaks(plain);
  const own = isHtmlBetter ? written || (answers ? '' : plain) : plain;
  if (/[\p{L}\p{N}]/u.test(own)) return own;
  return removeMentions(html.quoted || previews(activity), mentions) || own;
}

function previews(activity: Fields): string {
  return records(activity.entities)
    .map(({ type, quotedReply }) => (type === 'quotedReply' ? text(fields(quotedReply).preview) : ''))
    .filter((preview) => preview !== '')
    .join('\n');
}

function lineBreaks(message: string): number {
  return message.split('\n').length;
}
