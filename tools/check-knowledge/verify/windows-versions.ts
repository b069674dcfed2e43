/** Cmdlets that are newer than any Windows of an Exchange version: the snippet has to say where they run. */

import type { ExchangeVersion, Form, Snippet } from '../../../knowledge';
import type { Fault } from './fault';
import { findCommands } from './find-commands';
import type { Verifier } from './index';

const windows = [
  'Windows Server 2003',
  'Windows Server 2008',
  'Windows Server 2008 R2',
  'Windows Server 2012',
  'Windows Server 2012 R2',
  'Windows Server 2016',
];

/** The newest Windows that each Exchange runs on, as far as the table needs it (Exchange supportability matrix). */
const newest: Readonly<Record<ExchangeVersion, string>> = {
  '5.5': 'Windows Server 2003',
  '2000': 'Windows Server 2003',
  '2003': 'Windows Server 2003',
  '2007': 'Windows Server 2008 R2',
  '2010': 'Windows Server 2012',
  '2013': 'Windows Server 2012 R2',
  '2016': 'Windows Server 2016',
  '2019': 'Windows Server 2016',
  SE: 'Windows Server 2016',
};

export function tooNew(
  code: string,
  { shell, title, runOn }: Snippet,
  { note = '' }: Form,
  versions: readonly ExchangeVersion[],
  { parser, facts }: Pick<Verifier, 'parser' | 'facts'>,
): Fault[] {
  if (shell === 'command-prompt' || /\bWindows|\b20\d\d\b/.test(`${title} ${runOn} ${note}`)) return [];
  return findCommands(parser.parse(code).root, facts).flatMap(({ name, row }) => {
    const { needs, name: spelled = name } = facts.cmdlets.get(name.toLowerCase()) ?? {};
    if (needs === undefined) return [];
    const without = versions.filter((version) => windows.indexOf(newest[version]) < windows.indexOf(needs));
    if (without.length === 0) return [];
    return [
      {
        row,
        problem: `${spelled} needs ${needs}, and no Exchange ${without.join(' or ')} runs there`,
        fix: `Say in "title", "runOn" or "note" which Windows it takes and what to do without it`,
      },
    ];
  });
}
