/** Bounces, old and new, and their headers → the machines they name. Labels in the languages of Exchange. */

import { buildPattern } from './build-pattern';
import { address, type EntitySource, entity, host } from './name-patterns';

export const bounce: readonly EntitySource[] = [
  {
    pattern: buildPattern(`(?:Remote|Receiving) server(?: at|:) (${host})(?: \\((${address})\\))?`, 'dgi'),
    groups: [
      entity('server', 'remote server in the bounce', 'receiving'),
      entity('ip', 'remote server in the bounce', 'receiving'),
    ],
  },
  {
    pattern: buildPattern(
      `(?:Generating server|Generierender Server|Serveur de génération|Génération du serveur|Servidor de generación|Generando servidor|Server di generazione|Bronserver|Genererende server|Servidor de geração|Servidor gerador|Gerando servidor|Serwer generujący|生成サーバー) ?: ?(${host})`,
      'dgi',
    ),
    groups: [entity('server', 'generating server in the bounce', 'sending')],
  },
  {
    // Headers of a delivery status notification, RFC 3464.
    pattern: buildPattern(`\\bReporting-MTA: ?dns; ?(${host})`, 'dgi'),
    groups: [entity('server', 'Reporting-MTA of the bounce', 'sending')],
  },
  {
    pattern: buildPattern(`\\bRemote-MTA: ?dns; ?(${host})`, 'dgi'),
    groups: [entity('server', 'Remote-MTA of the bounce', 'receiving')],
  },
  {
    // Exchange 2007 and 2010: the server that refused stands before the reply.
    pattern: buildPattern(`^(${host}) #<?#?(?=[45]\\d\\d |[45]\\.\\d)`, 'dgim'),
    groups: [entity('server', 'remote server in the bounce', 'receiving')],
  },
  {
    // Exchange 2003: `<ex03.contoso.com #5.7.1 smtp;550 5.7.1 …>`.
    pattern: buildPattern(`<(${host}) #[45]\\.\\d{1,3}\\.\\d{1,3}`, 'dgi'),
    groups: [entity('server', 'generating server in the bounce', 'sending')],
  },
];
