/** A view with clean texts → the template that draws it and the data for it: repeated blocks expanded, nothing missing. */

import type { AnswerView, CheckView, ReadLine, View } from '../conversation';
import type { CardElement } from './adaptive-card';
import { cleanHeading } from './clean-text';
import { codeLines } from './code-lines';
import {
  actionElements,
  blockElements,
  bulletElements,
  listElements,
  snippetElement,
  textElements,
  wayElements,
} from './elements';
import type { TemplateName } from './expand';
import { statusOf } from './status-line';

export interface CardData {
  readonly template: TemplateName;
  readonly data: Readonly<Record<string, unknown>>;
}

export function cardData(view: View): CardData {
  switch (view.kind) {
    case 'answer':
      return { template: 'answer', data: answerData(view) };
    case 'section':
      return {
        template: 'section',
        data: { title: cleanHeading(view.title), of: view.of, blocks: blockElements(view.blocks) },
      };
    case 'not-found':
      return {
        template: 'notFound',
        data: {
          title: cleanHeading(view.title),
          read: bulletElements(view.read),
          nearest: view.nearest ?? '',
          hasNearest: view.nearest !== undefined,
          paste: bulletElements(view.paste),
          hint: view.hint,
        },
      };
    case 'look-alike':
      return {
        template: 'lookAlike',
        data: {
          title: cleanHeading(view.title),
          cause: view.cause,
          hasResembles: view.resembles !== undefined,
          resembles: view.resembles ?? '',
          differs: view.differs,
          ...readData(view.read),
          ...othersData(view.others),
          hint: view.hint,
        },
      };
    case 'help':
      return {
        template: 'help',
        data: {
          title: cleanHeading(view.title),
          text: view.text,
          examples: listElements(view.examples, false),
          privacy: view.privacy,
        },
      };
    case 'notice':
      return { template: 'notice', data: { text: view.text } };
    case 'plain':
      return { template: 'plain', data: { lines: codeLines(view.text) } };
    case 'script':
      return {
        template: 'script',
        data: {
          title: cleanHeading(view.title),
          of: view.of,
          hint: view.hint,
          code: view.code,
          lines: codeLines(view.code),
        },
      };
    case 'article':
      return {
        template: 'article',
        data: {
          title: cleanHeading(view.title),
          summary: view.summary,
          contents: listElements(view.contents, false),
        },
      };
  }
}

function answerData(view: AnswerView): CardData['data'] {
  return {
    title: cleanHeading(view.title),
    status: statusOf(view),
    summary: view.summary,
    ...readData(view.read),
    hasCauses: view.causes.length > 0,
    causes: listElements(view.causes, true),
    causesTitle: view.causes.length > 1 ? 'Likely causes' : 'Likely cause',
    hasCheck: view.check !== undefined,
    check: {
      title: cleanHeading(view.check?.title ?? ''),
      question: view.check?.question ?? '',
      how: view.check === undefined ? [] : howElements(view.check),
    },
    values: blockElements(view.values),
    hasValues: view.values.length > 0,
    hasChoice: view.choice !== undefined,
    choice: view.choice?.question ?? '',
    options: actionElements(view.choice?.options ?? []),
    ...othersData(view.others),
    hint: view.hint,
  };
}

/** The command to begin with; a check that has none is done by hand. */
function howElements(check: CheckView): CardElement[] {
  return check.snippets.length > 0
    ? check.snippets.map(snippetElement)
    : wayElements({ ...check, ways: check.ways.slice(0, 1) });
}

const readData = (read: ReadLine | undefined) => ({
  readFrom: `Read from ${read?.from ?? ''}: `,
  read: read?.text ?? '',
  hasRead: read !== undefined,
});

const othersData = (others: readonly string[]) => ({
  others: others.flatMap((line) => textElements(line)),
  hasOthers: others.length > 0,
});
