/** A command of every grade, one below the other → a card with a name: what must be told apart at a glance. */

import { renderCard } from '../../cards';
import type { Block, SectionView, SnippetView } from '../../conversation';
import type { NamedCard } from './page';

const snippet = (risk: SnippetView['risk'], title: string, code: string): Block => ({
  kind: 'snippet',
  snippet: {
    title,
    risk,
    shell: 'Exchange Management Shell',
    language: 'PowerShell',
    runOn: 'EX02',
    role: 'Organization Management',
    code,
    notes: [],
  },
});

export const gradesView: SectionView = {
  kind: 'section',
  title: 'A command of every grade',
  of: 'Exchange servers cannot authenticate to each other',
  blocks: [
    snippet(
      'read-only',
      'All receive connectors of the receiving server',
      "Get-ReceiveConnector -Server 'EX02'",
    ),
    snippet('changes-settings', 'Retry the queue now', "Retry-Queue -Identity 'EX10\\46'"),
    snippet('disruptive', 'Restart the transport service', "Restart-Service -Name 'MSExchangeTransport'"),
  ],
  buttons: [],
};

export function gradeCards(): NamedCard[] {
  return [{ name: 'grades', card: renderCard(gradesView) }];
}
