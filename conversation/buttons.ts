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

/** A section from somewhere in it on, where one card cannot hold all. */
export function moreButton(title: string, section: Section, article: string, from?: string): Button {
  return {
    title,
    data: { v: actionVersion, kind: 'section', section, article, ...(from !== undefined && { from }) },
  };
}

/** Commands of an article, from one of its snippets on. */
export function commandsButton(title: string, article: string, from?: string): Button {
  return moreButton(title, 'commands', article, from);
}

/** One fix of an article, or a step of it. */
export function fixButton(
  title: string,
  section: Section,
  article: string,
  fix: string,
  from?: string,
): Button {
  const more = moreButton(title, section, article, from);
  return { ...more, data: { ...more.data, fix } as Button['data'] };
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

/** From the answer to one error of a paste to that of another one. */
export function otherErrorButton(article: string): Button {
  return { title: 'Other error', data: { v: actionVersion, kind: 'pick', article } };
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
    ...(here === 'causes' || here === 'check' || here === 'article'
      ? [sectionButton('Fixes', 'fixes', id)]
      : []),
    ...(here === 'article' ? [sectionButton('Facts', 'facts', id)] : []),
    ...(here === 'why' || here === 'check' ? [] : [sectionButton('Why this?', 'why', id)]),
  ];
  return buttons;
}
