/** The fixes of an article → their cards: the list, then one fix in three steps, so that nobody changes what is not recorded. */

import type { Article, ExchangeVersion } from '../knowledge';
import type { KnownValue } from '../powershell';
import type { Section } from './action';
import { supported } from './answer-view';
import { fixButton, moreButton, plainButton, sectionButton, sectionButtons } from './buttons';
import { placeOf, takePage } from './card-room';
import { fixBlocks } from './fix-blocks';
import { valueChoices } from './value-choices';
import type { Block, SectionView } from './view';

export interface FixInput {
  readonly article: Article;
  readonly known: readonly KnownValue[];
  readonly versions: readonly ExchangeVersion[];
  /** Id of the fix; absent: the first. */
  readonly fix?: string;
  /** Place of the block to begin with, where one card cannot hold all; as it stands in a button. */
  readonly from?: string;
}

export function fixesSection({ article }: FixInput): SectionView {
  const items = article.fixes.map(({ title, risk, who }) => ({
    title,
    risk,
    text: `Who: ${who}.`,
  }));
  return {
    kind: 'section',
    title: 'Fixes',
    of: article.title,
    blocks:
      items.length > 0
        ? [
            {
              kind: 'text',
              subtle: true,
              text: 'Find the cause by a check first; each fix begins with what to record.',
            },
            { kind: 'list', numbered: true, items },
          ]
        : [{ kind: 'text', text: 'This article has no fix: its checks say who can go on.' }],
    buttons: [
      ...article.fixes.map(({ id }, place) => fixButton(`Fix ${place + 1}`, 'fix', article.id, id)),
      ...(items.length > 0 ? [] : sectionButtons(article, 'fixes')),
    ],
  };
}

/** `fix`: what to know and record; `fix-change`: the change; `fix-undo`: the way back and the proof. */
export function fixSection(step: 'fix' | 'fix-change' | 'fix-undo', input: FixInput): SectionView {
  const { article, known, versions, fix: id } = input;
  const fix = article.fixes.find((candidate) => candidate.id === id) ?? article.fixes[0];
  if (fix === undefined) return fixesSection(input);
  const parts = fixBlocks(article, fix, known, versions.length > 0 ? versions : supported);
  const steps = {
    fix: { title: `Fix: ${fix.title}`, blocks: parts.before, snippets: fix.record },
    'fix-change': { title: `Change: ${fix.title}`, blocks: parts.change, snippets: fix.change },
    'fix-undo': {
      title: `Proof and undo: ${fix.title}`,
      blocks: parts.undo,
      snippets: fix.undoSnippets ?? [],
    },
  };
  const others: readonly (readonly [string, Section])[] = [
    ['Record first', 'fix'],
    ['Show the change', 'fix-change'],
    ['Proof and undo', 'fix-undo'],
  ];
  const { title, blocks, snippets } = steps[step];
  const { page, next } = takePage(blocks, placeOf(input.from, blocks.length));
  return {
    kind: 'section',
    title,
    blocks: [...page, ...valueChoices(snippets, known, versions.length > 0 ? versions : supported)],
    of: article.title,
    buttons: [
      ...(next === undefined ? [] : [fixButton('More', step, article.id, fix.id, String(next))]),
      ...others
        .filter(([, section]) => section !== step)
        .map(([name, section]) => fixButton(name, section, article.id, fix.id)),
      sectionButton('All fixes', 'fixes', article.id),
      sectionButton('Checks', 'checks', article.id),
      ...(snippets.length > 0
        ? [
            plainButton({
              article: article.id,
              section: step,
              fix: fix.id,
              ...(input.from !== undefined && { from: input.from }),
            }),
          ]
        : []),
    ],
  };
}

/** Single facts, and what differs by version. */
export function factsSection({ article, from }: FixInput): SectionView {
  const items = [
    ...article.facts.map(({ title, text }) => ({ title, text })),
    ...article.versionNotes.map(({ versions, text }) => ({ title: `Exchange ${versions.join(', ')}`, text })),
  ];
  const blocks = items.map((item): Block => ({ kind: 'list', numbered: false, items: [item] }));
  const { page, next } = takePage(blocks, placeOf(from, blocks.length));
  return {
    kind: 'section',
    title: 'Facts',
    of: article.title,
    blocks: page,
    buttons: [
      ...(next === undefined ? [] : [moreButton('More facts', 'facts', article.id, String(next))]),
      ...sectionButtons(article, 'facts'),
    ],
  };
}
