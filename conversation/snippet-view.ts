/** A snippet of an article and the names of the incident → what is shown of it, one view per version that could apply. */

import type { EntityRole, ExchangeVersion, Shell, Snippet } from '../knowledge';
import { fillSnippet, type KnownValue, kindOf } from '../powershell';
import { hostOf } from './host-of';
import { labelOf } from './value-names';
import type { SnippetView } from './view';

/** Other machines named below a command. */
const mostNamed = 3;

const shellNames: Readonly<Record<Shell, string>> = {
  'exchange-management-shell': 'Exchange Management Shell',
  powershell: 'PowerShell',
  'command-prompt': 'Command Prompt (not PowerShell)',
};

export function snippetViews(
  snippet: Snippet,
  known: readonly KnownValue[],
  versions: readonly ExchangeVersion[] = [],
): SnippetView[] {
  return fillSnippet(snippet, known, versions).map(
    ({ code, versions: serves, note, filled, missing, refused }) => ({
      title: snippet.title,
      risk: snippet.risk,
      shell: promptOf(snippet),
      language: snippet.shell === 'command-prompt' ? 'Dos' : 'PowerShell',
      runOn: snippet.runOn,
      role: snippet.role,
      code,
      ...(serves !== undefined && { versions: serves }),
      notes: [
        ...missing.map(({ placeholder, description }) => `Replace ${placeholder}: ${description}.`),
        ...filled.map(({ value, from }) => `${value}: ${spellOrigin(from)}.${alsoNamed(value, known)}`),
        ...distinct(
          refused.map(({ parameter, value }) => notUsed(value, kindOf(parameter.type), parameter.role)),
        ),
        ...(note === undefined ? [] : [note]),
      ],
    }),
  );
}

/** The program a command is typed into: `Command Prompt (not PowerShell), run as administrator`. */
export function promptOf({ shell, elevated }: Pick<Snippet, 'shell' | 'elevated'>): string {
  return `${shellNames[shell]}${elevated === true ? ', run as administrator' : ''}`;
}

/** `from your paste (FQDN in LastError)`, `set by Ada`. */
export function spellOrigin(from: string): string {
  return from.startsWith('set by ') ? from : `from ${from}`;
}

/** Longer values are cut where they are shown; none of them stands in a command. */
const longestRefused = 60;

/** Said of a name that does not have the form of its type. */
export function notUsed(value: string, kind: string, role?: EntityRole): string {
  const shown = value.length > longestRefused ? `${value.slice(0, longestRefused).toWellFormed()}…` : value;
  return `Not used: “${shown.replace(/\s+/g, ' ')}” is not a valid ${labelOf(kind, role)}.`;
}

function distinct(lines: readonly string[]): string[] {
  return [...new Set(lines)];
}

/** Where several machines play one part, a command may be needed for each. */
function alsoNamed(value: string, known: readonly KnownValue[]): string {
  const servers = known.filter(({ kind }) => kind === 'server');
  const role = servers.find((one) => hostOf(one.value) === hostOf(value))?.role;
  const others = new Map(
    servers
      .filter((one) => one.role !== undefined && one.role === role && hostOf(one.value) !== hostOf(value))
      .map((one) => [hostOf(one.value), one.value.split('.')[0]]),
  );
  const names = [...others.values()];
  const named = names.length > mostNamed ? [...names.slice(0, mostNamed), 'more'] : names;
  const list = [named.slice(0, -1).join(', '), named.at(-1)].filter((part) => part !== '').join(' and ');
  return names.length === 0 ? '' : ` Also named: ${list}.`;
}
