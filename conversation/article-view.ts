/** A whole article → a table of contents for a card, every chapter for the terminal. */

import type { Article, ExchangeVersion } from '../knowledge';
import { type KnownValue, spellVersions } from '../powershell';
import { sectionButtons } from './buttons';
import { wholeCheckView } from './check-view';
import { fixBlocks } from './fix-blocks';
import type { ArticleView, Block } from './view';

export function articleView(
  article: Article,
  known: readonly KnownValue[] = [],
  versions: readonly ExchangeVersion[] = [],
): ArticleView {
  const chapters = [
    { title: 'Symptoms', blocks: [bullets(article.symptoms)] },
    { title: 'Causes, likeliest first', blocks: causes(article) },
    ...article.checks.map((check, place) => ({
      title: `Check ${place + 1}: ${check.title} (${check.id})`,
      blocks: [
        { kind: 'check', check: wholeCheckView(check, known, versions) } as const,
        ...provenBy(article, check.bad),
      ],
    })),
    ...article.fixes.map((fix) => ({
      title: `Fix: ${fix.title} (${fix.id})`,
      blocks: Object.values(fixBlocks(article, fix, known, versions)).flat(),
    })),
    { title: 'Facts', blocks: named(article.facts.map(({ title, text }) => ({ title, text }))) },
    {
      title: 'Versions',
      blocks: [
        { kind: 'text', text: `Applies to Exchange ${article.appliesTo.join(', ')}.` } as const,
        ...named(
          article.versionNotes.map((note) => ({
            title: `Exchange ${spellVersions(note.versions)}`,
            text: note.text,
          })),
        ),
      ],
    },
    { title: 'Recognised by', blocks: [bullets(article.recognise.map(({ says }) => says))] },
    {
      title: 'Spoken against by',
      blocks: article.against.length === 0 ? [] : [bullets(article.against.map(({ says }) => says))],
    },
    {
      title: 'Told apart from other articles',
      blocks: named(
        (article.splits ?? []).map(({ from, question, answer }) => ({
          title: from,
          text: `${question} ${answer}`,
        })),
      ),
    },
    {
      title: 'Where the sources are wrong',
      blocks: article.corrections.length === 0 ? [] : [bullets(article.corrections)],
    },
    {
      title: 'When no check finds the cause',
      blocks: article.unsolved === undefined ? [] : [bullets(article.unsolved)],
    },
    {
      title: 'References',
      blocks: [
        bullets(
          article.references.map(({ title, url, note }) =>
            [title, url, note].filter((part) => part !== undefined).join(' · '),
          ),
        ),
      ],
    },
  ].filter(({ blocks }) => blocks.length > 0);
  return {
    kind: 'article',
    title: article.title,
    summary: `${article.summary} ${capital(article.whoFixes)} fixes this.`,
    contents: [
      { title: 'Causes', text: article.causes.map(({ title }) => title).join(' · ') },
      { title: 'Checks', text: article.checks.map(({ title }) => title).join(' · ') },
      { title: 'Fixes', text: article.fixes.map(({ title }) => title).join(' · ') },
      { title: 'Facts', text: article.facts.map(({ title }) => title).join(' · ') },
    ].filter(({ text }) => text !== ''),
    chapters,
    buttons: sectionButtons(article, 'article'),
  };
}

function causes({ causes: list }: Article): Block[] {
  return [
    {
      kind: 'list',
      numbered: true,
      items: list.map(({ id, title, text, whoFixes, checks, fixes, article, suspectedBy = [] }) => ({
        title: `${title} (${id})`,
        text: [
          text,
          whoFixes === undefined ? undefined : `${capital(whoFixes)} fixes this.`,
          suspectedBy.length === 0
            ? undefined
            : `First suspect when ${suspectedBy.map(({ says }) => says).join('; or when ')}.`,
          checks.length === 0 ? undefined : `Checks: ${checks.join(', ')}.`,
          fixes.length === 0 ? undefined : `Fixes: ${fixes.join(', ')}.`,
          article === undefined ? undefined : `Treated in full in ${article}.`,
        ]
          .filter((part) => part !== undefined)
          .join(' '),
      })),
    },
  ];
}

/** Which result proves which cause, by id. */
function provenBy({ causes: list }: Article, bad: Article['checks'][number]['bad']): Block[] {
  const proven = [...new Set(bad.map(({ cause }) => cause).filter((cause) => cause !== undefined))];
  if (proven.length === 0) return [];
  const spell = (id: string): string => {
    const cause = list.find((one) => one.id === id);
    return cause === undefined ? id : `${cause.title} (${id})`;
  };
  return [
    {
      kind: 'text',
      subtle: true,
      text: `Can prove: ${proven.map(spell).join('; ')}.`,
    },
  ];
}

function bullets(lines: readonly string[]): Block {
  return { kind: 'list', numbered: false, items: lines.map((title) => ({ title })) };
}

function named(items: readonly { title: string; text: string }[]): Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', numbered: false, items }];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
