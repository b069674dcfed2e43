/** A thread as a transcript tells it: who says or presses what, and the cards that are there to press. */

import type { Button, Message, Reply, View } from '../../conversation';

export interface Transcript {
  readonly title: string;
  readonly place: 'personal' | 'channel';
  /** Also played with a database file that is closed and opened between the steps. */
  readonly stored?: true;
  readonly steps: readonly Step[];
}

/**
 * `Ada: text`, `Ada presses: Title of a button` (on the latest card that has it), `Ada presses the first: Title` (on the
 * oldest card that ever had it), `Ada edits: new text of her last message`, `Ada says aside: text`.
 */
export interface Step {
  readonly [who: string]: string | readonly string[] | undefined;
  /** Each stands in what the bot shows, in this order; empty: silence. */
  readonly bot: readonly string[];
  /** Nothing of this is shown. */
  readonly never?: readonly string[];
  /** What is kept as said of an article: `helped <article>`, `did not help <article>`. */
  readonly feedback?: readonly string[];
}

const notSaid: ReadonlySet<string> = new Set(['bot', 'never', 'feedback']);

export function spellStep(step: Step): string {
  return Object.entries(step)
    .filter(([who]) => !notSaid.has(who))
    .map(([who, what]) => `${who}: ${what}`)
    .join('');
}

export type Answer = (message: Message) => readonly Reply[] | Promise<readonly Reply[]>;

export function startThread(place: Transcript['place'], answer: Answer) {
  let count = 0;
  /** The cards of the thread by name, the latest last. */
  const cards = new Map<string, View>();
  const everShown: View[] = [];
  const posts = new Map<string, string>();

  const buttonOf = (title: string, views: readonly View[]): Button => {
    for (const view of views) {
      const button = buttonsOf(view).find((one) => one.title === title);
      if (button !== undefined) return button;
    }
    throw new Error(`no card of the thread has a button “${title}”`);
  };

  return {
    async take(step: Step): Promise<View[]> {
      count += 1;
      const [[key = '', said = ''] = []] = Object.entries(step).filter(([name]) => !notSaid.has(name));
      const what = String(said);
      const [, person = '', how = ''] =
        /^(\w+)(?: (presses|presses the first|edits|says aside))?$/.exec(key) ?? [];
      if (person === '') throw new Error(`nobody says or does “${key}”`);
      const id = how === 'edits' ? (posts.get(person) ?? '') : `m${count}`;
      const isPress = how.startsWith('presses');
      if (!isPress) posts.set(person, id);
      const there = how === 'presses' ? [...cards.values()].reverse() : everShown;
      const replies = await answer({
        id,
        kind: how === 'edits' ? 'edit' : 'message',
        text: isPress ? '' : what,
        ...(isPress && { action: buttonOf(what, there).data }),
        addressed: how !== 'says aside',
        needsMention: place === 'channel',
        unread: [],
        thread: 'thread',
        person: { id: person, name: person },
        at: count * 60_000,
      });
      return replies.map(({ card, view }) => {
        cards.delete(card);
        cards.set(card, view);
        everShown.push(view);
        return view;
      });
    },
  };
}

function buttonsOf(view: View): readonly Button[] {
  const own = 'buttons' in view ? view.buttons : [];
  const choice = view.kind === 'answer' ? (view.choice?.options ?? []) : [];
  const blocks = view.kind === 'section' ? view.blocks : [];
  return [...own, ...choice, ...blocks.flatMap((block) => (block.kind === 'choice' ? block.options : []))];
}
