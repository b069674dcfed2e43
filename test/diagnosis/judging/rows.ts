/** Command output with what it proves, and the function that reads it. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReadOutput, type Judgement } from '../../../diagnosis';
import { builtInArticles, loadKnowledge } from '../../../knowledge';

export interface Row {
  readonly id: string;
  readonly article: string;
  /** `none`: output of no check. */
  readonly check: string;
  readonly pending: string | null;
  readonly given: Readonly<Record<string, string | number>>;
  readonly output: string;
  readonly verdict: Judgement['verdict'];
  readonly cause: string | null;
  readonly why: string;
}

export const knowledge = loadKnowledge([builtInArticles]);
const readOutput = createReadOutput(knowledge.articles);

export function rowsOf(file: string): Row[] {
  return readFileSync(join(__dirname, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}

export function judge({ article, pending, given }: Row, output: string): Judgement {
  return readOutput(output, { article, pending: pending ?? undefined, given });
}
