/** Where names stand in a text: the wording around each, and the part that the named machine plays there. */

import { bounce } from './bounce';
import { buildPattern } from './build-pattern';
import { messageTracking } from './message-tracking';
import { address, type EntitySource, entity, host, ipv4 } from './name-patterns';
import { protocolLog } from './protocol-log';

/** In the order of trust: a later reading of the same name does not replace an earlier one. */
export const entitySources: readonly EntitySource[] = [
  {
    // A console breaks the line wherever it ends.
    pattern: buildPattern(`\\{?FQDN=(${host}(?:\\n[ \\t]{0,40}[A-Za-z0-9.-]{1,63}(?=[};\\]]))?)`, 'dgi'),
    groups: [entity('server', 'FQDN in LastError', 'receiving')],
  },
  {
    pattern: buildPattern(`[{;<][ \\n]?IP=(${address})`, 'dgi'),
    groups: [entity('ip', 'IP in LastError', 'receiving')],
  },
  {
    pattern: buildPattern(`last endpoint attempted was \\[?(${ipv4})`, 'dgi'),
    groups: [entity('ip', 'last endpoint in LastError', 'receiving')],
  },
  ...bounce,
  ...protocolLog,
  ...messageTracking,
  {
    // A telnet session, or the start of any conversation between mail servers.
    pattern: buildPattern(`(?<![\\w.])220 (${host}) Microsoft ESMTP MAIL Service`, 'dgi'),
    groups: [entity('server', 'greeting of the server', 'receiving')],
  },
  {
    pattern: buildPattern(`(?<![\\w.])250-(${host}) Hello \\[(${address})\\]`, 'dgi'),
    groups: [
      entity('server', 'greeting of the server', 'receiving'),
      entity('ip', 'address that the server greets', 'sending'),
    ],
  },
  {
    // `EX10\46`, and the queue in the identity of a message, `EX10\46\12884901891`.
    pattern:
      /(?<![\w.\\-])(([A-Za-z][A-Za-z0-9-]{1,62})\\(?:(?:Shadow\\)?\d{1,9}|Submission|Unreachable|Poison))(?:\\\d{6,19})?(?![\w\\])/dg,
    groups: [entity('queue', 'queue identity'), entity('server', 'queue identity', 'sending')],
  },
];

/** The machine that wrote an event; which part it plays depends on the event. */
export const eventMachines: readonly RegExp[] = [
  buildPattern(
    `^[ \\t]*(?:\\+ )?(?:Computer(?:name)?|Machine(?:Name)?|Ordenador|Equipo|Ordinateur|Computador|Komputer|コンピューター|PSComputerName)[ \\t]*:[ \\t]*(${host})`,
    'dgim',
  ),
  buildPattern(`<Computer>(${host})</Computer>`, 'dgi'),
];
