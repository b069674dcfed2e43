/** The buttons below a card, as plain data. */

import type { Article } from '../knowledge';
import { actionVersion, type Section } from './action';
import type { Button } from './view';

export function sectionButton(title: string, section: Section, article: string, check?: string): Button {
  return {
    title,
    data: { v: actionVersion, kind: 'section', section, article, ...(check !== undefined && { check }) },
  };
}

/** Commands of an article, from one of its snippets on. */
export function commandsButton(title: string, article: string, from?: string): Button {
  return {
    title,
    data: {
      v: actionVersion,
      kind: 'section',
      section: 'commands',
      article,
      ...(from !== undefined && { from }),
    },
  };
}

/** Below an answer. */
export function answerButtons({ id }: Article): Button[] {
  return [
    sectionButton('Checks', 'checks', id),
    sectionButton('Causes', 'causes', id),
    commandsButton('Commands', id),
    sectionButton('Why this?', 'why', id),
    { title: 'Not this', data: { v: actionVersion, kind: 'not-this', article: id } },
  ];
}

/** Below a section: the way on, without the section itself. */
export function sectionButtons({ id, checks }: Article, here: Section, check?: string): Button[] {
  const place = checks.findIndex((known) => known.id === check);
  const next = checks[place + 1];
  const buttons = [
    ...(here === 'check' && next !== undefined ? [sectionButton('Next check', 'check', id, next.id)] : []),
    ...(here === 'checks' ? [] : [sectionButton('Checks', 'checks', id)]),
    ...(here === 'causes' ? [] : [sectionButton('Causes', 'causes', id)]),
    // From a check, the commands begin with its own: there every version has its form.
    ...(here === 'commands' ? [] : [commandsButton('Commands', id, checks[place]?.snippets[0]?.id)]),
    ...(here === 'why' ? [] : [sectionButton('Why this?', 'why', id)]),
  ];
  return buttons;
}
