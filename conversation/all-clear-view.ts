/** No check found the cause → the next article that fits, or what to collect and whom to ask. */

import type { Article, Check } from '../knowledge';
import { actionVersion } from './action';
import type { Place } from './guided';
import type { Progress } from './incident';
import { causeState } from './progress';
import type { Block, Button, SectionView } from './view';

/** What helps with any mail that does not flow. */
const anywhere = [
  'The whole LastError of the queue: Get-Queue | Format-List Identity, Status, LastError',
  'The protocol logs of both servers around one failed attempt',
  'Transport and system events of both servers for the same minutes',
];
const always = 'What changed last: connectors, certificates, firewalls, domain controllers';

export function allClearView({ finding, article, expertise }: Place, progress: Progress): SectionView {
  const other = finding.diagnosis.matches.find(
    ({ id }) => id !== article.id && !finding.ruledOut.includes(id) && expertise.articles.has(id),
  );
  const skipped = article.checks.filter(({ id }) => progress.results[id]?.outcome === 'skipped');
  return {
    kind: 'section',
    title: 'No check found the cause',
    of: article.title,
    blocks: [
      ...openBlocks(article, progress, skipped),
      ...(other === undefined
        ? collectBlocks(article)
        : [{ kind: 'text', text: `The next article that fits your paste: ${other.title}.` } as const]),
    ],
    buttons: [
      ...(other === undefined ? [] : [pickButton(other.id)]),
      ...skipped.slice(0, 3).map((check) => checkButton(article, check)),
      { title: 'Summary', data: { v: actionVersion, kind: 'summary' } },
    ],
  };
}

/** What may still be the cause, because a check was left out. */
function openBlocks(article: Article, progress: Progress, skipped: readonly Check[]): Block[] {
  if (skipped.length === 0) return [];
  const open = article.causes.filter(
    (cause) => causeState(cause, progress) === 'open' && skipped.some(({ id }) => cause.checks.includes(id)),
  );
  return [
    { kind: 'text', text: `Skipped so far: ${skipped.map(({ title }) => title).join(', ')}.` },
    ...(open.length === 0
      ? []
      : [
          {
            kind: 'text',
            text: `They could still show: ${open.map(({ title }) => title).join('; ')}.`,
          } as const,
        ]),
  ];
}

function collectBlocks({ unsolved = anywhere, whoFixes, causes }: Article): Block[] {
  const others = causes.flatMap((cause) => (cause.whoFixes === undefined ? [] : [cause.whoFixes]));
  const people = [...new Set([whoFixes, ...others])].slice(0, 3);
  return [
    { kind: 'text', text: 'Collect this, and ask somebody who can look deeper:' },
    { kind: 'list', numbered: false, items: [...unsolved, always].map((title) => ({ title })) },
    {
      kind: 'text',
      text: `Whom to ask: ${people.join('; ')}. After them Microsoft support, with the summary of this incident.`,
    },
  ];
}

function pickButton(article: string): Button {
  return { title: 'Open the next article', data: { v: actionVersion, kind: 'pick', article } };
}

function checkButton(article: Article, { id, title }: Check): Button {
  return {
    title,
    data: { v: actionVersion, kind: 'section', section: 'check', article: article.id, check: id },
  };
}
