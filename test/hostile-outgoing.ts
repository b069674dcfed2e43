/** An activity that the bot sent → everything about it that text of a person must never bring about. */

import { longestCard } from '../cards';
import { builtInArticles, loadKnowledge, snippetsOf } from '../knowledge';
import { fillSnippet } from '../powershell';
import { mark } from './hostile-inputs';

type Json = Record<string, unknown>;

/** Nothing that opens an address, loads a picture, mentions somebody or asks for input. */
const elements = new Set([
  'AdaptiveCard',
  'TextBlock',
  'RichTextBlock',
  'TextRun',
  'Container',
  'ColumnSet',
  'Column',
  'ActionSet',
  'CodeBlock',
  'Action.Submit',
]);
const forbidden = [
  'msteams',
  'url',
  'iconUrl',
  'backgroundImage',
  'selectAction',
  'refresh',
  'inputs',
  '$data',
];
const payload = [
  'v',
  'kind',
  'section',
  'article',
  'check',
  'from',
  'finding',
  'result',
  'cause',
  'version',
  'as',
];
/** Where Teams takes a string as it is. */
const literal = new Set(['TextRun.text', 'CodeBlock.codeSnippet']);

/** Controls, escape sequences, marks that turn directions, halves of characters. */
export const acting = /(?![\t\n])\p{Cc}|[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]|\p{Cs}/u;

/** What a value must not change in a command: its lines, strings, statements, variables and blocks. */
const shape = (code: string): string => code.replace(/[^\n'"‘’‚‛“”„;|&$`(){}@#]/g, '');
const shapes = new Set(
  loadKnowledge([builtInArticles])
    .articles.flatMap(snippetsOf)
    .flatMap(({ snippet }) => fillSnippet(snippet, []).map(({ code }) => shape(code))),
);

export function problemsOf(activity: Json): string[] {
  const { attachments, text, textFormat, summary, entities } = activity;
  const cards = (Array.isArray(attachments) ? attachments : []).map(({ content }) => content as Json);
  return [
    ...(entities === undefined ? [] : ['it has entities']),
    ...(text === undefined || textFormat === 'plain' ? [] : ['its text is Markdown']),
    ...(`${text} ${summary}`.includes(mark) ? ['text of a person stands outside of the card'] : []),
    ...cards.flatMap((card) => [
      ...(JSON.stringify(card).length > longestCard
        ? [`a card has ${JSON.stringify(card).length} characters`]
        : []),
      ...inElement(card),
    ]),
  ];
}

function inElement(element: Json): string[] {
  const type = String(element.type);
  if (!elements.has(type)) return [`an element ${type}`];
  return Object.entries(element).flatMap(([name, value]) => {
    if (forbidden.includes(name)) return [`${type} has ${name}`];
    if (name === 'data') return inPayload(value as Json);
    if (typeof value === 'string') return inText(`${type}.${name}`, value);
    if (Array.isArray(value)) return value.flatMap((each) => inElement(each as Json));
    return typeof value === 'object' && value !== null ? inElement(value as Json) : [];
  });
}

function inPayload(data: Json): string[] {
  const strange = Object.keys(data).filter((name) => !payload.includes(name));
  return [
    ...strange.map((name) => `a button carries ${name}`),
    ...(JSON.stringify(data).includes(mark) ? ['a button carries text of a person'] : []),
  ];
}

function inText(field: string, text: string): string[] {
  const shown = JSON.stringify(text.slice(0, 200));
  const isOurs = !text.includes(mark);
  return [
    ...(acting.test(text) ? [`${field} acts: ${shown}`] : []),
    ...(isOurs || literal.has(field) ? [] : [`${field} holds text of a person: ${shown}`]),
    ...(field === 'TextRun.text' && /\{\{(DATE|TIME)\(/.test(text)
      ? [`${field} calls a function: ${shown}`]
      : []),
    ...(field === 'CodeBlock.codeSnippet' && !shapes.has(shape(text))
      ? [`a command has changed: ${shown}`]
      : []),
  ];
}
