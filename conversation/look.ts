/** Anybody's text → the answer to it, to be shown to one person first: nothing is remembered until it is posted. */

import { actionVersion } from './action';
import { converse } from './converse';
import type { Expertise } from './expertise';
import type { Message } from './message';
import type { Button, View } from './view';

const post: Button = { title: 'Post to the thread', data: { v: actionVersion, kind: 'post' } };

export function look(text: string, expertise: Expertise): View {
  if (text.trim() === '') return { kind: 'notice', text: 'There is no text in this message.' };
  const message: Message = {
    id: 'look',
    kind: 'message',
    text,
    addressed: true,
    // As in a channel: the text is anybody's.
    needsMention: true,
    unread: [],
    thread: 'look',
    person: { id: 'look', name: '' },
    at: 0,
  };
  const [reply] = converse(undefined, message, expertise).replies;
  const view = reply?.view;
  switch (view?.kind) {
    case 'answer': {
      const { choice: _, ...answer } = view;
      return {
        ...answer,
        hint: 'Only you see this. Post it to go on with checks together.',
        buttons: [post],
      };
    }
    case 'look-alike':
      return { ...view, hint: 'Only you see this.', buttons: [post] };
    case 'not-found':
      return { ...view, hint: 'Only you see this.', buttons: [] };
    default:
      return { kind: 'notice', text: 'I find no Exchange mail-flow error in this message.' };
  }
}
