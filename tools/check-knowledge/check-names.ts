/** Knowledge of the right shape → names of article parts that are no patterns. */

import { parsePattern } from '../../diagnosis';
import type { Knowledge } from '../../knowledge';
import type { ExampleProblem } from './check-examples';

export function checkNames({ articles }: Knowledge): ExampleProblem[] {
  return articles.flatMap(({ id, names = {} }) =>
    Object.entries(names).flatMap(([part, patterns]) =>
      patterns.flatMap((pattern, place) => {
        const problem = problemOf(pattern);
        return problem === undefined
          ? []
          : [
              {
                owner: id,
                field: `names.${part}[${place}]`,
                problem,
                fix: 'Write words, stems (test*), choices (a|b), (a )? and gaps (...), as in phrase-book.yaml',
              },
            ];
      }),
    ),
  );
}

function problemOf(pattern: string): string | undefined {
  try {
    parsePattern(pattern);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
