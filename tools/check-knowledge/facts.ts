/** The checked-in tables of `facts/`: which cmdlets, parameters and command-line tools there are, by version. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ExchangeVersion, exchangeVersions, type Risk } from '../../knowledge';

export interface ParameterFact {
  /** As the documentation spells it. */
  readonly name: string;
  readonly isSwitch: boolean;
  /** Exchange versions that have it; every version for a parameter of Windows. */
  readonly versions: readonly ExchangeVersion[];
}

export interface CmdletFact {
  readonly name: string;
  readonly versions: readonly ExchangeVersion[];
  /** Part of Exchange, so that its versions are those of Exchange. */
  readonly ofExchange: boolean;
  /** The first Windows that has it, where that is not every one: `Windows Server 2012`. */
  readonly needs?: string;
  /** By lower-case name. */
  readonly parameters: ReadonlyMap<string, ParameterFact>;
}

export interface ToolFact {
  readonly name: string;
  /** One of its words has to stand in the command: `net start`. */
  readonly needsWord: boolean;
  /** Switches, with `-` or `/`, and words, in lower case → what they do. */
  readonly words: ReadonlyMap<string, Risk>;
}

export interface Facts {
  /** By lower-case name. */
  readonly cmdlets: ReadonlyMap<string, CmdletFact>;
  readonly tools: ReadonlyMap<string, ToolFact>;
}

const folder = join(__dirname, 'facts');
const toolTable = 'command-prompt.txt';
let known: Facts | undefined;

/** Reads the tables once. Throws when a line is not as the head of its table says. */
export function loadFacts(): Facts {
  if (known === undefined) {
    const cmdlets = new Map<string, CmdletFact>();
    for (const file of readdirSync(folder).filter((name) => name !== toolTable)) {
      for (const fact of readCmdlets(linesOf(file))) {
        const key = fact.name.toLowerCase();
        const earlier = cmdlets.get(key);
        cmdlets.set(key, earlier === undefined ? fact : joined(earlier, fact));
      }
    }
    known = { cmdlets, tools: readTools(linesOf(toolTable)) };
  }
  return known;
}

function linesOf(file: string): string[] {
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function readCmdlets(lines: readonly string[]): CmdletFact[] {
  let needs = '';
  const facts: CmdletFact[] = [];
  for (const line of lines) {
    if (line.startsWith('#')) {
      if (line.startsWith('# needs:')) needs = line.slice('# needs:'.length).trim();
      continue;
    }
    const [name = '', range = '', ...parameters] = line.split(' ');
    const versions = versionsOf(range);
    facts.push({
      name,
      versions,
      ofExchange: range !== 'any',
      ...(needs !== '' && { needs }),
      parameters: new Map(
        parameters.map((word) => {
          const [spelled = '', own] = word.split('@');
          const plain = spelled.replace(/\?$/, '');
          const fact: ParameterFact = {
            name: plain,
            isSwitch: plain !== spelled,
            versions: own === undefined ? versions : versionsOf(own),
          };
          return [plain.toLowerCase(), fact];
        }),
      ),
    });
  }
  return facts;
}

/** `any`, `2013`, `2010-SE`, `2010,2016-SE`. */
function versionsOf(range: string): ExchangeVersion[] {
  if (range === 'any') return [...exchangeVersions];
  return range.split(',').flatMap((part) => {
    const [first = '', last = first] = part.split('-');
    const [from, to] = [first, last].map((version) => exchangeVersions.indexOf(version as ExchangeVersion));
    if (from === undefined || to === undefined || from < 0 || to < from)
      throw new Error(`${range} is no range of Exchange versions`);
    return exchangeVersions.slice(from, to + 1);
  });
}

/** The same cmdlet in two tables, such as those of 2007 and of the versions since. */
function joined(one: CmdletFact, other: CmdletFact): CmdletFact {
  const parameters = new Map(one.parameters);
  for (const [key, fact] of other.parameters) {
    const same = parameters.get(key);
    parameters.set(
      key,
      same === undefined ? fact : { ...same, versions: [...same.versions, ...fact.versions] },
    );
  }
  return { ...one, versions: [...one.versions, ...other.versions], parameters };
}

const gradeOf: Readonly<Record<string, Risk>> = {
  reads: 'read-only',
  changes: 'changes-settings',
  disrupts: 'disruptive',
};

function readTools(lines: readonly string[]): Map<string, ToolFact> {
  const tools = new Map<string, { needsWord: boolean; words: Map<string, Risk> }>();
  for (const line of lines.filter((one) => !one.startsWith('#'))) {
    const [name = '', does = 'reads', ...words] = line.split(' ');
    const tool = tools.get(name) ?? { needsWord: false, words: new Map<string, Risk>() };
    tools.set(name, tool);
    if (does === 'needs-word') {
      tool.needsWord = true;
      continue;
    }
    const grade = gradeOf[does];
    if (grade === undefined) throw new Error(`${does} says nothing of what ${name} does`);
    for (const word of words) tool.words.set(word, grade);
  }
  return new Map([...tools].map(([name, tool]) => [name, { name, ...tool }]));
}
