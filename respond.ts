/**
 * One message through the whole bot, whoever asked: loads the incident, converses, saves. Messages of one thread are
 * answered one after another; when another process saved in between, it is done again.
 */

import {
  type ArticleFound,
  converse,
  type Expertise,
  look,
  type Message,
  type Reply,
  searchArticles,
  type View,
} from './conversation';
import type { Store } from './store';

export type { ArticleFound, Message, Reply, View } from './conversation';

export interface Responder {
  /** The answer to anybody's text, for one person's eyes; nothing is remembered. */
  look(text: string): View;
  /** Articles for a few words, best first. */
  search(words: string): readonly ArticleFound[];
  /** What to send for one message; empty when silence is right. */
  respond(message: Message): Promise<readonly Reply[]>;
  /** Id of the activity that shows a card of a thread, for `update`. */
  cardId(thread: string, card: string): Promise<string | undefined>;
  rememberCard(thread: string, card: string, activityId: string): Promise<void>;
}

/** Another process that answers in the same thread costs one retry; this many mean that something else is wrong. */
const attempts = 8;

export function createResponder({ expertise, store }: { expertise: Expertise; store: Store }): Responder {
  const inTurn = createTurns();
  const answer = async (message: Message): Promise<readonly Reply[]> => {
    for (let attempt = 1; ; attempt += 1) {
      const stored = await store.load(message.thread);
      const { incident, replies } = converse(stored?.incident, message, expertise);
      if (incident === stored?.incident || (stored === undefined && replies.length === 0)) return replies;
      const saved = await store.save(incident, stored?.version ?? 0);
      if (saved !== undefined) return replies;
      if (attempt === attempts)
        throw new Error(
          `the incident of a thread was changed ${attempts} times while one message was answered`,
        );
    }
  };
  return {
    look: (text) => look(text, expertise),
    search: (words) => searchArticles(words, expertise),
    respond: (message) => inTurn(message.thread, () => answer(message)),
    cardId: (thread, card) => store.cardId(thread, card),
    rememberCard: (thread, card, activityId) => store.rememberCard(thread, card, activityId),
  };
}

/** Runs work of the same name one after another, work of different names side by side. */
function createTurns() {
  const last = new Map<string, Promise<unknown>>();
  return <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const turn = (last.get(name) ?? Promise.resolve()).then(work);
    const done = turn
      .catch(() => undefined)
      .finally(() => {
        if (last.get(name) === done) last.delete(name);
      });
    last.set(name, done);
    return turn;
  };
}
