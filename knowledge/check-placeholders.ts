/** The snippets of an article → placeholders without a parameter or outside of quotes, parameters that nothing uses. */

import type { Article, Shell } from './article';
import type { FieldProblem } from './knowledge';
import { placeholderPattern } from './placeholder';
import { type PlacedSnippet, snippetsOf } from './snippets-of';

export function checkPlaceholders(article: Article): FieldProblem[] {
  return snippetsOf(article).flatMap(checkSnippet);
}

function checkSnippet({ field, snippet: { parameters = [], forms, shell } }: PlacedSnippet): FieldProblem[] {
  const declared = parameters.map(({ name }) => name);
  const used = forms.flatMap(({ code }, form) =>
    [...code.matchAll(placeholderPattern)].map(({ 0: mark, 1: name = '', index }) => ({
      mark,
      name,
      form,
      isQuoted: isQuoted(code.slice(code.lastIndexOf('\n', index) + 1, index), shell),
    })),
  );
  const names = new Set(used.map(({ name }) => name));
  return [
    ...[...names]
      .filter((name) => !declared.includes(name))
      .map((name) => ({
        field,
        problem: `{{${name}}} is not among its parameters`,
        fix: 'Declare it under "parameters"',
      })),
    ...declared
      .filter((name) => !names.has(name))
      .map((name) => ({
        field,
        problem: `the parameter "${name}" is not used`,
        fix: `Write {{${name}}} in the code or remove it`,
      })),
    ...used
      .filter((one) => !one.isQuoted)
      .map(({ mark, form }) => ({
        field: `${field}.forms[${form}].code`,
        problem: `${mark} does not stand in ${quoteNames[shell]} quotes`,
        fix: `Put them around it: a value is made safe for ${quoteNames[shell]} quotes alone`,
      })),
  ];
}

const quoteNames: Readonly<Record<Shell, string>> = {
  'exchange-management-shell': 'single',
  powershell: 'single',
  'command-prompt': 'double',
};

/** `before`: the line up to the placeholder. */
function isQuoted(before: string, shell: Shell): boolean {
  const isOpen = (mark: string): boolean => before.split(mark).length % 2 === 0;
  return quoteNames[shell] === 'double' ? isOpen('"') : isOpen("'") && !isOpen('"');
}
