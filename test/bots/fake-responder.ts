/** A responder that answers what a test says, and remembers what it was asked and which cards are where. */

import type { Message, Reaction, Reply, Responder, View } from '../../respond';

export interface FakeResponder extends Responder {
  readonly asked: Message[];
  /** What told each delivery from the others. */
  readonly deliveries: (string | undefined)[];
  readonly reactions: Reaction[];
  /** Activity ids by `thread card`. */
  readonly cards: Map<string, string>;
}

export function createFakeResponder(
  answer: (message: Message) => readonly Reply[] | Promise<readonly Reply[]> = () => [],
): FakeResponder {
  const asked: Message[] = [];
  const cards = new Map<string, string>();
  const deliveries: (string | undefined)[] = [];
  const reactions: Reaction[] = [];
  return {
    asked,
    reactions,
    react: async (reaction) => void reactions.push(reaction),
    deliveries,
    cards,
    look: (text) => notice(`this is what I think of ${text}`),
    search: () => [],
    async respond(message) {
      asked.push(message);
      return answer(message);
    },
    async answer(message, { send, delivery }) {
      asked.push(message);
      deliveries.push(delivery);
      for (const reply of await answer(message)) {
        const place = `${message.thread} ${reply.card}`;
        const id = await send(reply, reply.do === 'update' ? cards.get(place) : undefined);
        if (id !== undefined) cards.set(place, id);
      }
    },
  };
}

export const notice = (text: string): View => ({ kind: 'notice', text });

export const post = (card: string, view: View = notice(`this is ${card}`)): Reply => ({
  do: 'post',
  card,
  view,
});

export const update = (card: string, view: View = notice(`this is ${card} again`)): Reply => ({
  do: 'update',
  card,
  view,
});
