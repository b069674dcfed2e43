/** An incident → its story for the ticket: as a card and as plain Markdown. */

import type { Article } from '../knowledge';
import { actionVersion } from './action';
import { shownMatch } from './candidates';
import type { Expertise } from './expertise';
import type { Finding, Incident, IncidentEvent } from './incident';
import { likelihood } from './likelihood';
import { progressOf } from './progress';
import { spellSignals } from './read-signals';
import { clockTime, dateTime, duration } from './times';
import type { Block, PlainView, SectionView } from './view';

interface Story {
  readonly finding: Finding;
  readonly article?: Article;
}

/** What a card holds; the text has all. */
const storiesShown = 3;
const eventsShown = 12;

export function summaryView(incident: Incident, at: number, { articles }: Expertise): SectionView {
  const stories = storiesOf(incident, articles);
  const timeline = timelineOf(incident, articles);
  const shown = timeline.slice(-eventsShown);
  return {
    kind: 'section',
    title: 'Summary of this incident',
    of: spanOf(incident, at),
    blocks: [
      ...left(stories.length - storiesShown, 'earlier error'),
      ...stories.slice(-storiesShown).flatMap((story) => storyBlocks(story, at)),
      { kind: 'heading', text: 'Timeline' },
      ...left(timeline.length - shown.length, 'earlier entry'),
      {
        kind: 'list',
        numbered: false,
        items: shown.map(({ at: when, person, text }) => ({
          title: `${clockTime(when)} · ${person || 'somebody'}`,
          text,
        })),
      },
    ],
    buttons: [{ title: 'As text', data: { v: actionVersion, kind: 'summary', as: 'text' } }],
  };
}

/** Says what a card leaves out. */
function left(count: number, what: 'earlier error' | 'earlier entry'): Block[] {
  if (count <= 0) return [];
  const things = count === 1 ? what : what.replace(/y$/, 'ie').concat('s');
  return [{ kind: 'text', subtle: true, text: `${count} ${things} not shown here: “As text” has all.` }];
}

/** Characters of one message; Teams takes some more. */
const longestMessage = 10_000;

/** The whole story as messages of plain text: as many as it takes, each ends with a line. */
export function summaryMessages(incident: Incident, at: number, expertise: Expertise): PlainView[] {
  const messages: string[] = [];
  for (const line of summaryMarkdown(incident, at, expertise).split('\n')) {
    const last = messages.at(-1);
    const isFull = last === undefined || last.length + 1 + line.length > longestMessage;
    if (isFull) messages.push(line);
    else messages[messages.length - 1] = `${last}\n${line}`;
  }
  return messages.map((text) => ({ kind: 'plain', text }));
}

/** For the post-incident note; everything a person or a machine wrote stands in code, so that it stays as it is. */
function summaryMarkdown(incident: Incident, at: number, { articles }: Expertise): string {
  return [
    '# Mail flow incident',
    '',
    spanOf(incident, at),
    ...storiesOf(incident, articles).flatMap((story) => ['', ...storyLines(story, at)]),
    '',
    '## Timeline',
    '',
    ...timelineOf(incident, articles).map(
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

/** What people did, and before it what they pasted. */
function timelineOf({ findings, events = [] }: Incident, articles: Expertise['articles']): IncidentEvent[] {
  const pastes = findings.map(({ at, person, diagnosis }): IncidentEvent => {
    const first = articles.get(diagnosis.matches[0]?.id ?? '');
    const found = first?.title ?? diagnosis.lookAlike?.title ?? 'no article fits';
    return { at, person: person.name, text: `pasted: ${found}` };
  });
  return [...pastes, ...events].toSorted((one, other) => one.at - other.at);
}

function spanOf({ findings, events = [] }: Incident, at: number): string {
  const first = Math.min(findings[0]?.at ?? at, events[0]?.at ?? at);
  const closed = findings.every((finding) => finding.closed !== undefined);
  const last = closed ? Math.max(first, ...findings.map((finding) => finding.closed?.at ?? 0)) : at;
  return `${dateTime(first)} to ${closed && findings.length > 0 ? dateTime(last) : 'now'}, ${duration(last - first)}`;
}

/** `label: value` pairs of one error. */
function factsOf({ finding, article }: Story, at: number): (readonly [string, string])[] {
  const { diagnosis, closed } = finding;
  const match = shownMatch(finding);
  const progress = article && progressOf(finding, article.id);
  const cause = article?.causes.find(({ id }) => id === (closed?.cause ?? progress?.cause));
  const fix = article?.fixes.find(({ id }) => id === progress?.fix);
  const failed = article?.fixes.filter(({ id }) => progress?.failed.includes(id)).map(({ title }) => title);
  const codes = spellSignals(diagnosis.signals.filter(({ wrapper }) => wrapper !== true)).slice(0, 4);
  const evidence = (match?.evidence ?? []).slice(0, 3).map(({ says }) => says);
  const checks = article?.checks.flatMap(({ id, title }) => {
    const result = progress?.results[id];
    if (result === undefined) return [];
    const words = { fine: 'looks fine', found: 'found the fault', skipped: 'skipped' } as const;
    const read = result.read === undefined ? '' : `: ${result.read}`;
    return [
      `${title}: ${words[result.outcome]} (${result.person || 'somebody'}, ${clockTime(result.at)})${read}`,
    ];
  });
  const known = diagnosis.lookAlike?.title ?? 'not known';
  const lines: (readonly [string, string])[] = [
    ['Error', codes.join(', ') || 'described in words'],
    ['Finding', match === undefined ? known : `${match.title} (${likelihood(match.confidence)})`],
    ['Evidence', evidence.join('; ')],
    ['Checks', (checks ?? []).join('; ')],
    ['Cause', article === undefined ? '' : (cause?.title ?? 'not found yet')],
    ['Fix', fix?.title ?? ''],
    ['Did not help', (failed ?? []).join('; ')],
    [
      'State',
      closed === undefined
        ? `open for ${duration(at - finding.at)}`
        : `mail flows again, said by ${closed.person || 'somebody'}, ${clockTime(closed.at)}, after ${duration(closed.at - finding.at)}`,
    ],
  ];
  return lines.filter(([, value]) => value !== '');
}

function storyBlocks(story: Story, at: number): Block[] {
  return [
    { kind: 'heading', text: story.article?.title ?? 'An error without an article' },
    { kind: 'list', numbered: false, items: factsOf(story, at).map(([title, text]) => ({ title, text })) },
  ];
}

function storyLines(story: Story, at: number): string[] {
  return [
    `## ${plain(story.article?.title ?? 'An error without an article')}`,
    '',
    ...factsOf(story, at).map(([label, value]) => `- **${label}:** ${plain(value)}`),
  ];
}

/** Nothing that a person or a machine wrote is Markdown. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}
