/** Knowledge of the right shape → examples that do not do what they promise. */

import { createDiagnose, type Diagnosis } from '../../diagnosis';
import type { Knowledge } from '../../knowledge';

export interface ExampleProblem {
  /** Id of the article or look-alike. */
  readonly owner: string;
  readonly field: string;
  readonly problem: string;
  readonly fix: string;
}

export function checkExamples(knowledge: Knowledge): ExampleProblem[] {
  const diagnose = createDiagnose(knowledge);
  const articleProblems = knowledge.articles.flatMap(({ id, examples }) => [
    ...examples.finds.flatMap((paste, place) =>
      diagnose(paste).matches.some((match) => match.id === id)
        ? []
        : [
            {
              owner: id,
              field: `examples.finds[${place}]`,
              problem: `this paste must find the article and gives ${describe(diagnose(paste))}`,
              fix: 'Add or widen a rule under "recognise", or remove the objection that rules it out',
            },
          ],
    ),
    ...examples.rejects.flatMap((paste, place) =>
      diagnose(paste).matches.some((match) => match.id === id)
        ? [
            {
              owner: id,
              field: `examples.rejects[${place}]`,
              problem: `this paste must not find the article and does, by ${rulesOf(diagnose(paste), id)}`,
              fix: 'Narrow that rule, or add what speaks against it under "against"',
            },
          ]
        : [],
    ),
  ]);
  const lookAlikeProblems = knowledge.lookAlikes.flatMap(({ id, examples }) => [
    ...examples.finds.flatMap((paste, place) =>
      lookAlikesIn(diagnose(paste)).includes(id)
        ? []
        : [
            {
              owner: id,
              field: `examples.finds[${place}]`,
              problem: `this paste must be recognised as "${id}" and gives ${describe(diagnose(paste))}`,
              fix: 'Add or widen a rule under "recognise"',
            },
          ],
    ),
    ...(examples.rejects ?? []).flatMap((paste, place) =>
      lookAlikesIn(diagnose(paste)).includes(id)
        ? [
            {
              owner: id,
              field: `examples.rejects[${place}]`,
              problem: `this paste must not be recognised as "${id}" and is`,
              fix: 'Narrow its rules',
            },
          ]
        : [],
    ),
  ]);
  return [...articleProblems, ...lookAlikeProblems];
}

function lookAlikesIn({ errors }: Diagnosis): string[] {
  return errors.flatMap(({ lookAlike }) => (lookAlike === undefined ? [] : [lookAlike.id]));
}

function describe(diagnosis: Diagnosis): string {
  const { outcome, matches, lookAlike } = diagnosis;
  const names = lookAlike === undefined ? matches.map(({ id }) => id) : [lookAlike.id];
  return names.length === 0 ? `"${outcome}"` : `"${outcome}": ${names.join(', ')}`;
}

function rulesOf({ matches }: Diagnosis, id: string): string {
  const rules = matches.find((match) => match.id === id)?.evidence.map(({ rule }) => `"${rule}"`) ?? [];
  return rules.length === 1 ? `the rule ${rules[0]}` : `the rules ${rules.join(', ')}`;
}
