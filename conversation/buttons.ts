/** The buttons below a card, as plain data. */

import type { Article, ExchangeVersion } from '../knowledge';
import { actionVersion, type Section } from './action';
import { appliesTo } from './check-snippets';
import type { Shown } from './incident';
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

/** The commands of a card again, each as a message of plain text. */
export function plainButton({ article, section, check, fix, from }: Shown): Button {
  return {
    title: 'As text',
    data: {
      v: actionVersion,
      kind: 'as-text',
      article,
      ...(section !== undefined && { section }),
      ...(check !== undefined && { check }),
      ...(fix !== undefined && { fix }),
      ...(from !== undefined && { from }),
    },
  };
}

/** All commands of an article as one script. */
export function scriptButton(article: string): Button {
  return { title: 'All commands', data: { v: actionVersion, kind: 'script', article } };
}

/** Below an answer; Teams puts what comes after the sixth behind its menu. */
export function answerButtons({ id, fixes }: Article, hasCommand: boolean, otherError?: string): Button[] {
  return [
    sectionButton('Checks', 'checks', id),
    sectionButton('Causes', 'causes', id),
    commandsButton('Commands', id),
    sectionButton('Why this?', 'why', id),
    { title: 'Not this', data: { v: actionVersion, kind: 'not-this', article: id } },
    ...(fixes.length > 0 ? [sectionButton('Fixes', 'fixes', id)] : []),
    ...(otherError === undefined ? [] : [otherErrorButton(otherError)]),
    ...(hasCommand ? [plainButton({ article: id })] : []),
  ];
}

/** From the answer to one error of a paste to that of another one. */
export function otherErrorButton(article: string): Button {
  return { title: 'Other error', data: { v: actionVersion, kind: 'pick', article } };
}

/** A part of a check from somewhere in it on. */
export function checkButton(
  title: string,
  section: Section,
  { article, check = '' }: Shown,
  from: string,
): Button {
  return { title, data: { v: actionVersion, kind: 'section', section, article, check, from } };
}

export const nextCheckTitle = 'Next check';

/** Below a section: the way on, without the section itself. `versions`: those that are known to take part. */
export function sectionButtons(
  { id, checks, fixes }: Article,
  here: Section,
  check?: string,
  versions: readonly ExchangeVersion[] = [],
): Button[] {
  const place = checks.findIndex((known) => known.id === check);
  const next = checks.slice(place + 1).find((known) => appliesTo(known, versions));
  const buttons = [
    ...(here === 'check' && next !== undefined ? [sectionButton(nextCheckTitle, 'check', id, next.id)] : []),
    ...(here === 'checks' ? [] : [sectionButton('Checks', 'checks', id)]),
    ...(here === 'causes' ? [] : [sectionButton('Causes', 'causes', id)]),
    // From a check, the commands begin with its own: there every version has its form.
    ...(here === 'commands' ? [] : [commandsButton('Commands', id, checks[place]?.snippets[0]?.id)]),
    ...(here !== 'fixes' && fixes.length > 0 ? [sectionButton('Fixes', 'fixes', id)] : []),
    ...(here === 'article' ? [sectionButton('Facts', 'facts', id)] : []),
    ...(here === 'why' || here === 'check' ? [] : [sectionButton('Why this?', 'why', id)]),
  ];
  return buttons;
}
