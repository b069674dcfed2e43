/** Turns a Teams activity, of which any field may be missing or wrong, into a `Message`; `undefined`: nothing to do. */

import type { Message } from '../respond';
import { readText } from './read-text';
import { readBotMentions } from './remove-mentions';
import { type Fields, fields, records, text } from './untrusted';

export function readMessage(activity: unknown, now: () => number = Date.now): Message | undefined {
  const data = fields(activity);
  const kind = readKind(data);
  const thread = text(fields(data.conversation).id);
  if (kind === undefined || thread === '') return undefined;

  const mentions = readBotMentions(data);
  const action = kind === 'message' ? (data.value ?? undefined) : undefined;
  const needsMention = isShared(fields(data.conversation));
  const at = readTime(data.timestamp) ?? now();
  return {
    id: text(data.id) || `${at}`,
    kind,
    text: kind === 'installed' || action !== undefined ? '' : readText(data, mentions),
    ...(action !== undefined && { action }),
    addressed: !needsMention || mentions.mentioned || action !== undefined,
    needsMention,
    unread: records(data.attachments).flatMap(unreadable),
    thread,
    person: { id: text(fields(data.from).id), name: text(fields(data.from).name) },
    at,
  };
}

function readKind(data: Fields): Message['kind'] | undefined {
  const bot = text(fields(data.recipient).id);
  if (bot !== '' && fields(data.from).id === bot) return undefined;
  switch (data.type) {
    case 'message':
      return 'message';
    case 'messageUpdate':
      return fields(data.channelData).eventType === 'editMessage' ? 'edit' : undefined;
    case 'installationUpdate':
      // `add-upgrade` is a new version of the app where people know it already.
      return data.action === 'add' ? 'installed' : undefined;
    case 'conversationUpdate':
      return records(data.membersAdded).some((member) => bot !== '' && member.id === bot)
        ? 'installed'
        : undefined;
    default:
      return undefined;
  }
}

/** True for channels and group chats, where the bot hears only what mentions it. */
function isShared({ conversationType, isGroup }: Fields): boolean {
  return typeof conversationType === 'string' && conversationType !== ''
    ? conversationType !== 'personal'
    : isGroup === true;
}

function readTime(value: unknown): number | undefined {
  const time = value instanceof Date || typeof value === 'string' ? new Date(value).getTime() : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

/** Teams sends the message once more as HTML, and cards as attachments; neither is a file of a person. */
function unreadable({ contentType, contentUrl }: Fields): ('image' | 'file')[] {
  const type = text(contentType).toLowerCase();
  if (type.startsWith('image/')) return ['image'];
  if (type === 'reference' || type === 'application/vnd.microsoft.teams.file.download.info') return ['file'];
  const isOwnKind = type === '' || type === 'text/html' || type.startsWith('application/vnd.microsoft.');
  return isOwnKind || text(contentUrl) === '' ? [] : ['file'];
}
