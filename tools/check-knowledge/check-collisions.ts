/** Articles → phrases and codes that two of them claim alone, although nothing says how to tell the two apart. */

import type { Article, Condition, Knowledge, Rule } from '../../knowledge';
import type { ExampleProblem } from './check-examples';

/** Two articles may share a rule when one of them says how it differs: the question that people are asked. */
export function checkCollisions({ articles }: Knowledge): ExampleProblem[] {
  return articles.flatMap((article, place) =>
    articles
      .slice(place + 1)
      .flatMap((other) => (areSplit(article, other) ? [] : collisions(article, other))),
  );
}

function areSplit(one: Article, other: Article): boolean {
  const names = (from: Article, to: Article): boolean =>
    from.splits?.some(({ from: id }) => id === to.id) === true;
  return names(one, other) || names(other, one);
}

function collisions(article: Article, other: Article): ExampleProblem[] {
  const theirs = new Map(other.recognise.filter(isAlone).map((rule) => [spell(rule), rule]));
  return article.recognise.flatMap((rule, place) => {
    const twin = isAlone(rule) ? theirs.get(spell(rule)) : undefined;
    if (twin === undefined) return [];
    return [
      {
        owner: article.id,
        field: `recognise[${place}]`,
        problem: `the rule "${rule.id}" asks for the same as "${twin.id}" of ${other.id}: ${spell(rule)}`,
        fix: `Add what tells the two apart to one of the rules, or a question under "splits" with "from: ${other.id}"`,
      },
    ];
  });
}

/** A rule that one condition decides. */
function isAlone({ all = [], any = [] }: Rule): boolean {
  return all.length + any.length === 1;
}

function spell({ all = [], any = [] }: Rule): string {
  const [condition] = [...all, ...any];
  return Object.entries((condition ?? {}) as Condition)
    .map(([key, value]) => `${key} ${String(value).toLowerCase()}`)
    .join(', ');
}
