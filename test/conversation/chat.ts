/** A chat with the pure bot: messages in, what it would show out, each reply spelled in one line. */

import {
  converse,
  createExpertise,
  type Incident,
  type Message,
  type Reply,
  type View,
} from '../../conversation';
import { type Article, type LookAlike, loadPhraseBook } from '../../knowledge';
import { sampleArticle } from '../knowledge/sample-article';

const [offset, zoneCheck] = sampleArticle().checks;
const [drift, zoneCause] = sampleArticle().causes;
if (!offset || !zoneCheck || !drift || !zoneCause) throw new Error('the sample lost a part');

export const clock: Article = sampleArticle({
  recognise: [
    { id: 'text', says: 'the text is there', all: [{ text: 'Your clock is wrong' }], confidence: 0.95 },
    { id: 'words', says: 'it speaks of a clock', all: [{ words: ['clock queue*'] }], confidence: 0.6 },
  ],
  against: [{ id: 'phone', says: 'a phone wrote it', any: [{ token: 'iPhone' }], weight: 1 }],
  causes: [drift, { ...zoneCause, suspectedBy: [{ says: 'it names Berlin', any: [{ token: 'Berlin' }] }] }],
  checks: [offset, { ...zoneCheck, answeredBy: [{ token: 'Zone' }] }],
});
export const summer: Article = sampleArticle({
  id: 'summer-time',
  title: 'Summer time was missed',
  recognise: [
    { id: 'text', says: 'the text is there', all: [{ text: 'Your clock is wrong' }], confidence: 0.8 },
    { id: 'hour', says: 'it names an hour', all: [{ text: 'by one whole hour' }], confidence: 0.9 },
  ],
  splits: [
    {
      from: 'clock-is-wrong',
      question: 'Is it off by an hour?',
      answer: 'By exactly one.',
      button: 'One hour',
    },
  ],
});
const busy: LookAlike = {
  id: 'busy-clock',
  title: '454 Busy clock',
  recognise: [
    { id: 'text', says: 'the text is there', all: [{ text: 'The clock is busy' }], confidence: 0.9 },
  ],
  cause: 'Somebody winds it.',
  differs: 'It is right twice a day.',
  examples: { finds: ['The clock is busy'] },
};

export const expertise = createExpertise({
  articles: [clock, summer],
  lookAlikes: [busy],
  phraseBook: loadPhraseBook(),
  files: new Map(),
  version: '000000000000',
});

/** `post answer: The clock is wrong`, `update answer:m1 answer: …`; `silence` alone when nothing is said. */
export function spell(replies: readonly Reply[]): string {
  if (replies.length === 0) return 'silence';
  return replies
    .map(
      ({ do: how, card, view }) =>
        `${how === 'post' ? 'post' : `update ${card}`} ${view.kind}: ${heading(view)}`,
    )
    .join('\n');
}

function heading(view: View): string {
  switch (view.kind) {
    case 'notice':
      return view.text;
    case 'plain':
      return view.text;
    case 'section':
      return `${view.title} (${view.of})`;
    default:
      return view.title;
  }
}

export interface Chat {
  readonly incident: Incident | undefined;
  /** The view of the last reply. */
  readonly view: View | undefined;
  /** Sends a message; what is left out is as in the place of the chat. */
  send(message: string | Partial<Message>): readonly Reply[];
}

/** In a personal chat everything is addressed; in a channel what mentions the bot or presses a button. */
export function startChat(place: 'personal' | 'channel'): Chat {
  let incident: Incident | undefined;
  let view: View | undefined;
  let count = 0;
  return {
    get incident() {
      return incident;
    },
    get view() {
      return view;
    },
    send(message) {
      count += 1;
      const parts: Partial<Message> = typeof message === 'string' ? { text: message } : message;
      const turn = converse(
        incident,
        {
          id: `m${count}`,
          kind: 'message',
          text: '',
          addressed: true,
          needsMention: place === 'channel',
          unread: [],
          thread: 'thread',
          person: { id: 'p1', name: 'Ada' },
          at: count * 1_000,
          ...parts,
        },
        expertise,
      );
      incident = turn.incident;
      view = turn.replies.at(-1)?.view;
      return turn.replies;
    },
  };
}
