/** An incident → its story for the ticket: as a card and as plain Markdown. */

import type { Article } from '../knowledge';
import { actionVersion } from './action';
import { shownMatch } from './candidates';
import type { Expertise } from './expertise';
import type { Finding, Incident } from './incident';
import { likelihood } from './likelihood';
import { progressOf } from './progress';
import { spellSignals } from './read-signals';
import { clockTime, dateTime, duration } from './times';
import type { Block, SectionView } from './view';

interface Story {
  readonly finding: Finding;
  readonly article?: Article;
}

export function summaryView(incident: Incident, at: number, { articles }: Expertise): SectionView {
  const stories = storiesOf(incident, articles);
  return {
    kind: 'section',
    title: 'Summary of this incident',
    of: spanOf(incident, at),
    blocks: [
      ...stories.flatMap(storyBlocks),
      { kind: 'heading', text: 'Timeline' },
      {
        kind: 'list',
        numbered: false,
        items: (incident.events ?? []).map((event) => ({
          title: `${clockTime(event.at)} · ${event.person || 'somebody'}`,
          text: event.text,
        })),
      },
    ],
    buttons: [{ title: 'As text', data: { v: actionVersion, kind: 'summary', as: 'text' } }],
  };
}

/** For the post-incident note; everything a person or a machine wrote stands in code, so that it stays as it is. */
export function summaryMarkdown(incident: Incident, at: number, { articles }: Expertise): string {
  return [
    '# Mail flow incident',
    '',
    spanOf(incident, at),
    ...storiesOf(incident, articles).flatMap((story) => ['', ...storyLines(story)]),
    '',
    '## Timeline',
    '',
    ...(incident.events ?? []).map(
      (event) => `- ${dateTime(event.at)}, ${plain(event.person || 'somebody')}: ${plain(event.text)}`,
    ),
    '',
  ].join('\n');
}

function storiesOf({ findings }: Incident, articles: Expertise['articles']): Story[] {
  return findings.map((finding) => {
    const article = articles.get(shownMatch(finding)?.id ?? '');
    return { finding, ...(article !== undefined && { article }) };
  });
}

function spanOf({ findings, events = [] }: Incident, at: number): string {
  const first = findings[0]?.at ?? events[0]?.at ?? at;
  const closed = findings.every((finding) => finding.closed !== undefined);
  const last = closed ? Math.max(first, ...findings.map((finding) => finding.closed?.at ?? 0)) : at;
  return `${dateTime(first)} to ${closed && findings.length > 0 ? dateTime(last) : 'now'}, ${duration(last - first)}`;
}

/** `label: value` pairs of one error. */
function factsOf({ finding, article }: Story): (readonly [string, string])[] {
  const { diagnosis, closed } = finding;
  const match = shownMatch(finding);
  const progress = article && progressOf(finding, article.id);
  const cause = article?.causes.find(({ id }) => id === (closed?.cause ?? progress?.cause));
  const fix = article?.fixes.find(({ id }) => id === progress?.fix);
  const codes = spellSignals(diagnosis.signals.filter(({ wrapper }) => wrapper !== true)).slice(0, 4);
  const evidence = (match?.evidence ?? []).slice(0, 3).map(({ says }) => says);
  const checks = article?.checks.flatMap(({ id, title }) => {
    const result = progress?.results[id];
    if (result === undefined) return [];
    const words = { fine: 'looks fine', found: 'found the fault', skipped: 'skipped' } as const;
    return [`${title}: ${words[result.outcome]} (${result.person || 'somebody'}, ${clockTime(result.at)})`];
  });
  const lines: (readonly [string, string])[] = [
    ['Error', codes.join(', ') || 'described in words'],
    ['Finding', match === undefined ? 'not known' : `${match.title} (${likelihood(match.confidence)})`],
    ['Evidence', evidence.join('; ')],
    ['Checks', (checks ?? []).join('; ')],
    ['Cause', cause?.title ?? 'not found yet'],
    ['Fix', fix?.title ?? ''],
    [
      'State',
      closed === undefined
        ? 'open'
        : `mail flows again, said by ${closed.person || 'somebody'}, ${clockTime(closed.at)}`,
    ],
  ];
  return lines.filter(([, value]) => value !== '');
}

function storyBlocks(story: Story): Block[] {
  return [
    { kind: 'heading', text: story.article?.title ?? 'An error without an article' },
    { kind: 'list', numbered: false, items: factsOf(story).map(([title, text]) => ({ title, text })) },
  ];
}

function storyLines(story: Story): string[] {
  return [
    `## ${plain(story.article?.title ?? 'An error without an article')}`,
    '',
    ...factsOf(story).map(([label, value]) => `- **${label}:** ${plain(value)}`),
  ];
}

/** Nothing that a person or a machine wrote is Markdown. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}
