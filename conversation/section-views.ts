/** One part of an article → its card: causes, the list of checks, one check, commands, or why it matched. */

import type { Diagnosis, Match } from '../diagnosis';
import type { Article, ExchangeVersion } from '../knowledge';
import { type KnownValue, spellVersions } from '../powershell';
import type { Section } from './action';
import { causesInOrder } from './answer-view';
import { articleView } from './article-view';
import { sectionButton, sectionButtons } from './buttons';
import { checkChange, checkRest, checkSection } from './check-sections';
import { appliesTo } from './check-snippets';
import { commandsView } from './commands-view';
import { factsSection, fixesSection, fixSection } from './fix-sections';
import { likelihood } from './likelihood';
import type { ArticleView, Block, SectionView } from './view';

export interface SectionInput {
  readonly article: Article;
  /** What is known of the incident; a button of an old card may come without it. */
  readonly match?: Match;
  readonly diagnosis?: Diagnosis;
  readonly known: readonly KnownValue[];
  readonly versions: readonly ExchangeVersion[];
  /** For one check: its id. */
  readonly check?: string;
  /** For `commands`: id of the snippet to begin with. */
  readonly from?: string;
  /** For one fix: its id. */
  readonly fix?: string;
}

export function sectionView(section: Section, input: SectionInput): SectionView | ArticleView {
  switch (section) {
    case 'causes':
      return causes(input);
    case 'checks':
      return checks(input);
    case 'check':
      return checkSection(input) ?? checks(input);
    case 'check-rest':
      return checkRest(input) ?? checks(input);
    case 'check-change':
      return checkChange(input) ?? checks(input);
    case 'commands':
      return commandsView(input);
    case 'why':
      return why(input);
    case 'fixes':
      return fixesSection(input);
    case 'fix':
    case 'fix-change':
    case 'fix-undo':
      return fixSection(section, input);
    case 'facts':
      return factsSection(input);
    case 'article':
      return articleView(input.article, input.known, input.versions);
  }
}

function causes({ article, match }: SectionInput): SectionView {
  const items = causesInOrder(article, match).map(({ id, title, text, whoFixes }) => {
    const says = match?.suspects.find(({ cause }) => cause === id)?.says;
    const parts = [
      says === undefined ? undefined : `First suspect: ${says}.`,
      text,
      whoFixes === undefined ? undefined : `${capital(whoFixes)} fixes this.`,
    ];
    return { title, text: parts.filter((part) => part !== undefined).join(' ') };
  });
  return {
    kind: 'section',
    title: items.length > 1 ? 'Causes, likeliest first' : 'The cause',
    of: article.title,
    blocks: [{ kind: 'list', items, numbered: true }],
    buttons: sectionButtons(article, 'causes'),
  };
}

function checks({ article, match, versions }: SectionInput): SectionView {
  const items = article.checks.map((check) => {
    const { id, title, question } = check;
    const remarks = [
      match?.answered.includes(id) === true ? 'The paste answers it.' : undefined,
      check.versions === undefined ? undefined : `Only for Exchange ${spellVersions(check.versions)}.`,
      appliesTo(check, versions) ? undefined : 'That is not named here: leave it out.',
    ].filter((remark) => remark !== undefined);
    return { title, text: [question, ...remarks].join(' ') };
  });
  return {
    kind: 'section',
    title: 'Checks, in the order that decides soonest',
    of: article.title,
    blocks: [
      { kind: 'list', numbered: true, items },
      { kind: 'text', subtle: true, text: 'Ask for one by its number, such as “check 2”.' },
    ],
    buttons: article.checks.map(({ id, title }) => sectionButton(title, 'check', article.id, id)),
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
    blocks.push(...reasons(match));
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
      blocks.push({ kind: 'heading', text: 'Next best' }, { kind: 'text', text: spellNext(next) });
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

/** Rules that hold for the same words are many; a person needs the strongest, and each word of the paste once. */
const mostReasons = 6;

function reasons({ evidence }: Match): Block[] {
  const told = evidence.slice(0, mostReasons);
  const quotes = new Set(told.flatMap(({ quote }) => (quote === undefined ? [] : [quote])));
  return [
    { kind: 'list', numbered: false, items: told.map(({ says }) => ({ title: says })) },
    ...[...quotes].map((text) => ({ kind: 'quote', text }) as const),
  ];
}

function spellNext({ title, confidence, evidence: [reason], against: [objection] }: Match): string {
  if (objection !== undefined) return `${title}. Against it: ${objection.says}.`;
  return `${title}, ${likelihood(confidence)}${reason === undefined ? '' : `: ${reason.says}`}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
