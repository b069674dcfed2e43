/** Pastes of every form that people send, with exactly what each says. Shared by the tests of reading. */

import { bounces } from './bounces';
import { events } from './events';
import { lastErrors } from './last-errors';
import { localisedEvents } from './localised-events';
import { marks } from './marks';
import { mixed } from './mixed';
import type { ReadPaste } from './paste';
import { powershellErrors } from './powershell-errors';
import { prose } from './prose';
import { protocolLogs } from './protocol-logs';
import { queues } from './queues';
import { replies } from './replies';
import { tracking } from './tracking';

export { pasteOf } from './paste';

export const pastesByForm: Readonly<Record<string, readonly ReadPaste[]>> = {
  replies,
  bounces,
  'queues and messages': queues,
  'LastError in its long form': lastErrors,
  'message tracking': tracking,
  events,
  'events in other languages': localisedEvents,
  'protocol logs': protocolLogs,
  'errors of PowerShell': powershellErrors,
  'marks of other programs': marks,
  prose,
  'mixed pastes': mixed,
};
