/** Articles and look-alikes → signatures that two of them claim, although nothing says how to tell the two apart. */

import type { Article, Condition, Knowledge, LookAlike, Rule } from '../../knowledge';
import type { ExampleProblem } from './check-examples';

type Claimant = Article | LookAlike;

/** An article or look-alike with what each of its rules claims. */
interface Claiming {
  readonly claimant: Claimant;
  readonly claims: readonly (readonly string[])[];
}

/** Two articles may share a rule when one of them says how it differs: the question that people are asked. */
export function checkCollisions({ articles, lookAlikes }: Knowledge): ExampleProblem[] {
  const claimants = [...articles, ...lookAlikes].map(
    (claimant): Claiming => ({ claimant, claims: claimant.recognise.map(claimsOf) }),
  );
  return claimants.flatMap((one, place) =>
    claimants
      .slice(place + 1)
      .flatMap((other) => (areSplit(one.claimant, other.claimant) ? [] : collisions(one, other))),
  );
}

function areSplit(one: Claimant, other: Claimant): boolean {
  const names = (from: Claimant, to: Claimant): boolean =>
    isArticle(from) && from.splits?.some(({ from: id }) => id === to.id) === true;
  return names(one, other) || names(other, one);
}

const isArticle = (one: Claimant): one is Article => 'causes' in one;

function collisions(
  { claimant: one, claims }: Claiming,
  { claimant: other, claims: others }: Claiming,
): ExampleProblem[] {
  const theirs = new Map(
    other.recognise.flatMap((rule, place) => (others[place] ?? []).map((claim) => [claim, rule] as const)),
  );
  const split =
    isArticle(one) && isArticle(other) ? `, or a question under "splits" with "from: ${other.id}"` : '';
  return one.recognise.flatMap((rule, place) => {
    const claim = claims[place]?.find((each) => theirs.has(each));
    const twin = claim === undefined ? undefined : theirs.get(claim);
    if (twin === undefined) return [];
    return [
      {
        owner: one.id,
        field: `recognise[${place}]`,
        problem: `the rule "${rule.id}" asks for the same as "${twin.id}" of ${other.id}: ${claim}`,
        fix: `Add what tells the two apart to one of the rules${split}`,
      },
    ];
  });
}

/** What satisfies a rule, one claim for each alternative of `any`; spelled, so that equal claims are equal texts. */
function claimsOf({ all = [], any = [], none = [] }: Rule): string[] {
  const alternatives = any.length === 0 ? [all] : any.map((one) => [...all, one]);
  const without = none.map((condition) => `not ${spell(condition)}`).sort();
  return alternatives.map((conditions) => [...conditions.map(spell).sort(), ...without].join(' and '));
}

/** Case, punctuation and the order of words in a list make no difference to what is found. */
function spell(condition: Condition): string {
  return Object.entries(condition)
    .map(([key, value]) => `${key} ${[value].flat().map(plain).sort().join(', ')}`)
    .join(', ');
}

function plain(value: string): string {
  return value
    .toLowerCase()
    .replace(/[^\p{L}\p{N}*]+/gu, ' ')
    .trim();
}
