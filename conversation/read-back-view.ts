/** What was read from output → one card: the line that decided, what it means, what is out and what comes next. */

import type { Judgement } from '../diagnosis';
import type { Article, Check } from '../knowledge';
import { actionVersion } from './action';
import { allClearView } from './all-clear-view';
import { firstCommand, supported } from './answer-view';
import type { Booked, Reading } from './book-reading';
import { sectionButton } from './buttons';
import { fixSection } from './fix-sections';
import type { Place } from './guided';
import { causeView, closingButtons, resultButtons } from './guided-views';
import type { EarlyReading } from './incident';
import { knownValues } from './known-values';
import { causeState, causesByState, progressOf } from './progress';
import { snippetViews } from './snippet-view';
import { clockTime } from './times';
import { versionsOf } from './versions';
import type { Block, Button, ListItem, SectionView } from './view';

/** `from`: where the check stands; another article may go on behind it. */
export function readBackView(from: Place, reading: Reading, booked: Booked): SectionView {
  const { check, judgement, lines } = reading;
  const { blocks, buttons } = nextPart(from, reading, booked);
  return {
    kind: 'section',
    title: `${headings(judgement, booked)}: ${check.title}`,
    of: from.article.title,
    blocks: [
      ...readBlocks(lines, judgement),
      { kind: 'text', subtle: true, text: bookedLine(from, reading, booked) },
      ...(booked.result === undefined ? [] : causeBlocks(from, booked.place)),
      ...blocks,
    ],
    buttons: [...buttons, ...(booked.result === undefined ? [] : [wrongButton(from, check)])],
  };
}

function headings({ verdict, cause }: Judgement, { next, result }: Booked): string {
  if (verdict === 'unrelated') return 'Noted';
  if (next.go === 'proof') return next.works ? 'Looks fine now' : 'Not yet';
  if (result === undefined) return 'Not decided yet';
  if (verdict === 'good') return 'Looks fine';
  return cause === undefined ? 'It shows the error' : 'Found it';
}

function readBlocks(lines: readonly string[], { says }: Pick<Judgement, 'says'>): Block[] {
  return [
    ...(lines.length === 0
      ? []
      : [
          { kind: 'heading', text: 'What I read' } as const,
          { kind: 'quote', text: lines.join('\n') } as const,
        ]),
    { kind: 'text', text: says },
  ];
}

function bookedLine(
  { article, message }: Place,
  { check, wasAsked, judgement }: Reading,
  { result }: Booked,
): string {
  const { ips } = judgement.facts;
  if (judgement.verdict === 'unrelated')
    return `From here on the sender's address is ${Array.isArray(ips) ? ips[0] : 'this'}. If it is another one, say “the sender address is …”.`;
  const place = `check ${article.checks.indexOf(check) + 1} of ${article.checks.length}`;
  const where = wasAsked ? place : `${place}, which is not the one I asked for`;
  if (result === undefined) return `This belongs to ${where}. Nothing is booked: the check stays open.`;
  const who = `${message.person.name || 'somebody'}, ${clockTime(message.at)}`;
  const found = result.cause === undefined ? 'shows the error' : 'found the fault';
  return `Booked at ${where}: ${result.outcome === 'fine' ? 'looks fine' : found} (${who}).`;
}

/** What is decided stands first; the card of the incident has all of it. */
const causesShown = 6;
const marks = { found: '■', cleared: '✓', open: '○' } as const;
const words = { found: 'found', cleared: 'ruled out', open: 'open' } as const;

/** Found, then open, then ruled out. Behind a cause that was found, those nobody looked at are a number. */
function causeBlocks({ article }: Place, { finding }: Place): Block[] {
  const progress = progressOf(finding, article.id);
  const match = finding.diagnosis.matches.find(({ id }) => id === article.id);
  const all = causesByState(article, match, progress).map((cause) => ({
    title: cause.title,
    state: causeState(cause, progress),
  }));
  const isFound = all.some(({ state }) => state === 'found');
  const told = all.filter(({ state }) => !isFound || state !== 'open').slice(0, causesShown);
  const more = all.length - told.length;
  return [
    { kind: 'heading', text: all.length === 1 ? 'Cause' : 'Causes' },
    {
      kind: 'list',
      numbered: false,
      items: told.map(
        ({ title, state }): ListItem => ({ mark: marks[state], title: `${title}: ${words[state]}` }),
      ),
    },
    ...(more > 0
      ? [
          {
            kind: 'text',
            subtle: true,
            text: isFound ? `${more} more, still open.` : `And ${more} more.`,
          } as const,
        ]
      : []),
  ];
}

interface Part {
  readonly blocks: readonly Block[];
  readonly buttons: readonly Button[];
}

function nextPart(from: Place, { check }: Reading, { place, next }: Booked): Part {
  const { article, finding, incident, message } = place;
  switch (next.go) {
    case 'check':
      return checkPart(place, next.check, `Next: ${checkTitle(article, next.check)}`);
    case 'ask-again':
      return checkPart(place, check, 'What is needed', true);
    case 'fix': {
      const view = fixSection('fix', {
        article,
        fix: next.fix,
        known: knownValues(incident, finding, article.id, message),
        versions: versionsOf(incident, finding),
      });
      const cause =
        from.article === article
          ? []
          : [`Cause: ${next.cause.title}. The article “${article.title}” treats it.`];
      return {
        blocks: [
          { kind: 'heading', text: view.title },
          ...cause.map((text) => ({ kind: 'text', text }) as const),
          ...view.blocks,
        ],
        buttons: [...view.buttons.slice(0, 2), ...closingButtons(article, finding)],
      };
    }
    case 'cause': {
      const view = causeView(place, next.cause);
      return { blocks: [{ kind: 'heading', text: view.title }, ...view.blocks], buttons: view.buttons };
    }
    case 'proof':
      return {
        blocks: [
          { kind: 'heading', text: 'Next' },
          {
            kind: 'text',
            text: next.works
              ? 'If mail flows again, say so, and the incident is closed with a summary.'
              : 'Was the change made, and the queue tried again since? If so, press “That did not help”.',
          },
        ],
        buttons: closingButtons(article, finding),
      };
    case 'nothing-left': {
      const view = allClearView(place, progressOf(finding, article.id));
      return { blocks: [{ kind: 'heading', text: view.title }, ...view.blocks], buttons: view.buttons };
    }
  }
}

function checkTitle({ checks }: Article, check: Check): string {
  return `check ${checks.indexOf(check) + 1} of ${checks.length}, ${check.title}`;
}

/** The question and the one command to begin with; all of the check is one press away. */
function checkPart(place: Place, check: Check, heading: string, again = false): Part {
  const { article, finding, incident, message } = place;
  const known = knownValues(incident, finding, article.id, message);
  const named = versionsOf(incident, finding);
  const versions = named.length > 0 ? named : supported;
  const command = firstCommand(check, known, versions);
  const snippets = command === undefined ? [] : snippetViews(command, known, versions).slice(0, 1);
  return {
    blocks: [
      { kind: 'heading', text: heading },
      { kind: 'text', text: check.question },
      ...snippets.map((snippet) => ({ kind: 'snippet', snippet }) as const),
      {
        kind: 'text',
        subtle: true,
        text: hint(message.needsMention, again),
      },
    ],
    buttons: [
      ...resultButtons(place, check),
      sectionButton('More on this check', 'check', article.id, check.id),
    ],
  };
}

/** `again`: output came already and did not decide. */
function hint(needsMention: boolean, again: boolean): string {
  const ask = needsMention ? 'ention me together with the output' : 'aste the output';
  const first = needsMention ? 'm' : 'p';
  return again
    ? `Then ${first}${ask} again, or press what you saw.`
    : `${first.toUpperCase()}${ask}, or press what you saw.`;
}

function wrongButton({ article, finding }: Place, check: Check): Button {
  return {
    title: 'You read it wrong',
    data: {
      v: actionVersion,
      kind: 'misread',
      article: article.id,
      finding: finding.message,
      check: check.id,
    },
  };
}

/** Output that came before its error. */
export function earlyView(
  article: Article,
  check: Check,
  { judgement, lines }: Pick<EarlyReading, 'judgement' | 'lines'>,
  needsMention: boolean,
): SectionView {
  const verdict = {
    good: 'Looks fine',
    bad: 'Shows a fault',
    unreadable: 'Not decided yet',
    unrelated: 'Not decided yet',
  }[judgement.verdict];
  const keeps = judgement.verdict === 'good' || judgement.verdict === 'bad';
  return {
    kind: 'section',
    title: `${verdict}: ${check.title}`,
    of: article.title,
    blocks: [
      ...readBlocks(lines, judgement),
      {
        kind: 'text',
        text: `This is the output of a check of “${article.title}”. ${needsMention ? 'Mention me together with the error' : 'Paste the error'} that made you run it: LastError of a queue, an event, or a bounce message.${keeps ? ' I keep what I read here for it.' : ''}`,
      },
    ],
    buttons: [
      sectionButton('This check', 'check', article.id, check.id),
      sectionButton('Whole article', 'article', article.id),
    ],
  };
}
