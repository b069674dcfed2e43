/**
 * An article → all its commands as one commented script: first what only looks, then what changes something, commented
 * out. Every line is a command or a comment of PowerShell.
 */

import type { Article, ExchangeVersion, Snippet } from '../knowledge';
import { type FilledSnippet, fillSnippet, type KnownValue } from '../powershell';
import { checkSnippets, checksFor, isPreview } from './check-snippets';
import { notUsed, promptOf, spellOrigin } from './snippet-view';

export interface ScriptInput {
  readonly article: Article;
  readonly known: readonly KnownValue[];
  readonly versions: readonly ExchangeVersion[];
}

/** One command with its comment; never cut in two. */
export type ScriptEntry = string;

export function scriptEntries({ article, known, versions }: ScriptInput): readonly ScriptEntry[] {
  const entry = (under: string, snippet: Snippet, isChange = false): ScriptEntry[] =>
    fillSnippet(snippet, known, versions).map((filled) => spellEntry(under, snippet, filled, isChange));
  const checks = checksFor(article, versions).map((check) => ({ check, ...checkSnippets(check) }));
  const looks = [
    ...checks.flatMap(({ check, reading }) => reading.flatMap((one) => entry(`Check: ${check.title}`, one))),
    ...article.fixes.flatMap(({ title, record, change, undoSnippets = [] }) => [
      ...record.flatMap((one) => entry(`Before the fix: ${title}`, one)),
      ...[...change, ...undoSnippets]
        .filter(({ risk }) => risk === 'read-only')
        .flatMap((one) => entry(`Fix: ${title}`, one)),
    ]),
    ...checks.flatMap(({ check, changing }) =>
      changing.filter(isPreview).flatMap((one) => entry(`Check: ${check.title}`, one)),
    ),
  ];
  const isChange = ({ risk }: Snippet): boolean => risk !== 'read-only';
  const changes = [
    ...checks.flatMap(({ check, changing }) =>
      changing.filter(isChange).flatMap((one) => entry(`Check: ${check.title}`, one, true)),
    ),
    ...article.fixes.flatMap(({ title, change, undoSnippets = [] }) => [
      ...change.filter(isChange).flatMap((one) => entry(`Fix: ${title}`, one, true)),
      ...undoSnippets.filter(isChange).flatMap((one) => entry(`Undo of the fix: ${title}`, one, true)),
    ]),
  ];
  return [
    comments([
      `Unstuck: ${article.title}`,
      'Run one command after the other, each where its comment says; not the file as a whole.',
    ]),
    ...looks,
    ...(changes.length === 0
      ? []
      : [
          comments([
            '------------------------------------------------------------',
            'From here on: commands that CHANGE something, commented out.',
            'Record and preview first, then take the # off one command.',
          ]),
        ]),
    ...changes,
  ];
}

const grades = {
  'read-only': 'read-only',
  'changes-settings': 'CHANGES SETTINGS',
  disruptive: 'DISRUPTIVE',
} as const;

function spellEntry(
  under: string,
  snippet: Snippet,
  { code, versions, note, filled, missing, refused }: FilledSnippet,
  isChange: boolean,
): ScriptEntry {
  const isElsewhere = snippet.shell === 'command-prompt' && !code.split('\n').every(isSameInPowerShell);
  const head = comments([
    `${under}: ${snippet.title} [${grades[snippet.risk]}]`,
    `Where: ${promptOf(snippet)}, on: ${snippet.runOn}. Right: ${snippet.role}.`,
    ...(versions === undefined ? [] : [`Exchange ${versions}.`]),
    ...missing.map(({ placeholder, description }) => `Replace ${placeholder}: ${description}.`),
    ...filled.map(({ value, from }) => `${value}: ${spellOrigin(from)}.`),
    ...refused.map(({ parameter, value }) => notUsed(value, parameter.type, parameter.role)),
    ...(note === undefined ? [] : [note]),
    ...(isElsewhere && !isChange ? ['Commented out because PowerShell reads it differently.'] : []),
  ]);
  return `${head}\n${isChange || isElsewhere ? commentedOut(code) : code}`;
}

/** Text in comments, whatever it holds: nothing in it begins a new line. */
function comments(lines: readonly string[]): string {
  return lines.map((line) => `# ${line.replace(/[\p{C}\p{Z}]+/gu, ' ').trim()}`).join('\n');
}

function commentedOut(code: string): string {
  return code
    .split('\n')
    .map((line) => `# ${line}`.trimEnd())
    .join('\n');
}

/** Plain words, and strings that neither shell changes. */
function isSameInPowerShell(line: string): boolean {
  return line
    .split(/("[^"]*")/)
    .every((part, place) => (place % 2 === 1 ? !/[$`“”„%]/.test(part) : /^[\w./:\\,*?+= -]*$/.test(part)));
}
