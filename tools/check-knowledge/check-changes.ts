/** Articles → changes that nobody can prepare, try, prove or take back. */

import type { Article, Check, ExchangeVersion, Fix, Form, Knowledge, Snippet } from '../../knowledge';
import { type SnippetProblem, unfilledCode } from './check-snippets';
import type { Verifier } from './verify';
import { isHigher } from './verify/fault';
import { type Command, findCommands } from './verify/find-commands';
import { gradeCommand } from './verify/grade-command';

export function checkChanges(
  { articles }: Pick<Knowledge, 'articles'>,
  verifier: Verifier,
): SnippetProblem[] {
  return articles.flatMap((article) => [
    ...article.fixes.flatMap((fix, place) => checkFix(article, fix, `fixes[${place}]`, verifier)),
    ...article.checks.flatMap((check, place) => checkCheck(article, check, `checks[${place}]`, verifier)),
  ]);
}

function checkFix(article: Article, fix: Fix, field: string, verifier: Verifier): SnippetProblem[] {
  const { change, record, undoSnippets = [], proofChecks = [] } = fix;
  const problem = (at: string, text: string, remedy: string): SnippetProblem => ({
    owner: article.id,
    field: `${field}.${at}`,
    row: 0,
    problem: `${fix.id}: ${text}`,
    fix: remedy,
  });
  const found: SnippetProblem[] = [];
  const changing = change.filter(({ risk }) => risk !== 'read-only');
  for (const { id, risk } of [...changing, ...undoSnippets]) {
    if (isHigher(risk, fix.risk))
      found.push(problem('risk', `is graded ${fix.risk}, and "${id}" is ${risk}`, `Write "risk: ${risk}"`));
  }
  const [notReading] = record.filter(({ risk }) => risk !== 'read-only');
  if (notReading !== undefined)
    found.push(
      problem(
        'record',
        `"${notReading.id}" records and is not read-only`,
        'Record by a command that only reads',
      ),
    );
  if (changing.length === 0) return found;
  if (record.length === 0)
    found.push(
      problem('record', 'changes something and records nothing before', 'Add a read-only snippet that does'),
    );
  if (proofChecks.length === 0)
    found.push(problem('proofChecks', 'names no check that proves it', 'Add the id of the check to repeat'));
  const oneWay = changing.every((snippet) => hasNoWayBack(snippet, verifier));
  if (undoSnippets.length === 0 && !oneWay)
    found.push(
      problem('undoSnippets', 'has no command that takes it back', 'Add one that writes the recorded value'),
    );
  return [
    ...found,
    ...untried(article, change, `${field}.change`, verifier),
    ...untried(article, undoSnippets, `${field}.undoSnippets`, verifier),
  ];
}

function checkCheck(article: Article, check: Check, field: string, verifier: Verifier): SnippetProblem[] {
  return untried(article, check.snippets, `${field}.snippets`, verifier);
}

/** What has to be tried with -WhatIf first: where the cmdlet has it in the versions of the form, and nobody did. */
function untried(
  article: Article,
  snippets: readonly Snippet[],
  field: string,
  verifier: Verifier,
): SnippetProblem[] {
  return snippets.flatMap((snippet, place) => {
    if (snippet.shell === 'command-prompt') return [];
    const tried = snippets.slice(0, place).flatMap((earlier) =>
      earlier.forms.flatMap((form) =>
        commandsOf(form, earlier, verifier)
          .filter(isTrial)
          .map((command) => ({ command, versions: form.versions ?? article.appliesTo })),
      ),
    );
    return snippet.forms.flatMap((form, number) =>
      commandsOf(form, snippet, verifier)
        .filter((command) => gradeCommand(command) !== 'read-only' && hasTrial(command, verifier))
        .filter((command) => {
          const versions: readonly ExchangeVersion[] = form.versions ?? article.appliesTo;
          return !versions.every((version) =>
            tried.some((one) => one.versions.includes(version) && isSame(one.command, command)),
          );
        })
        .map(({ name, row }) => ({
          owner: article.id,
          field: `${field}[${place}].forms[${number}].code`,
          row,
          problem: `${snippet.id}: ${name} is not tried with -WhatIf first`,
          fix: 'Put a read-only snippet with the same command and -WhatIf before it',
        })),
    );
  });
}

function commandsOf(form: Form, snippet: Snippet, { parser, facts }: Verifier): Command[] {
  if (snippet.shell === 'command-prompt') return [];
  return findCommands(parser.parse(unfilledCode(snippet, form)).root, facts);
}

function isTrial({ arguments: given }: Command): boolean {
  return given.some(({ parameter }) => parameter?.toLowerCase() === 'whatif');
}

function hasTrial({ name }: Command, { facts }: Verifier): boolean {
  return facts.cmdlets.get(name.toLowerCase())?.parameters.has('whatif') === true;
}

/** The same cmdlet with the same parameters; -WhatIf, and what only shows more, aside. */
function isSame(one: Command, other: Command): boolean {
  const spelled = ({ name, arguments: given }: Command): string =>
    [
      name.toLowerCase(),
      ...given
        .filter(({ parameter }) => !['whatif', 'verbose', 'confirm'].includes(parameter?.toLowerCase() ?? ''))
        .map(({ parameter, value }) => `${parameter?.toLowerCase()} ${value?.text ?? ''}`)
        .sort(),
    ].join(' ');
  return spelled(one) === spelled(other);
}

/** Restarts, retries and repairs leave no value to write back; tools say in `undo` what to do by hand. */
const withoutWayBack = new Set(['restart-service', 'retry-queue', 'test-computersecurechannel']);

function hasNoWayBack(snippet: Snippet, verifier: Verifier): boolean {
  if (snippet.shell === 'command-prompt') return true;
  return snippet.forms.every((form) =>
    commandsOf(form, snippet, verifier)
      .filter((command) => gradeCommand(command) !== 'read-only')
      .every(({ name }) => withoutWayBack.has(name.toLowerCase())),
  );
}
