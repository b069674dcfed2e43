/** Every card of every article, as people get them: the answer to its first example, and each section. */

import { renderCard } from '../../cards';
import {
  actionVersion,
  converse,
  createExpertise,
  type Message,
  type Section,
  sections,
} from '../../conversation';
import type { Knowledge } from '../../knowledge';
import type { NamedCard } from './page';

/** Sections that there are of every check. */
const ofOneCheck: readonly Section[] = ['check', 'check-rest', 'check-change'];

export function articleCards(knowledge: Knowledge): NamedCard[] {
  const expertise = createExpertise(knowledge);
  return knowledge.articles.flatMap(({ id, examples, checks }) => {
    const answer = converse(undefined, message({ text: examples.finds[0] ?? id }), expertise);
    const press = (section: Section, check?: string): NamedCard[] => {
      const action = {
        v: actionVersion,
        kind: 'section',
        section,
        article: id,
        ...(check !== undefined && { check }),
      };
      const { replies } = converse(answer.incident, message({ action }), expertise);
      return replies.map(({ view }) => ({
        name: [id, section, check].filter(Boolean).join(' · '),
        card: renderCard(view),
      }));
    };
    return [
      ...answer.replies.map(({ view }) => ({ name: `${id} · answer`, card: renderCard(view) })),
      ...sections.filter((section) => !ofOneCheck.includes(section)).flatMap((section) => press(section)),
      ...checks.flatMap(({ id: check }) => ofOneCheck.flatMap((section) => press(section, check))),
    ];
  });
}

function message(parts: Pick<Partial<Message>, 'text' | 'action'>): Message {
  return {
    id: 'gallery',
    kind: 'message',
    text: '',
    addressed: true,
    needsMention: true,
    unread: [],
    thread: 'gallery',
    person: { id: 'dana', name: 'Dana' },
    at: 0,
    ...parts,
  };
}
