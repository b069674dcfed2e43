/**
 * Message tracking, as `Get-MessageTrackingLog | Format-List` prints it and as the log file has it → the machines at
 * both ends. In every row the client hands the message to the server, whoever of them wrote the row.
 */

import { buildPattern } from './build-pattern';
import { address, type EntitySource, entity, host } from './name-patterns';

export const messageTracking: readonly EntitySource[] = [
  {
    // date-time,client-ip,client-hostname,server-ip,server-hostname,source-context,connector-id,source,event-id,…
    pattern: buildPattern(
      `\\d{4}-\\d\\d-\\d\\dT[\\d:.]{5,16}Z?,(${address})?,(${host})?,(${address})?,(${host})?,(?:"[^"\\n]{0,400}"|[^,\\n]{0,400}),((?:${host})\\\\[^,\\n]{1,80})?`,
      'dgi',
    ),
    groups: [
      entity('ip', 'client in message tracking', 'sending'),
      entity('server', 'client in message tracking', 'sending'),
      entity('ip', 'server in message tracking', 'receiving'),
      entity('server', 'server in message tracking', 'receiving'),
      entity('connector', 'message tracking'),
    ],
  },
  {
    pattern: buildPattern(`^[ \\t]*ClientIp[ \\t]*:[ \\t]*(${address})`, 'dgim'),
    groups: [entity('ip', 'client in message tracking', 'sending')],
  },
  {
    pattern: buildPattern(`^[ \\t]*ClientHostname[ \\t]*:[ \\t]*(${host})`, 'dgim'),
    groups: [entity('server', 'client in message tracking', 'sending')],
  },
  {
    pattern: buildPattern(`^[ \\t]*ServerIp[ \\t]*:[ \\t]*(${address})`, 'dgim'),
    groups: [entity('ip', 'server in message tracking', 'receiving')],
  },
  {
    pattern: buildPattern(`^[ \\t]*ServerHostname[ \\t]*:[ \\t]*(${host})`, 'dgim'),
    groups: [entity('server', 'server in message tracking', 'receiving')],
  },
  {
    pattern: buildPattern(`^[ \\t]*ConnectorId[ \\t]*:[ \\t]*((?:${host})\\\\[^\\\\\\n]{1,80})`, 'dgim'),
    groups: [entity('connector', 'message tracking')],
  },
];
