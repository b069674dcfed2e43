/** A snippet of an article and the names of the incident → what is shown of it, one view per version that could apply. */

import type { ExchangeVersion, Shell, Snippet } from '../knowledge';
import { fillSnippet, type KnownValue } from '../powershell';
import { hostOf } from './host-of';
import type { SnippetView } from './view';

/** Other machines named below a command. */
const mostNamed = 3;

const shellNames: Readonly<Record<Shell, string>> = {
  'exchange-management-shell': 'Exchange Management Shell',
  powershell: 'PowerShell',
  'command-prompt': 'Command prompt',
};

export function snippetViews(
  snippet: Snippet,
  known: readonly KnownValue[],
  versions: readonly ExchangeVersion[] = [],
): SnippetView[] {
  return fillSnippet(snippet, known, versions).map(({ code, versions: serves, note, filled, missing }) => ({
    title: snippet.title,
    risk: snippet.risk,
    shell: `${shellNames[snippet.shell]}${snippet.elevated === true ? ', elevated' : ''}`,
    language: snippet.shell === 'command-prompt' ? 'Dos' : 'PowerShell',
    runOn: snippet.runOn,
    role: snippet.role,
    code,
    ...(serves !== undefined && { versions: serves }),
    notes: [
      ...missing.map(({ placeholder, description }) => `Replace ${placeholder}: ${description}.`),
      ...filled.map(({ value, from }) => `${value}: from ${from}.${alsoNamed(value, known)}`),
      ...(note === undefined ? [] : [note]),
    ],
  }));
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
