/** Knowledge of the right shape → rules of `reads` that do not make of their examples what these promise. */

import { createReadOutput, derivations } from '../../diagnosis';
import type { Knowledge } from '../../knowledge';
import type { ExampleProblem } from './check-examples';

export function checkReads({ articles }: Knowledge): ExampleProblem[] {
  const readOutput = createReadOutput(articles);
  return articles.flatMap(({ id: article, causes, checks }) =>
    checks.flatMap(({ id: check, reads }, place) => {
      const field = `checks[${place}].reads`;
      const unknown = (reads?.derive ?? []).flatMap((name, row) =>
        derivations[name] === undefined
          ? [
              {
                owner: article,
                field: `${field}.derive[${row}]`,
                problem: `there is no function "${name}"`,
                fix: `Use one of: ${Object.keys(derivations).join(', ')}`,
              },
            ]
          : [],
      );
      const failed = (reads?.examples ?? []).flatMap(({ output, given, verdict, cause }, row) => {
        const got = readOutput(output, { article, pending: check, given });
        const wanted = cause === undefined || cause.includes('/') ? cause : `${article}/${cause}`;
        if (got.verdict === verdict && (wanted === undefined || got.cause === wanted)) return [];
        const known = cause === undefined || cause.includes('/') || causes.some(({ id }) => id === cause);
        return [
          {
            owner: article,
            field: `${field}.examples[${row}]`,
            problem: `this output must give ${spell(verdict, wanted)} and gives ${spell(got.verdict, got.cause)}${got.rule === undefined ? '' : `, by the rule "${got.rule}"`}`,
            fix: known
              ? 'Mend the rules, their order or the example'
              : 'Name a cause of this article, or article/cause',
          },
        ];
      });
      return [...unknown, ...failed];
    }),
  );
}

function spell(verdict: string, cause: string | undefined): string {
  return cause === undefined ? `"${verdict}"` : `"${verdict}" with the cause ${cause}`;
}
