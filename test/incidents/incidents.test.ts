/**
 * Whole incidents as transcripts: who says or presses what in a thread, and what the bot shows. Each step is answered from
 * what a database would have kept of the incident, as after a restart.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { renderCard, renderText } from '../../cards';
import {
  type Button,
  converse,
  createExpertise,
  type Incident,
  type Message,
  type View,
} from '../../conversation';
import { builtInArticles, loadKnowledge } from '../../knowledge';

interface Transcript {
  readonly title: string;
  readonly place: 'personal' | 'channel';
  readonly steps: readonly Step[];
}

/** `Ada: text`, `Ada presses: Title of a button`, `Ada edits: new text of her last message`, `Ada says aside: text`. */
interface Step {
  readonly [who: string]: string | readonly string[] | undefined;
  /** Each stands in what the bot shows, in this order; empty: silence. */
  readonly bot: readonly string[];
  /** Nothing of this is shown. */
  readonly never?: readonly string[];
}

const expertise = createExpertise(loadKnowledge([builtInArticles]));
const files = readdirSync(__dirname).filter((name) => name.endsWith('.yaml'));

describe.each(files)('%s', (file) => {
  const transcripts = load(readFileSync(join(__dirname, file), 'utf8')) as readonly Transcript[];

  it.each(transcripts.map((transcript) => [transcript.title, transcript] as const))('%s', (_, transcript) => {
    const thread = startThread(transcript.place);
    for (const step of transcript.steps) {
      const shown = thread.take(step);
      const words = shown.map((view) => renderText(view, { width: 10_000 })).join('\n');
      if (step.bot.length === 0) expect(words).toBe('');
      let from = 0;
      for (const part of step.bot) {
        const at = words.indexOf(part, from);
        expect(at < 0 ? `${spellStep(step)}: “${part}” is not in\n${words}` : '').toBe('');
        from = at + part.length;
      }
      for (const part of step.never ?? []) expect(words).not.toContain(part);
      for (const view of shown) expect(JSON.stringify(renderCard(view)).length).toBeLessThanOrEqual(14_336);
    }
  });
});

function spellStep({ bot: _, never: __, ...said }: Step): string {
  return Object.entries(said)
    .map(([who, what]) => `${who}: ${what}`)
    .join('');
}

function startThread(place: Transcript['place']) {
  let kept: string | undefined;
  let count = 0;
  /** The cards of the thread by name, the latest last: a press finds its button on the latest that has it. */
  const cards = new Map<string, View>();
  const posts = new Map<string, string>();
  return {
    take(step: Step): View[] {
      count += 1;
      const [[key = '', said = ''] = []] = Object.entries(step).filter(
        ([name]) => name !== 'bot' && name !== 'never',
      );
      const what = String(said);
      const [, person = '', how = ''] = /^(\w+)(?: (presses|edits|says aside))?$/.exec(key) ?? [];
      const id = how === 'edits' ? (posts.get(person) ?? '') : `m${count}`;
      if (how !== 'presses') posts.set(person, id);
      const message: Message = {
        id,
        kind: how === 'edits' ? 'edit' : 'message',
        text: how === 'presses' ? '' : what,
        ...(how === 'presses' && { action: buttonOf(what).data }),
        addressed: how !== 'says aside',
        needsMention: place === 'channel',
        unread: [],
        thread: 'thread',
        person: { id: person, name: person },
        at: count * 60_000,
      };
      const incident = kept === undefined ? undefined : (JSON.parse(kept) as Incident);
      const turn = converse(incident, message, expertise);
      kept = turn.forget === true ? undefined : JSON.stringify(turn.incident);
      return turn.replies.map(({ card, view }) => {
        cards.delete(card);
        cards.set(card, view);
        return view;
      });
    },
  };

  function buttonOf(title: string): Button {
    for (const view of [...cards.values()].reverse()) {
      const button = buttonsOf(view).find((one) => one.title === title);
      if (button !== undefined) return button;
    }
    throw new Error(`no card of the thread has a button “${title}”`);
  }
}

function buttonsOf(view: View): readonly Button[] {
  const own = 'buttons' in view ? view.buttons : [];
  const choice = view.kind === 'answer' ? (view.choice?.options ?? []) : [];
  return [...own, ...choice];
}
