/** PowerShell of a snippet → what is wrong with it. */

import type { ExchangeVersion } from '../../../knowledge';
import type { CmdletFact, Facts } from '../facts';
import { aliases } from './aliases';
import { type Fault, type Promised, underGraded } from './fault';
import { type Argument, type Command, findCommands, innermost, nodesOf, stringOf } from './find-commands';
import { gradeCommand, writingMethods } from './grade-command';
import type { PowerShellParser, SyntaxNode } from './parse-powershell';
import { assignments, checkSafeForms } from './safe-forms';
import { verifyTool } from './verify-prompt';

export function verifyPowerShell(
  code: string,
  promised: Promised,
  { facts, parser }: { readonly facts: Facts; readonly parser: PowerShellParser },
): Fault[] {
  const { root, error } = parser.parse(code);
  if (error !== undefined) return [notPowerShell(code, error)];
  const commands = findCommands(root, facts);
  return [
    ...commands.flatMap((command) => verifyCommand(command, root, promised, facts)),
    ...onlyTools(commands, facts),
    ...checkSafeForms(commands, root, promised),
    ...dangerousCalls(root, promised),
    ...cutLists(commands, code),
  ];
}

function notPowerShell(code: string, { row, text }: { row: number; text: string }): Fault {
  const line = code.split('\n')[row] ?? '';
  const bareList = /\s\w+,\s*\w/.test(line.replace(/'[^']*'/g, "''"));
  const place = text.trim() === '' ? line.trim() : text.split('\n', 1).join('').trim();
  return {
    row,
    problem: `this is not PowerShell: ${place.length > 60 ? `${place.slice(0, 57)}…` : place}`,
    fix: bareList
      ? "Quote each word of a list: 'Identity', 'Enabled'"
      : 'Look for a missing quote, bracket or comma',
  };
}

function verifyCommand(command: Command, root: SyntaxNode, promised: Promised, facts: Facts): Fault[] {
  const { name, row } = command;
  const fault = (problem: string, fix: string): Fault[] => [{ row, problem, fix }];
  const lower = name.toLowerCase();
  if (command.operator !== undefined) return verifyCall(command, root);
  if (lower === 'invoke-expression' || lower === 'iex') {
    return fault(`${name} runs text as code`, 'Write the command itself');
  }
  const full = aliases.get(lower);
  if (full !== undefined) return fault(`"${name}" is an alias`, `Write ${full}`);
  const cmdlet = facts.cmdlets.get(lower);
  if (cmdlet !== undefined) {
    return [
      ...verifyVersions(cmdlet, row, promised.versions),
      ...command.arguments.flatMap((argument) =>
        verifyArgument(argument, command, cmdlet, promised.versions),
      ),
      ...verifyRetry(command),
      ...underGraded(name, row, gradeCommand(command), promised.risk),
    ];
  }
  const tool = facts.tools.get(lower.replace(/\.exe$/, ''));
  if (tool === undefined) {
    return fault(
      `there is no cmdlet "${name}"`,
      'Correct its name, or add it to a table in tools/check-knowledge/facts',
    );
  }
  if (!lower.endsWith('.exe')) {
    return fault(`"${name}" is no cmdlet`, `Write "shell: command-prompt", or ${tool.name}.exe`);
  }
  const words = command.arguments.flatMap(({ parameter, value }) => [
    ...(parameter === undefined ? [] : [{ text: `-${parameter}`, isQuoted: false }]),
    ...(value === undefined ? [] : [{ text: value.text, isQuoted: /^["'$(]/.test(value.text) }]),
  ]);
  return verifyTool(tool, words, row, promised);
}

/** `&` and `.`: a script block that stands in the same snippet may be called, nothing else. */
function verifyCall({ name, operator, called, row }: Command, root: SyntaxNode): Fault[] {
  const held = assignments(root).get(name.toLowerCase()) ?? [];
  const isOwnBlock =
    (held.length > 0 && held.every((value) => innermost(value).text.startsWith('{'))) ||
    (called !== undefined && innermost(called).text.startsWith('{'));
  if (isOwnBlock) return [];
  return [{ row, problem: `"${operator} ${name}" runs text as code`, fix: 'Write the command itself' }];
}

function verifyVersions(cmdlet: CmdletFact, row: number, versions: readonly ExchangeVersion[]): Fault[] {
  const [old] = replaced.get(cmdlet.name.toLowerCase()) ?? [];
  const since = replaced.get(cmdlet.name.toLowerCase());
  const late = since === undefined ? [] : versions.filter((version) => since[1].includes(version));
  if (old !== undefined && late.length > 0) {
    return [
      {
        row,
        problem: `${cmdlet.name} is the old name in Exchange ${late.join(', ')}`,
        fix: `Write ${old} in a form of its own for these versions`,
      },
    ];
  }
  const without = versions.filter((version) => !cmdlet.versions.includes(version));
  if (without.length === 0) return [];
  return [
    {
      row,
      problem: `Exchange ${without.join(', ')} has no ${cmdlet.name}`,
      fix: 'Name the versions of this form, and give the others one of their own',
    },
  ];
}

/** Still there and warning: the newer name, and the versions that have it. */
const later = ['2013', '2016', '2019', 'SE'] as const;
const replaced: ReadonlyMap<string, readonly [string, readonly ExchangeVersion[]]> = new Map<
  string,
  readonly [string, readonly ExchangeVersion[]]
>([
  ['get-transportserver', ['Get-TransportService', later]],
  ['set-transportserver', ['Set-TransportService', later]],
  ['get-clientaccessserver', ['Get-ClientAccessService', ['2016', '2019', 'SE']]],
  ['set-clientaccessserver', ['Set-ClientAccessService', ['2016', '2019', 'SE']]],
]);

const common = new Set(
  (
    'debug erroraction errorvariable informationaction informationvariable outbuffer outvariable pipelinevariable ' +
    'progressaction verbose warningaction warningvariable'
  ).split(' '),
);
const positional = /^(?:where-object|foreach-object|select-object|sort-object|format-\w+)$/;

function verifyArgument(
  { parameter, value, row }: Argument,
  { name }: Command,
  cmdlet: CmdletFact,
  versions: readonly ExchangeVersion[],
): Fault[] {
  const fault = (problem: string, fix: string): Fault[] => [{ row, problem, fix }];
  const bare = value === undefined ? undefined : innermost(value);
  if (bare?.type === 'generic_token' && /[<>]/.test(bare.text)) {
    return fault(`${bare.text} stands outside of quotes`, 'Put single quotes around it');
  }
  if (bare?.text.startsWith('@') && bare.type === 'variable') {
    return fault(`${bare.text} hides the parameters of ${name}`, 'Write them out');
  }
  if (parameter === undefined) {
    return positional.test(name.toLowerCase())
      ? []
      : fault(`${value?.text} has no parameter name`, `Name the parameter of ${name} that takes it`);
  }
  if (common.has(parameter.toLowerCase())) return [];
  const fact = cmdlet.parameters.get(parameter.toLowerCase());
  if (fact === undefined) {
    const meant = [...cmdlet.parameters.values()].filter(({ name: known }) =>
      known.toLowerCase().startsWith(parameter.toLowerCase()),
    );
    const guess = meant.length === 1 ? `Write -${meant[0]?.name}` : 'Look at the parameters it has';
    return fault(`${cmdlet.name} has no parameter -${parameter}`, guess);
  }
  const without = versions.filter(
    (version) => cmdlet.versions.includes(version) && !fact.versions.includes(version),
  );
  if (without.length === 0) return [];
  return fault(
    `${cmdlet.name} of Exchange ${without.join(', ')} has no parameter -${fact.name}`,
    'Name the versions of this form, and give the others one of their own',
  );
}

function verifyRetry({ name, arguments: given, row }: Command): Fault[] {
  if (name.toLowerCase() !== 'retry-queue') return [];
  const has = (wanted: string): Argument | undefined =>
    given.find(({ parameter }) => parameter?.toLowerCase() === wanted);
  const queue = has('identity')?.value;
  const faults: Fault[] = [];
  if (queue !== undefined && /\\unreachable$/i.test(stringOf(queue) ?? '') && has('resubmit') === undefined) {
    const problem = 'the Unreachable queue is retried without -Resubmit';
    faults.push({ row, problem, fix: 'Add -Resubmit $true' });
  }
  if (queue !== undefined && has('server') !== undefined) {
    const problem = 'Retry-Queue takes -Identity or -Server, not both';
    faults.push({ row, problem, fix: 'Leave out -Server; the identity names it' });
  }
  return faults;
}

/** A snippet of tools alone belongs to the command prompt. */
function onlyTools(commands: readonly Command[], facts: Facts): Fault[] {
  const tools = commands.filter(({ name }) => facts.tools.has(name.toLowerCase().replace(/\.exe$/, '')));
  const [first] = tools;
  if (first === undefined || tools.length < commands.length || !/\.exe$/i.test(first.name)) return [];
  const usesValues = first.arguments.some(({ value }) => value?.text.startsWith('$') === true);
  if (usesValues) return [];
  return [
    { row: first.row, problem: `${first.name} is no PowerShell`, fix: 'Write "shell: command-prompt"' },
  ];
}

const runsText = new Set(['invokescript', 'newscriptblock', 'expandstring', 'addscript', 'invokeexpression']);

function dangerousCalls(root: SyntaxNode, { risk }: Promised): Fault[] {
  return nodesOf(root, 'invokation_expression').flatMap((call) => {
    const member = call.children.find(({ type }) => type === 'member_name')?.text.toLowerCase() ?? '';
    const isBlock = member === 'create' && /^\[scriptblock\]/i.test(call.text);
    if (isBlock || runsText.has(member)) {
      return [{ row: call.row, problem: `${call.text} runs text as code`, fix: 'Write the command itself' }];
    }
    return writingMethods.has(member) ? underGraded(`.${member}()`, call.row, 'changes-settings', risk) : [];
  });
}

/** Lists of more than a few entries are cut on the screen, and a cut list clears nothing. */
function cutLists(commands: readonly Command[], code: string): Fault[] {
  const shown = commands.find(
    ({ name, arguments: given }) =>
      /^format-/i.test(name) &&
      given.some(({ value }) => /'(?:RemoteIPRanges|Bindings)'/i.test(value?.text ?? '')),
  );
  if (shown === undefined || code.includes('$FormatEnumerationLimit = -1')) return [];
  return [
    {
      row: shown.row,
      problem: 'RemoteIPRanges and Bindings are cut on the screen',
      fix: 'Begin with the line $FormatEnumerationLimit = -1',
    },
  ];
}
