/** The snippets of a card → what a person could decide about the names in them: one question for each name. */

import type { ExchangeVersion, Parameter, Snippet } from '../knowledge';
import { fillSnippet, type KnownValue, kindOf } from '../powershell';
import { hostOf } from './host-of';
import { labelOf } from './value-names';
import type { Block } from './view';

/** Names to choose from, and questions on one card. */
const mostNames = 3;
const mostQuestions = 2;

interface Question {
  readonly parameter: Parameter;
  readonly value?: string;
  readonly others: readonly string[];
}

export function valueChoices(
  snippets: readonly Snippet[],
  known: readonly KnownValue[],
  versions: readonly ExchangeVersion[],
): Block[] {
  const filled = snippets.flatMap((snippet) => fillSnippet(snippet, known, versions));
  const questions = new Map<string, Question>();
  for (const { filled: set, missing } of filled) {
    for (const one of [...missing, ...set]) {
      const key = `${kindOf(one.parameter.type)} ${one.parameter.role}`;
      if (!questions.has(key)) questions.set(key, one);
    }
  }
  const open = [...questions.values()].flatMap((question) => {
    const others = otherNames(question);
    return others.length > 0 ? [{ ...question, others }] : [];
  });
  return [
    ...open.slice(0, mostQuestions).map((question) => choiceBlock(question)),
    ...missingHint(filled.flatMap(({ missing }) => missing.map(({ parameter }) => parameter))),
  ];
}

/** The short and the full name of a machine are no choice. */
function otherNames({ parameter, value, others }: Question): string[] {
  const isMachine = kindOf(parameter.type) === 'server';
  const keyOf = (name: string): string => (isMachine ? hostOf(name) : name.toLowerCase());
  const seen = new Set(value === undefined ? [] : [keyOf(value)]);
  return others.filter((name) => {
    const isNew = !seen.has(keyOf(name));
    seen.add(keyOf(name));
    return isNew;
  });
}

/** In words: a button carries nothing that a person wrote. */
function choiceBlock({ parameter: { type, role }, value, others }: Question): Block {
  const label = labelOf(kindOf(type), role);
  const names = others.slice(0, mostNames);
  const asked =
    value === undefined
      ? `Which is the ${label}: ${names.join(', ')}?`
      : `The ${label} is ${value} here; also named: ${names.join(', ')}.`;
  return { kind: 'text', text: `${asked} Say “the ${label} is ${names[0]}”.` };
}

/** How to have a placeholder filled in; once on a card. */
function missingHint(missing: readonly Parameter[]): Block[] {
  const first = missing.find(({ type }) => kindOf(type) in examples);
  if (first === undefined) return [];
  const kind = kindOf(first.type);
  return [
    {
      kind: 'text',
      subtle: true,
      text: `Tell me a name and I fill it in, such as “the ${labelOf(kind, first.role)} is ${examples[kind]}”.`,
    },
  ];
}

const examples: Readonly<Record<string, string>> = {
  server: 'EX02',
  ip: '10.0.0.5',
  connector: "'EX02\\Relay EX02'",
  queue: "'EX10\\46'",
  domain: 'contoso.com',
};
