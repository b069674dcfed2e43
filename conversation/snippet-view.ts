/** A snippet of an article and the names of the incident → what is shown of it, one view per version that could apply. */

import type { ExchangeVersion, Shell, Snippet } from '../knowledge';
import { fillSnippet, type KnownValue } from '../powershell';
import type { SnippetView } from './view';

const shellNames: Readonly<Record<Shell, string>> = {
  'exchange-management-shell': 'Exchange Management Shell',
  powershell: 'PowerShell',
  'command-prompt': 'command prompt',
};

export function snippetViews(
  snippet: Snippet,
  known: readonly KnownValue[],
  versions: readonly ExchangeVersion[] = [],
): SnippetView[] {
  return fillSnippet(snippet, known, versions).map(({ code, versions: serves, note, filled, missing }) => ({
    title: snippet.title,
    risk: snippet.risk,
    shell: `${snippet.elevated === true ? 'elevated ' : ''}${shellNames[snippet.shell]}`,
    language: snippet.shell === 'command-prompt' ? 'Dos' : 'PowerShell',
    runOn: snippet.runOn,
    role: snippet.role,
    code,
    ...(serves !== undefined && { versions: serves }),
    notes: [
      ...missing.map(({ placeholder, description }) => `Replace ${placeholder}: ${description}.`),
      ...filled.map(({ value, from }) => `${value}: from your paste (${from}).`),
      ...(note === undefined ? [] : [note]),
    ],
  }));
}
