/** Views at their worst → cards with a name: words that are too long, text that means to act, more than a card can hold. */

import { renderCard } from '../../cards';
import type { Block, SectionView, SnippetView } from '../../conversation';
import type { NamedCard } from './page';

const longWord = '0123456789abcdef'.repeat(12);
const hostile = [
  '**bold** _italic_ `code` [Sign in](https://example.com/) <b>b</b> <at>Everyone</at>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what looks like a template is the hostile text.
  '${title} ${1+1} {{DATE(2026-01-01T00:00:00Z)}}',
  'escape \u001b[31m bell \u0007 turned \u202Eround\u202C',
].join('\n');

const snippet: SnippetView = {
  title: `A name without a blank: ${longWord}`,
  risk: 'disruptive',
  shell: 'Exchange Management Shell',
  language: 'PowerShell',
  runOn: longWord,
  role: 'Organization Management',
  code: `Get-ReceiveConnector -Identity 'EX02\\${longWord}' |\n    Format-List -Property Name`,
  notes: ['Replace <ReceivingServer>: the server that is to take the mail.'],
};

const section = (title: string, ...blocks: Block[]): SectionView => ({
  kind: 'section',
  title,
  of: 'Exchange servers cannot authenticate to each other',
  blocks,
  buttons: Array.from({ length: 9 }, (_, place) => ({
    title: `Button ${place + 1}`,
    data: { v: 1, kind: 'help' },
  })),
});

const views: readonly SectionView[] = [
  section(
    `Words that are too long ${longWord}`,
    { kind: 'text', text: longWord },
    { kind: 'list', numbered: true, items: [{ title: longWord, text: longWord }] },
    { kind: 'quote', text: `LastError : ${longWord}` },
    { kind: 'snippet', snippet },
  ),
  section(
    'Text that *means* to [act](https://example.com)',
    { kind: 'text', text: hostile },
    { kind: 'quote', text: hostile },
    { kind: 'list', numbered: false, items: [{ title: hostile, text: hostile }] },
  ),
  section(
    'More than a card can hold',
    ...Array.from(
      { length: 30 },
      (): Block => ({ kind: 'snippet', snippet: { ...snippet, title: 'One of many', runOn: 'EX02' } }),
    ),
  ),
];

export function worstCards(): NamedCard[] {
  return views.map((view) => ({ name: `worst · ${view.title.slice(0, 40)}`, card: renderCard(view) }));
}
