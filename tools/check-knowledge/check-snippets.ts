/** Articles → what is wrong with their commands: every form, in each version it stands for, with and without values. */

import {
  type Article,
  type ExchangeVersion,
  type Form,
  type Knowledge,
  placeholderPattern,
  type Snippet,
  snippetsOf,
} from '../../knowledge';
import { quoted } from '../../powershell';
import type { ExampleProblem } from './check-examples';
import { sampleValues } from './sample-values';
import type { Fault, Verifier } from './verify';
import { tooNew } from './verify/windows-versions';

export interface SnippetProblem extends ExampleProblem {
  /** Line of the code, counted from 0. */
  readonly row: number;
}

export function checkSnippets(
  { articles }: Pick<Knowledge, 'articles'>,
  verifier: Verifier,
): SnippetProblem[] {
  return articles.flatMap((article) =>
    snippetsOf(article).flatMap(({ field, snippet }) =>
      snippet.forms.flatMap((form, place) =>
        checkForm(snippet, form, formVersions(article, field, snippet, form), verifier).map(
          ({ row, problem, fix }) => ({
            owner: article.id,
            field: `${field}.forms[${place}].code`,
            row,
            problem: `${snippet.id}: ${problem}`,
            fix,
          }),
        ),
      ),
    ),
  );
}

function checkForm(
  snippet: Snippet,
  form: Form,
  versions: readonly ExchangeVersion[],
  verifier: Verifier,
): Fault[] {
  const promised = { risk: snippet.risk, versions };
  const code = unfilledCode(snippet, form);
  const unfilled = verifier.verify(code, snippet.shell, promised);
  if (unfilled.length > 0) return unfilled;
  return [
    ...verifier.verify(filledCode(snippet, form), snippet.shell, promised),
    ...tooNew(code, snippet, form, versions, verifier),
  ];
}

/**
 * The versions whose cmdlets a form has to find. Without some of its own it stands for those of its check or article; no
 * Exchange before 2007 has the shell, so there it is run from a newer server.
 */
function formVersions(
  article: Article,
  field: string,
  { shell }: Snippet,
  { versions }: Form,
): readonly ExchangeVersion[] {
  if (versions !== undefined) return versions;
  const place = /^checks\[(\d+)\]/.exec(field)?.[1];
  const check = place === undefined ? undefined : article.checks[Number(place)];
  const all = check?.versions ?? article.appliesTo;
  const before = ['5.5', '2000', '2003'];
  return shell === 'exchange-management-shell' ? all.filter((version) => !before.includes(version)) : all;
}

/** With the placeholders that people see while nothing is known. */
export function unfilledCode({ parameters = [] }: Snippet, { code }: Form): string {
  return written(code, (name) => {
    const parameter = parameters.find((one) => one.name === name);
    return parameter && `<${parameter.placeholder}>`;
  });
}

export function filledCode({ parameters = [], shell }: Snippet, { code }: Form): string {
  return written(code, (name) => {
    const parameter = parameters.find((one) => one.name === name);
    return parameter && (quoted(sampleValues[parameter.type], shell) ?? `<${parameter.placeholder}>`);
  });
}

function written(code: string, textOf: (name: string) => string | undefined): string {
  return code.trimEnd().replace(placeholderPattern, (mark, name: string) => textOf(name) ?? mark);
}
