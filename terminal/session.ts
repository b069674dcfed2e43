/** One person at a terminal → the messages of a personal chat, answered by the same responder as in Teams. */

import { userInfo } from 'node:os';
import type { Message, Reply } from '../conversation';
import type { Responder } from '../respond';

export interface Session {
  /** Answers one paste or question. */
  say(text: string): Promise<readonly Reply[]>;
}

export function createSession(responder: Responder, now: () => number = Date.now): Session {
  let count = 0;
  const name = userInfo().username;
  return {
    say(text) {
      count += 1;
      const message: Message = {
        id: `terminal-${count}`,
        kind: 'message',
        text,
        addressed: true,
        needsMention: false,
        unread: [],
        thread: 'terminal',
        person: { id: name, name },
        at: now(),
      };
      return responder.respond(message);
    },
  };
}
