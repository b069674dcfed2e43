/** One part of an article → its card: causes, the list of checks, one check, commands, or why it matched. */

import type { Diagnosis, Match } from '../diagnosis';
import type { Article, ExchangeVersion } from '../knowledge';
import type { KnownValue } from '../powershell';
import type { Section } from './action';
import { causesInOrder, supported } from './answer-view';
import { articleView } from './article-view';
import { sectionButton, sectionButtons } from './buttons';
import { checkView } from './check-view';
import { commandsView } from './commands-view';
import { likelihood } from './likelihood';
import type { ArticleView, Block, SectionView } from './view';

export interface SectionInput {
  readonly article: Article;
  /** What is known of the incident; a button of an old card may come without it. */
  readonly match?: Match;
  readonly diagnosis?: Diagnosis;
  readonly known: readonly KnownValue[];
  readonly versions: readonly ExchangeVersion[];
  /** For `check`. */
  readonly check?: string;
  /** For `commands`: id of the snippet to begin with. */
  readonly from?: string;
}

export function sectionView(section: Section, input: SectionInput): SectionView | ArticleView {
  switch (section) {
    case 'causes':
      return causes(input);
    case 'checks':
      return checks(input);
    case 'check':
      return check(input);
    case 'commands':
      return commandsView(input);
    case 'why':
      return why(input);
    case 'article':
      return articleView(input.article, input.known, input.versions);
  }
}

function causes({ article, match }: SectionInput): SectionView {
  const items = causesInOrder(article, match).map(({ id, title, text }) => {
    const says = match?.suspects.find(({ cause }) => cause === id)?.says;
    return { title, text: says === undefined ? text : `First suspect: ${says}. ${text}` };
  });
  return {
    kind: 'section',
    title: 'Causes, likeliest first',
    of: article.title,
    blocks: [{ kind: 'list', items, numbered: true }],
    buttons: sectionButtons(article, 'causes'),
  };
}

function checks({ article }: SectionInput): SectionView {
  return {
    kind: 'section',
    title: 'Checks, in the order that decides soonest',
    of: article.title,
    blocks: [
      {
        kind: 'list',
        numbered: true,
        items: article.checks.map(({ title, question }) => ({ title, text: question })),
      },
    ],
    buttons: article.checks.map(({ id, title }) => sectionButton(title, 'check', article.id, id)),
  };
}

function check({ article, known, versions, check: id }: SectionInput): SectionView {
  const found = article.checks.find((candidate) => candidate.id === id) ?? article.checks[0];
  if (found === undefined) return checks({ article, known, versions });
  const place = article.checks.indexOf(found);
  return {
    kind: 'section',
    title: `Check ${place + 1} of ${article.checks.length}: ${found.title}`,
    of: article.title,
    blocks: [{ kind: 'check', check: checkView(found, known, versions.length > 0 ? versions : supported) }],
    buttons: sectionButtons(article, 'check', found.id),
  };
}

function why({ article, match, diagnosis }: SectionInput): SectionView {
  const blocks: Block[] = [];
  if (match === undefined) {
    blocks.push({
      kind: 'text',
      text: 'The paste behind this card is no longer remembered. Paste it again to see why it matched.',
    });
  } else {
    blocks.push({ kind: 'text', text: `This is ${likelihood(match.confidence)} because:` });
    for (const { says, quote } of match.evidence) {
      blocks.push({ kind: 'list', numbered: false, items: [{ title: says }] });
      if (quote !== undefined) blocks.push({ kind: 'quote', text: quote });
    }
    blocks.push({ kind: 'heading', text: 'Against it' });
    if (match.against.length === 0) blocks.push({ kind: 'text', text: 'Nothing in the paste.' });
    else
      blocks.push({
        kind: 'list',
        numbered: false,
        items: match.against.map(({ says }) => ({ title: says })),
      });
    const runnersUp = (diagnosis?.matches ?? []).filter(({ id }) => id !== match.id);
    const nearest = diagnosis?.errors
      .map((error) => error.nearest)
      .find((one) => one !== undefined && one.id !== match.id);
    const next = runnersUp[0] ?? nearest;
    if (next !== undefined) {
      const reason = next.against[0]?.says ?? next.evidence[0]?.says;
      blocks.push({ kind: 'heading', text: 'Next best' });
      blocks.push({
        kind: 'text',
        text: `${next.title}, ${likelihood(next.confidence)}${reason === undefined ? '' : `: ${reason}`}.`,
      });
    }
  }
  return {
    kind: 'section',
    title: 'Why this answer',
    of: article.title,
    blocks,
    buttons: sectionButtons(article, 'why'),
  };
}
