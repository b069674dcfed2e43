/** An incident of every article in a channel, from the paste to the summary → its cards, as two people get them. */

import { renderCard } from '../../cards';
import {
  actionVersion,
  converse,
  createExpertise,
  type Incident,
  type Message,
  type Reply,
} from '../../conversation';
import type { Article, Knowledge } from '../../knowledge';
import type { NamedCard } from './page';

export function incidentCards(knowledge: Knowledge): NamedCard[] {
  const expertise = createExpertise(knowledge);
  return knowledge.articles.flatMap((article) => {
    const cards: NamedCard[] = [];
    let incident: Incident | undefined;
    let messages = 0;
    const say = (what: string, parts: Partial<Message>): readonly Reply[] => {
      const turn = converse(incident, message(`${article.id}-${messages++}`, parts), expertise);
      incident = turn.incident;
      for (const { card, view } of turn.replies) {
        if (view.kind === 'plain') continue;
        const part = card.startsWith('reply:') ? view.kind : (card.split(':')[0] ?? card);
        cards.push({ name: `${article.id} · ${what} · ${part}`, card: renderCard(view) });
      }
      return turn.replies;
    };
    const of = { v: actionVersion, article: article.id, finding: `${article.id}-0` } as const;
    const press = (what: string, action: object): readonly Reply[] => say(what, { action });

    say('paste', { text: pasteOf(article, expertise) });
    const [first, second, third] = article.checks;
    press('start', { ...of, kind: 'start' });
    if (first) press('looks fine', { ...of, kind: 'result', check: first.id, result: 'fine' });
    if (first) press('again', { ...of, kind: 'result', check: first.id, result: 'fine' });
    if (second) press('skip', { ...of, kind: 'result', check: second.id, result: 'skipped' });
    if (third) press('found it', { ...of, kind: 'result', check: third.id, result: 'found' });
    const [cause] = article.causes;
    if (cause && third)
      press('cause', { ...of, kind: 'result', check: third.id, result: 'found', cause: cause.id });
    press('no help', { ...of, kind: 'no-help' });
    say('version', { text: 'we are on 2013' });
    say('script', { text: 'all commands' });
    press('fixed', { ...of, kind: 'fixed' });
    press('too late', { ...of, kind: 'start' });
    return cards;
  });
}

/** The first example that this article is the best answer to. */
function pasteOf({ id, examples }: Article, { diagnose }: ReturnType<typeof createExpertise>): string {
  return examples.finds.find((text) => diagnose(text).matches[0]?.id === id) ?? id;
}

const people = [
  { id: 'dana', name: 'Dana Ortiz' },
  { id: 'kim', name: 'Kim Larsen' },
] as const;

function message(id: string, parts: Partial<Message>): Message {
  const number = Number(id.split('-').at(-1));
  return {
    id,
    kind: 'message',
    text: '',
    addressed: true,
    needsMention: true,
    unread: [],
    thread: 'gallery',
    person: people[number % 2] ?? people[0],
    at: Date.UTC(2026, 0, 15, 3, 2 + number),
    ...parts,
  };
}
