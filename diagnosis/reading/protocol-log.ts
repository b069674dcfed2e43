/**
 * Lines of the protocol logs SmtpReceive and SmtpSend → the machines at both ends.
 * Fields: date-time, connector-id, session-id, sequence-number, local-endpoint, remote-endpoint, event, data, context.
 */

import { buildPattern } from './build-pattern';
import { address, type EntitySource, entity, host } from './name-patterns';

const endpoint = `\\[?(${address})\\]?:\\d{1,5}`;
const session = '[0-9A-F]{8,16},\\d{1,6}';

/** Who speaks names itself: `EHLO EX10.contoso.com`, `220 EX02.contoso.com Microsoft ESMTP`, `250-EX02.contoso.com Hello`. */
const greeting = `(?:EHLO|HELO) (${host})|2[25]0[- ](${host})(?= (?:Microsoft|ESMTP|Hello|Mail ))`;

export const protocolLog: readonly EntitySource[] = [
  {
    // The connector of a receive log names its server; it received the connection.
    pattern: buildPattern(
      `,((${host})\\\\[^,\\n]{1,80}),${session},${endpoint},${endpoint},(?:[<>],"?(?:${greeting}))?`,
      'dgi',
    ),
    groups: [
      entity('connector', 'protocol log'),
      entity('server', 'protocol log', 'receiving'),
      entity('ip', 'local endpoint in the protocol log', 'receiving'),
      entity('ip', 'remote endpoint in the protocol log', 'sending'),
      entity('server', 'EHLO in the protocol log', 'sending'),
      entity('server', 'greeting in the protocol log', 'receiving'),
    ],
  },
  {
    // A send log has no local endpoint before the connection stands. No command takes a send connector.
    pattern: buildPattern(
      `,[^,\\\\\\n]{1,100},${session},(?:${endpoint})?,${endpoint},(?:[<>],"?(?:${greeting}))?`,
      'dgi',
    ),
    groups: [
      entity('ip', 'local endpoint in the protocol log', 'sending'),
      entity('ip', 'remote endpoint in the protocol log', 'receiving'),
      entity('server', 'EHLO in the protocol log', 'sending'),
      entity('server', 'greeting in the protocol log', 'receiving'),
    ],
  },
];
