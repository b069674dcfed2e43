/** What is said in one or two sentences. */

import type { EntityRole } from '../knowledge';
import type { Message } from './message';
import { notUsed } from './snippet-view';
import { labelOf } from './value-names';
import type { NoticeView } from './view';

const notice = (text: string): NoticeView => ({ kind: 'notice', text });

/** `mention me and …` where the bot hears mentions alone. */
const again = ({ needsMention }: Message, then: string): string =>
  needsMention ? `Mention me and ${then}` : then;

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

const isFile = ({ unread }: Message): boolean => unread.includes('file') && !unread.includes('image');

export const notices = {
  bareMention: (message: Message): NoticeView =>
    notice(
      message.needsMention
        ? 'I see only the message that mentions me, not the ones above it. Paste the error together with the mention.'
        : 'Paste the error as text: LastError of a queue, an event, or a bounce message.',
    ),
  textOnly: (message: Message): NoticeView =>
    notice(
      `I read text only, not ${isFile(message) ? 'files' : 'screenshots'}. ${sentence(
        again(message, 'paste the error as text: LastError of a queue, an event, or a bounce message'),
      )}`,
    ),
  talk: (message: Message): NoticeView =>
    notice(`I read Exchange mail-flow errors. ${sentence(again(message, 'paste one, or write “help”'))}`),
  notUnderstood: (message: Message): NoticeView =>
    notice(
      `I did not understand that. ${sentence(again(message, 'ask for causes, checks, commands or why, or paste another error'))}`,
    ),
  noOther: (message: Message): NoticeView =>
    notice(`Your paste holds no other error that I know. ${sentence(again(message, 'paste it'))}`),
  nothingYet: (message: Message): NoticeView =>
    notice(
      `There is no error in this conversation yet that I know. ${sentence(again(message, 'paste one'))}`,
    ),
  forgotten: (message: Message): NoticeView =>
    notice(
      `I no longer remember the paste behind this card. ${sentence(again(message, 'paste the error again'))}`,
    ),
  notUsed: (message: Message, value: string, kind: string, role?: EntityRole): NoticeView =>
    notice(`${notUsed(value, kind, role)} ${sentence(again(message, 'write it as it stands in Exchange'))}`),
  needsServer: (message: Message, kind: string): NoticeView => {
    const server = labelOf('server', kind === 'queue' ? 'sending' : 'receiving');
    return notice(
      `A ${labelOf(kind)} is named together with its server. ${sentence(
        again(message, `write “the ${server} is …” first, or the whole name, such as “EX02\\…”`),
      )}`,
    );
  },
  noCommands: (message: Message): NoticeView =>
    notice(`The last card holds no command. ${sentence(again(message, 'ask for commands or a check'))}`),
  takenBack: (message: Message): NoticeView =>
    notice(
      `I no longer see output in this message, and have taken back what I read in it. ${sentence(again(message, 'paste the output again'))}`,
    ),
  erased: (): NoticeView => notice('I have erased what I kept of this incident.'),
  welcome: (): NoticeView => notice('You are welcome.'),
  noted: (): NoticeView => notice('Noted, thank you.'),
  begunAnew: (message: Message): NoticeView =>
    notice(`I begin anew. ${sentence(again(message, 'paste the error'))}`),
  alreadyBooked: (
    check: string,
    { person, outcome }: { readonly person: string; readonly outcome: string },
    next: string,
  ): NoticeView =>
    notice(
      `${check} is noted already: ${outcome === 'fine' ? 'looks fine' : outcome === 'found' ? 'found the fault' : 'skipped'}, said ${person || 'somebody'}.${next}`,
    ),
  outdatedCard: (message: Message): NoticeView =>
    notice(`This card is out of date. ${sentence(again(message, 'paste the error again'))}`),
};
