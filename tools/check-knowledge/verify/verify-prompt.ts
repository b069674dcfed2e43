/** A command for the command prompt → what is wrong with it. */

import type { Risk } from '../../../knowledge';
import type { Facts, ToolFact } from '../facts';
import { type Fault, highest, type Promised, underGraded } from './fault';

interface Word {
  /** Without quotes. */
  readonly text: string;
  readonly isQuoted: boolean;
}

export function verifyPrompt(code: string, promised: Promised, facts: Facts): Fault[] {
  return code
    .split('\n')
    .flatMap((line, row) => (line.trim() === '' ? [] : verifyLine(line, row, promised, facts)));
}

function verifyLine(line: string, row: number, promised: Promised, facts: Facts): Fault[] {
  const fault = (problem: string, fix: string): Fault[] => [{ row, problem, fix }];
  const bare = line.replace(/"[^"]*"/g, '""');
  if (bare.split('"').length % 2 === 0) return fault('a double quote is not closed', 'Close it');
  const placeholder = /<[A-Za-z][\w-]*>/.exec(bare);
  if (placeholder !== null)
    return fault(`${placeholder[0]} stands outside of quotes`, 'Put double quotes around it');
  const sign = /[&|^<>]/.exec(bare);
  if (sign !== null) {
    return fault(
      `"${sign[0]}" outside of quotes starts another command or a file`,
      'Write one command a line',
    );
  }
  const [first, ...words] = wordsOf(line);
  const name = nameOf(first?.text ?? '');
  const tool = facts.tools.get(name);
  if (tool === undefined) {
    return /^[A-Za-z]+-[A-Za-z]/.test(name)
      ? fault(`"${first?.text}" is a cmdlet, and the shell is command-prompt`, 'Write "shell: powershell"')
      : fault(`"${first?.text}" is no tool that the table knows`, addTool);
  }
  return verifyTool(tool, words, row, promised);
}

const addTool = 'Correct its name, or add it to tools/check-knowledge/facts/command-prompt.txt';

/** For tools called from PowerShell, too. */
export function verifyTool(tool: ToolFact, words: readonly Word[], row: number, promised: Promised): Fault[] {
  const known = (word: Word): string | undefined => (word.isQuoted ? undefined : knownWord(word.text, tool));
  const unknown = words.find((word) => isSwitch(word) && known(word) === undefined);
  if (unknown !== undefined) {
    return [
      {
        row,
        problem: `${tool.name} has no switch ${unknown.text}`,
        fix: `Use one of: ${[...tool.words.keys()].join(' ') || 'none'}, or add it to tools/check-knowledge/facts/command-prompt.txt`,
      },
    ];
  }
  const used = words.map(known).filter((word) => word !== undefined);
  const bareWords = used.filter((word) => !/^[-/]/.test(word));
  if (tool.needsWord && bareWords.length === 0) {
    const choices = [...tool.words.keys()].filter((word) => !/^[-/]/.test(word)).join(' ');
    return [{ row, problem: `${tool.name} is not told what to do`, fix: `Use one of: ${choices}` }];
  }
  return underGraded([tool.name, ...used].join(' '), row, gradeTool(tool, used), promised.risk);
}

/** What the line of a command prompt does; undefined for a tool that the table does not know. */
export function gradeLine(
  line: string,
  facts: Facts,
): { tool: string; words: string[]; risk: Risk } | undefined {
  const [first, ...words] = wordsOf(line);
  const tool = facts.tools.get(nameOf(first?.text ?? ''));
  if (tool === undefined) return undefined;
  const used = words.flatMap((word) => (word.isQuoted ? [] : (knownWord(word.text, tool) ?? [])));
  return { tool: tool.name, words: used, risk: gradeTool(tool, used) };
}

function gradeTool(tool: ToolFact, words: readonly string[]): Risk {
  // "net start" alone lists the services.
  return highest(words.map((word) => tool.words.get(word) ?? 'read-only'));
}

function isSwitch({ text, isQuoted }: Word): boolean {
  return !isQuoted && /^[-/][A-Za-z]/.test(text);
}

/** `/computer:"DC01"` is /computer; `-1` is itself. */
function knownWord(text: string, tool: ToolFact): string | undefined {
  const lower = text.toLowerCase();
  if (tool.words.has(lower)) return lower;
  const stem = lower.split(/[:=]/, 1).join('');
  return tool.words.has(stem) ? stem : undefined;
}

function nameOf(first: string): string {
  return first.toLowerCase().replace(/\.exe$/, '');
}

/** A word that begins with a quote is a value; quotes inside one, as in `/domain:"…"`, leave it what it is. */
export function wordsOf(line: string): Word[] {
  return [...line.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([text]) => ({
    text: text.replace(/"/g, ''),
    isQuoted: text.startsWith('"'),
  }));
}
