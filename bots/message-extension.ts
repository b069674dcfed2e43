/**
 * The message extension: “Diagnose this message” on anybody's post, and the search for articles in the compose box.
 * In: the `value` of an invoke, untrusted; out: the body of its response. Teams waits five seconds for it.
 */

import { CardFactory } from 'botbuilder';
import { renderCard } from '../cards';
import type { Message, Responder } from '../respond';
import { htmlToText } from './html-to-text';
import { type Fields, fields, isPlainId, records, text } from './untrusted';

export type InvokeBody = Readonly<Record<string, unknown>>;

/** Results of one search; Teams asks for at most 25 at a time. */
const pageSize = 25;

/** The dialog with the answer to a post. */
export function diagnosePost(value: unknown, responder: Responder): InvokeBody {
  const view = responder.look(postText(fields(fields(value).messagePayload)));
  const card = CardFactory.adaptiveCard(renderCard(view));
  return { task: { type: 'continue', value: { title: 'Unstuck', height: 'large', width: 'large', card } } };
}

/** The list of articles below the compose box; each becomes a card when it is chosen. */
export function findArticles(value: unknown, responder: Responder): InvokeBody {
  const { parameters, queryOptions } = fields(value);
  const typed = records(parameters).find(({ name }) => name !== 'initialRun');
  const skip = fields(queryOptions).skip;
  const first = typeof skip === 'number' && skip > 0 ? Math.floor(skip) : 0;
  const found = responder.search(text(typed?.value)).slice(first, first + pageSize);
  return {
    composeExtension: {
      type: 'result',
      attachmentLayout: 'list',
      attachments: found.map(({ title, summary, view }) => ({
        ...CardFactory.adaptiveCard(renderCard(view)),
        preview: CardFactory.thumbnailCard(title, summary),
      })),
    },
  };
}

/** A sentence in the dialog instead of a card. */
export function dialogMessage(sentence: string): InvokeBody {
  return { task: { type: 'message', value: sentence } };
}

/** “Post to the thread”: the post as if its author had mentioned the bot; `undefined` for any other button. */
export function postedMessage(activity: Fields, now: () => number = Date.now): Message | undefined {
  const { data, messagePayload } = fields(activity.value);
  if (fields(data).kind !== 'post') return undefined;
  const payload = fields(messagePayload);
  const post = text(payload.id);
  const thread = threadOf(fields(activity.conversation), post, text(payload.replyToId));
  if (post === '' || thread === '' || !isPlainId(post) || !isPlainId(thread)) return undefined;
  const author = fields(fields(payload.from).user);
  return {
    id: post,
    kind: 'message',
    text: postText(payload),
    addressed: true,
    needsMention: fields(activity.conversation).conversationType !== 'personal',
    unread: [],
    thread,
    person: { id: text(author.id), name: text(author.displayName) },
    at: now(),
  };
}

/** In a channel an invoke may name the channel alone; a post is the root of its own thread. */
function threadOf({ id, conversationType }: Fields, post: string, answers: string): string {
  const conversation = text(id);
  const isChannelAlone = conversationType === 'channel' && !conversation.includes(';messageid=');
  return isChannelAlone && conversation !== ''
    ? `${conversation};messageid=${answers || post}`
    : conversation;
}

function postText({ body }: Fields): string {
  const { content, contentType } = fields(body);
  if (contentType !== 'html') return text(content);
  const { text: written, quoted } = htmlToText(text(content));
  return written || quoted;
}
