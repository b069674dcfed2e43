/** What is shown on the way through the checks. */

import type { Article, Cause, Check } from '../knowledge';
import { actionVersion } from './action';
import { allClearView } from './all-clear-view';
import { checkSection } from './check-sections';
import { fixSection } from './fix-sections';
import type { Place } from './guided';
import type { CheckResult, Finding } from './incident';
import { knownValues } from './known-values';
import { progressOf } from './progress';
import { clockTime } from './times';
import { versionsOf } from './versions';
import type { Button, SectionView, View } from './view';

/** A check with the buttons that book its result. */
export function guidedCheckView(place: Place, check: Check): View {
  const { incident, finding, article, message } = place;
  const view = checkSection({
    article,
    check: check.id,
    known: knownValues(incident, finding, article.id, message),
    versions: versionsOf(incident, finding),
  });
  if (view === undefined) return allClearView(place, progressOf(finding, article.id));
  return {
    ...view,
    blocks: [
      ...view.blocks,
      {
        kind: 'text',
        subtle: true,
        text: message.needsMention
          ? 'Say what you saw with a button, or mention me together with the output.'
          : 'Say what you saw with a button, or paste the output.',
      },
    ],
    buttons: [...resultButtons(place, check), ...view.buttons.filter(isOfCheck)],
  };
}

/** What belongs to this check alone; the way through the article is what the other buttons are for. */
function isOfCheck({ data }: Button): boolean {
  return (
    data.kind === 'as-text' ||
    (data.kind === 'section' && (data.section === 'check-change' || data.section === 'commands'))
  );
}

export function resultButtons({ article, finding }: Place, check: Check): Button[] {
  const button = (title: string, result: CheckResult['outcome']): Button => ({
    title,
    data: {
      v: actionVersion,
      kind: 'result',
      article: article.id,
      finding: finding.message,
      check: check.id,
      result,
    },
  });
  return [button('Looks fine', 'fine'), button('Found it', 'found'), button('Skip', 'skipped')];
}

/** What stands in the place of the card of a check that is done. */
export function settledView({ article }: Place, check: Check, result: CheckResult): SectionView {
  const words = { fine: '✓ Looks fine', found: '■ Found the fault', skipped: '– Skipped' } as const;
  return {
    kind: 'section',
    title: `Check ${article.checks.indexOf(check) + 1} of ${article.checks.length}: ${check.title}`,
    of: article.title,
    blocks: [
      {
        kind: 'text',
        text: `${words[result.outcome]}, says ${result.person || 'somebody'}, ${clockTime(result.at)}.`,
      },
      ...(result.read === undefined ? [] : [{ kind: 'quote', text: result.read } as const]),
    ],
    buttons: [
      {
        title: 'Show it again',
        data: { v: actionVersion, kind: 'section', section: 'check', article: article.id, check: check.id },
      },
    ],
  };
}

/** Several causes show in one check: the person says what was seen. */
export function whichCauseView(
  { article, finding }: Place,
  check: Check,
  causes: readonly Cause[],
): SectionView {
  // Titles are long and begin alike: the buttons go by number, as those of the fixes do.
  const button = ({ id }: Cause, place: number): Button => ({
    title: `Cause ${place + 1}`,
    data: {
      v: actionVersion,
      kind: 'result',
      article: article.id,
      finding: finding.message,
      check: check.id,
      result: 'found',
      cause: id,
    },
  });
  const seen = (cause: Cause): string => {
    const looks = check.bad
      .filter((bad) => bad.cause === cause.id)
      .map((bad) => `${bad.looks}: ${bad.means}`);
    return looks.length > 0 ? looks.join(' ') : cause.text;
  };
  return {
    kind: 'section',
    title: `What did you see? ${check.title}`,
    of: article.title,
    blocks: [
      {
        kind: 'list',
        numbered: true,
        items: causes.map((cause) => ({ title: cause.title, text: seen(cause) })),
      },
    ],
    buttons: causes.map(button),
  };
}

/** A cause without a fix of its own: another article treats it, or other people do. */
export function causeView({ article, finding, expertise }: Place, id: string): SectionView {
  const cause = article.causes.find((known) => known.id === id);
  const [elsewhere, there] = id.includes('/') ? id.split('/') : [cause?.article];
  const other = expertise.articles.get(elsewhere ?? '');
  const title = cause?.title ?? other?.causes.find((known) => known.id === there)?.title ?? id;
  return {
    kind: 'section',
    title: `Cause: ${title}`,
    of: article.title,
    blocks: [
      ...(cause === undefined ? [] : [{ kind: 'text', text: cause.text } as const]),
      {
        kind: 'text',
        text:
          other === undefined
            ? `${capital(cause?.whoFixes ?? article.whoFixes)} can repair it.`
            : `The article “${other.title}” treats this cause in full.`,
      },
    ],
    buttons: [
      ...(other === undefined
        ? []
        : [
            {
              title: 'Open its fixes',
              data: { v: actionVersion, kind: 'section', section: 'fixes', article: other.id },
            } as const,
          ]),
      ...closingButtons(article, finding),
    ],
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The fix of the cause that was found: what to record first, and the way to the change. */
export function fixView(place: Place, fix: string): View {
  const { incident, finding, article, message } = place;
  // The step that leads here has just changed it.
  const now = incident.findings.find(({ message: paste }) => paste === finding.message) ?? finding;
  const progress = progressOf(now, article.id);
  const cause = article.causes.find(({ id }) => id === progress.cause);
  const view = fixSection('fix', {
    article,
    fix,
    known: knownValues(incident, finding, article.id, message),
    versions: versionsOf(incident, finding),
  });
  return {
    ...view,
    blocks: [
      ...(cause === undefined ? [] : [{ kind: 'text', label: 'Cause: ', text: cause.title } as const]),
      ...view.blocks,
    ],
    buttons: [
      ...view.buttons.slice(0, 3),
      ...closingButtons(article, finding, fix),
      ...view.buttons.slice(3),
    ],
  };
}

export function closingButtons(article: Article, finding: Finding, fix?: string): Button[] {
  const of = { v: actionVersion, article: article.id, finding: finding.message } as const;
  return [
    { title: 'Mail flows again', data: { ...of, kind: 'fixed' } },
    {
      title: 'That did not help',
      data: { ...of, kind: 'no-help', ...(fix !== undefined && { fix }) },
    },
  ];
}

/** Said instead of going on with what is done. */
export function closedView({ finding, article }: Place): SectionView {
  return {
    kind: 'section',
    title: article.title,
    of: `Fixed: said by ${finding.closed?.person || 'somebody'}, ${clockTime(finding.closed?.at ?? 0)}`,
    blocks: [
      { kind: 'text', text: 'This incident is closed. If mail is stuck again, paste the error again.' },
    ],
    buttons: [{ title: 'Summary', data: { v: actionVersion, kind: 'summary' } }],
  };
}

/** The summary, and the question whether the article was the solution. */
export function solvedView({ finding, article }: Place, summary: SectionView): SectionView {
  const button = (title: string, helped: boolean): Button => ({
    title,
    data: { v: actionVersion, kind: 'feedback', article: article.id, finding: finding.message, helped },
  });
  return {
    ...summary,
    blocks: [{ kind: 'text', text: `Good. Was it “${article.title}”?` }, ...summary.blocks],
    buttons: [button('This fixed it', true), button('Not my problem', false), ...summary.buttons],
  };
}
