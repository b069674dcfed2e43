/** What a person asked for in an incident → the step it leads to. */

import type { Check, ExchangeVersion, Fix } from '../knowledge';
import { actionVersion } from './action';
import {
  book,
  closeFinding,
  didNotHelp,
  foundCause,
  goTo,
  type Outcome,
  type Place,
  type Step,
  showAgain,
  start,
} from './guided';
import { type Incident, withEvent } from './incident';
import { knownValues } from './known-values';
import { namedVersions } from './named-version';
import { nextCheck, previousCheck, progressOf } from './progress';
import { sectionView } from './section-views';
import { summaryView } from './summary-view';
import type { Understood } from './understand';
import { versionsOf } from './versions';
import type { Button, SectionView, View } from './view';

/** Asks that the caller answers, because they change which article is shown or drop the incident. */
export type Elsewhere = 'help' | 'restart' | 'other-article';
type Answerable = Understood & { readonly intent: Exclude<Understood['intent'], Elsewhere> };

export function isAnswerable(understood: Understood): understood is Answerable {
  return !['help', 'restart', 'other-article'].includes(understood.intent);
}

export function answerFollowUp({ intent, target }: Answerable, place: Place): Step {
  const { incident, finding, article, message, expertise } = place;
  const progress = progressOf(finding, article.id);
  const check = checkOf(place, target);
  const fix = article.fixes.find(({ id }) => id === target);
  const shownFix = fix ?? article.fixes.find(({ id }) => id === progress.fix);
  const show = (view: View): Step => ({ incident: { ...incident, at: message.at }, view });
  const section = (
    name: Parameters<typeof sectionView>[0],
    more: { check?: string; fix?: string; from?: string } = {},
  ): Step => show(sectionView(name, { ...inputOf(place), ...more }));
  switch (intent) {
    case 'why':
      return show(whyView(place, target, check));
    case 'causes':
      return section('causes');
    case 'why-article':
      return section('why');
    case 'next':
      return next(place);
    case 'previous': {
      const before = previousCheck(article, progress.current ?? check?.id);
      return before === undefined ? start(place) : goTo(place, before);
    }
    case 'how':
    case 'command':
      if (fix !== undefined) return section('fix-change', { fix: fix.id });
      if (target === undefined && progress.fix !== undefined)
        return section('fix-change', { fix: progress.fix });
      if (check === undefined) return intent === 'how' ? section('checks') : section('commands');
      return target === undefined && progress.current === undefined && intent === 'command'
        ? section('commands')
        : section('check', { check: check.id });
    case 'who':
      return show(whoView(place, target));
    case 'safe':
      return show(safeView(place, fix ?? (target === undefined ? shownFix : undefined), check));
    case 'undo':
      return shownFix === undefined ? section('fixes') : section('fix-undo', { fix: shownFix.id });
    case 'facts':
      return show(factView(place, target));
    case 'version':
      // One is the target; a sentence may name both ends of the way that mail takes.
      return withVersions(place, namedVersions(message.text));
    case 'done':
    case 'skip':
      return check === undefined ? next(place) : book(place, { check, outcome: outcomes[intent] });
    case 'found':
      if (target !== undefined && article.causes.some(({ id }) => id === target))
        return foundCause(place, target);
      return check === undefined ? section('causes') : book(place, { check, outcome: 'found' });
    case 'nohelp':
      return didNotHelp(place);
    case 'fixed':
      return closeFinding(place, target);
    case 'summary':
      return show(summaryView(incident, message.at, expertise));
  }
}

const outcomes: Readonly<Record<'done' | 'skip', Outcome['outcome']>> = { done: 'fine', skip: 'skipped' };

function inputOf({ incident, finding, article, message }: Place) {
  const match = finding.diagnosis.matches.find(({ id }) => id === article.id);
  return {
    article,
    ...(match !== undefined && { match }),
    diagnosis: finding.diagnosis,
    known: knownValues(incident, finding, article.id, message),
    versions: versionsOf(incident, finding),
  };
}

/** The check that was named, else the one that is asked for, else the one the first card shows. */
function checkOf({ finding, article }: Place, target: string | undefined): Check | undefined {
  const progress = progressOf(finding, article.id);
  const match = finding.diagnosis.matches.find(({ id }) => id === article.id);
  const named = article.checks.find(({ id }) => id === target);
  if (named !== undefined || target !== undefined) return named;
  return article.checks.find(({ id }) => id === progress.current) ?? nextCheck(article, match, progress);
}

/** The check behind the one that is asked for; that one stays open. */
function next(place: Place): Step {
  const { finding, article } = place;
  const progress = progressOf(finding, article.id);
  if (!progress.guided || progress.current === undefined) return start(place);
  const behind = article.checks.slice(article.checks.findIndex(({ id }) => id === progress.current) + 1);
  const following = behind.find(({ id }) => progress.results[id] === undefined);
  return following === undefined ? start(place) : goTo(place, following);
}

/** From here on commands are those of the versions; what people stand at is shown again for them. */
export function withVersions(place: Place, versions: readonly ExchangeVersion[]): Step {
  const { incident, message, article } = place;
  if (versions.length === 0) return start(place);
  const named = versions.map((version) => `Exchange ${version}`).join(' and ');
  const after: Incident = { ...withEvent(incident, message, named), versions };
  return (
    showAgain({ ...place, incident: after }) ?? {
      incident: after,
      view: {
        kind: 'section',
        title: `Noted: ${named}`,
        of: article.title,
        blocks: [{ kind: 'text', text: `Steps and commands are those of ${named} from here on.` }],
        buttons: [startButton(place), sectionButtonOf(place, 'Commands', 'commands')],
      },
    }
  );
}

function startButton({ article, finding }: Place): Button {
  return {
    title: 'Start checks',
    data: { v: actionVersion, kind: 'start', article: article.id, finding: finding.message },
  };
}

function sectionButtonOf(
  { article }: Place,
  title: string,
  section: 'commands' | 'checks' | 'fixes' | 'causes' | 'facts',
): Button {
  return { title, data: { v: actionVersion, kind: 'section', section, article: article.id } };
}

function plainSection(
  place: Place,
  title: string,
  lines: readonly string[],
  buttons: readonly Button[],
): SectionView {
  return {
    kind: 'section',
    title,
    of: place.article.title,
    blocks: lines.map((text) => ({ kind: 'text', text })),
    buttons,
  };
}

/** Why a check is asked for, or what a cause has to do with the error. */
function whyView(place: Place, target: string | undefined, check: Check | undefined): View {
  const { article } = place;
  const cause = article.causes.find(({ id }) => id === target);
  const fix = article.fixes.find(({ id }) => id === target);
  if (check === undefined && fix !== undefined) {
    const causes = fix.removes.map((id) => article.causes.find((known) => known.id === id)?.title ?? id);
    return plainSection(
      place,
      `Why: ${fix.title}`,
      [`It removes: ${causes.join('; ')}.`],
      [sectionButtonOf(place, 'Fixes', 'fixes')],
    );
  }
  if (check === undefined && cause !== undefined)
    return plainSection(
      place,
      `Why: ${cause.title}`,
      [cause.text],
      [sectionButtonOf(place, 'Causes', 'causes')],
    );
  if (check === undefined) return sectionView('why', inputOf(place));
  return plainSection(
    place,
    `Why this check: ${check.title}`,
    [check.why, `It decides: ${check.question}`],
    [startButton(place)],
  );
}

function whoView(place: Place, target: string | undefined): View {
  const { article, finding } = place;
  const progress = progressOf(finding, article.id);
  const fix =
    article.fixes.find(({ id }) => id === target) ?? article.fixes.find(({ id }) => id === progress.fix);
  const cause = article.causes.find(({ id }) => id === (target ?? progress.cause));
  const check = article.checks.find(({ id }) => id === target);
  const fixes = cause?.fixes.flatMap((id) => article.fixes.filter((known) => known.id === id)) ?? [];
  const lines = [
    ...(check === undefined ? [] : [`${check.title}: right needed: ${check.role}.`]),
    ...(cause === undefined ? [] : [`${cause.title}: ${cause.whoFixes ?? article.whoFixes} can repair it.`]),
    ...[...(fix === undefined ? [] : [fix]), ...fixes].map(
      ({ title, who, role }) => `${title}: ${who}. Right needed: ${role}.`,
    ),
  ];
  return plainSection(
    place,
    'Who repairs this',
    lines.length > 0
      ? [...new Set(lines)]
      : [
          `${article.whoFixes.charAt(0).toUpperCase()}${article.whoFixes.slice(1)} can repair this. Each check and fix names the right it takes.`,
        ],
    [sectionButtonOf(place, 'Fixes', 'fixes')],
  );
}

function safeView(place: Place, fix: Fix | undefined, check: Check | undefined): View {
  if (fix !== undefined)
    return plainSection(
      place,
      `Is it safe? ${fix.title}`,
      [
        `Risk: ${fix.risk.replace('-', ' ')}.`,
        `What else it touches: ${fix.blastRadius}`,
        `Before: ${fix.before}`,
        `The way back: ${fix.undo}`,
      ],
      [
        {
          title: 'Record first',
          data: { v: actionVersion, kind: 'section', section: 'fix', article: place.article.id, fix: fix.id },
        },
      ],
    );
  if (check === undefined)
    return plainSection(
      place,
      'Is it safe?',
      ['All checks read only. Each fix names its risk, what else it touches and the way back.'],
      [sectionButtonOf(place, 'Fixes', 'fixes')],
    );
  const changing = check.snippets.filter(({ risk }) => risk !== 'read-only');
  return plainSection(
    place,
    `Is it safe? ${check.title}`,
    changing.length === 0
      ? ['Yes: every command of this check reads only. It changes nothing and restarts nothing.']
      : changing.map(({ title, risk }) => `${title}: ${risk.replace('-', ' ')}.`),
    [startButton(place)],
  );
}

function factView(place: Place, target: string | undefined): View {
  const topic = target?.replace(/^ask:/, '');
  const fact = place.article.facts.find((known) => known.topic === topic);
  if (fact === undefined) return sectionView('facts', inputOf(place));
  return plainSection(
    place,
    fact.title,
    fact.text.split('\n').filter((line) => line.trim() !== ''),
    [sectionButtonOf(place, 'All facts', 'facts')],
  );
}
