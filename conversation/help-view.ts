/** Who Unstuck is and what it does: the answer to `help`, and the welcome. */

import type { HelpView } from './view';

export function helpView(needsMention: boolean): HelpView {
  return {
    kind: 'help',
    title: 'Unstuck: paste the error, get mail moving',
    text: needsMention
      ? 'Mention me together with an error from Exchange mail flow. You get what it is, the likely causes, the check that tells them apart and the PowerShell for it.'
      : 'Paste an error from Exchange mail flow. You get what it is, the likely causes, the check that tells them apart and the PowerShell for it.',
    examples: [
      {
        title: 'LastError of a queue',
        text: '451 4.4.0 Primary target IP address responded with: "454 4.7.0 …"',
      },
      { title: 'An event', text: 'Event 1035, MSExchangeTransport: Inbound authentication failed …' },
      { title: 'Output of a command', text: 'Get-Queue | Format-List' },
      {
        title: 'After an answer',
        text: 'causes · checks · check 2 · commands · why · the server is EX07 · as text · all commands',
      },
    ],
    privacy:
      'I compare your paste with articles kept beside me: no language model, nothing leaves your tenant, and when I do not know an error I say so.',
  };
}
