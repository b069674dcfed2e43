/** A view → an Adaptive Card that Teams takes: version 1.5, at most 14,336 characters of JSON. */

import type { View } from '../conversation';
import type { AdaptiveCard, CardElement } from './adaptive-card';
import { cleanHeading, cleanText } from './clean-text';
import { actionElements, blockElements, listElements, snippetElement, textElements } from './elements';
import { expand, type TemplateName } from './expand';
import { shortenings } from './shorten';

/** Teams refuses messages above 28 KB, counted as UTF-16: this many characters of JSON. */
export const longestCard = 14_336;

export function renderCard(view: View): AdaptiveCard {
  let card = draw(view);
  for (const shorter of shortenings(view)) {
    if (JSON.stringify(card).length <= longestCard) break;
    card = draw(shorter);
  }
  return card;
}

function draw(view: View): AdaptiveCard {
  const { template, data } = dataOf(view);
  const buttons = 'buttons' in view ? view.buttons : [];
  const { actions, ...card } = expand<AdaptiveCard>(template, {
    ...data,
    speak: spokenOf(view),
    actions: actionElements(buttons),
  });
  // A card without buttons has no list of actions at all.
  return buttons.length === 0
    ? (card as AdaptiveCard)
    : { ...card, ...(actions !== undefined && { actions }) };
}

interface Drawing {
  readonly template: TemplateName;
  readonly data: Readonly<Record<string, unknown>>;
}

function dataOf(view: View): Drawing {
  switch (view.kind) {
    case 'answer':
      return {
        template: 'answer',
        data: {
          title: cleanHeading(view.title),
          status: statusOf(view),
          summary: cleanText(view.summary),
          ...readData(view.read),
          causes: listElements(view.causes, true),
          hasCheck: view.check !== undefined,
          check: {
            title: cleanHeading(view.check?.title ?? ''),
            question: cleanText(view.check?.question ?? ''),
          },
          snippets: (view.check?.snippets ?? []).map(snippetElement),
          hasChoice: view.choice !== undefined,
          choice: cleanText(view.choice?.question ?? ''),
          options: actionElements(view.choice?.options ?? []),
          ...othersData(view.others),
          hint: cleanText(view.hint),
        },
      };
    case 'section':
      return {
        template: 'section',
        data: { title: cleanHeading(view.title), of: cleanText(view.of), blocks: blockElements(view.blocks) },
      };
    case 'not-found':
      return {
        template: 'notFound',
        data: {
          title: cleanHeading(view.title),
          read: bullets(view.read),
          nearest: cleanText(view.nearest ?? ''),
          hasNearest: view.nearest !== undefined,
          paste: bullets(view.paste),
          hint: cleanText(view.hint),
        },
      };
    case 'look-alike':
      return {
        template: 'lookAlike',
        data: {
          title: cleanHeading(view.title),
          cause: cleanText(view.cause),
          differs: cleanText(view.differs),
          ...readData(view.read),
          ...othersData(view.others),
          hint: cleanText(view.hint),
        },
      };
    case 'help':
      return {
        template: 'help',
        data: {
          title: cleanHeading(view.title),
          text: cleanText(view.text),
          examples: listElements(view.examples, false),
          privacy: cleanText(view.privacy),
        },
      };
    case 'notice':
      return { template: 'notice', data: { text: cleanText(view.text) } };
    case 'article':
      return {
        template: 'article',
        data: {
          title: cleanHeading(view.title),
          summary: cleanText(view.summary),
          contents: listElements(view.contents, false),
        },
      };
  }
}

const readData = (read: string | undefined) => ({ read: cleanText(read ?? ''), hasRead: read !== undefined });

const othersData = (others: readonly string[]) => ({
  others: others.flatMap((line) => textElements(line)),
  hasOthers: others.length > 0,
});

const bullets = (lines: readonly string[]): CardElement[] =>
  listElements(
    lines.map((title) => ({ title })),
    false,
  );

/** `454 4.7.0 · very likely · your Exchange team fixes this`. */
export function statusOf({ codes, likelihood, whoFixes }: Extract<View, { kind: 'answer' }>): string {
  return cleanText(
    [codes, likelihood, `${whoFixes} fixes this`].filter((part) => part !== undefined).join(' · '),
  );
}

/** What a screen reader says, and what a client shows that draws no cards. */
function spokenOf(view: View): string {
  switch (view.kind) {
    case 'answer':
      return cleanText(`${view.title}. ${statusOf(view)}. First cause: ${view.causes[0]?.title ?? 'none'}.`);
    case 'section':
      return cleanText(`${view.title}. ${view.of}.`);
    case 'look-alike':
      return cleanText(`${view.title}. Usual cause: ${view.cause}`);
    case 'notice':
      return cleanText(view.text);
    case 'not-found':
    case 'help':
    case 'article':
      return cleanText(`${view.title}.`);
  }
}
