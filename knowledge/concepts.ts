/** Concepts: what plain words speak of, shared by all articles of all folders. */

import type { Article, Condition, Rule } from './article';
import type { FieldProblem } from './knowledge';
import type { LookAlike } from './look-alike';

export type Concepts = Readonly<Record<string, readonly string[]>>;

/** Adds words to `known`; a concept that is there already gets more words. */
export function addConcepts(known: Record<string, readonly string[]>, more: Concepts): void {
  for (const [name, words] of Object.entries(more)) {
    known[name] = [...new Set([...(known[name] ?? []), ...words])];
  }
}

/** `+name` among the words of a concept → the words of that concept. Names that are unknown or go in circles stay away. */
export function expandConcepts(concepts: Concepts): Record<string, readonly string[]> {
  const wordsOf = (name: string, above: readonly string[]): string[] =>
    (concepts[name] ?? []).flatMap((word) => {
      if (!word.startsWith('+')) return [word];
      const other = word.slice(1);
      return above.includes(other) ? [] : wordsOf(other, [...above, other]);
    });
  return Object.fromEntries(Object.keys(concepts).map((name) => [name, [...new Set(wordsOf(name, [name]))]]));
}

/** Concepts that conditions name and that no file defines. */
export function checkConceptNames(
  { recognise, ...item }: Article | LookAlike,
  concepts: Concepts,
): FieldProblem[] {
  const against = 'against' in item ? item.against : [];
  return [
    ...recognise.flatMap((rule, place) => unknownNames(`recognise[${place}]`, conditionsOf(rule), concepts)),
    ...against.flatMap(({ any }, place) => unknownNames(`against[${place}]`, any, concepts)),
  ];
}

function conditionsOf({ all = [], any = [], none = [] }: Rule): readonly Condition[] {
  return [...all, ...any, ...none];
}

function unknownNames(field: string, conditions: readonly Condition[], concepts: Concepts): FieldProblem[] {
  return conditions
    .flatMap(({ about, order = [] }) => [...(about === undefined ? [] : [about]), ...order])
    .filter((name) => !Object.hasOwn(concepts, name))
    .map((name) => ({
      field,
      problem: `there is no concept "${name}"`,
      fix: 'Add it to concepts.yaml or correct the name',
    }));
}
