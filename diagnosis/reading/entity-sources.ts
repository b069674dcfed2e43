/** Where names stand in a text: the wording around each, and the part that the named machine plays there. */

import type { EntityRole } from '../../knowledge';
import { buildPattern } from './build-pattern';
import type { Entity, EntityKind } from './reading';

/** All of an entity that the wording alone tells. */
export type NamedPart = Omit<Entity, 'value' | 'span'>;

export interface EntitySource {
  /** With the place of every group: flag `d`. */
  readonly pattern: RegExp;
  /** The group at the same place of the match is this entity. */
  readonly groups: readonly (NamedPart | undefined)[];
}

const host = '[A-Za-z][A-Za-z0-9-]{0,62}(?:\\.[A-Za-z0-9-]{1,63}){0,6}';
const ipv4 = '\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\d.]*\\d)';
const ipv6 = '[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?:%\\w+)?';
const address = `${ipv4}|${ipv6}`;

export const entity = (kind: EntityKind, from: string, role?: EntityRole): NamedPart => ({
  kind,
  from,
  ...(role !== undefined && { role }),
});

/** In the order of trust: a later reading of the same name does not replace an earlier one. */
export const entitySources: readonly EntitySource[] = [
  {
    pattern: buildPattern(
      `source IP address of the client who tried to authenticate to Microsoft Exchange is \\[?(${address})`,
      'dgi',
    ),
    groups: [entity('ip', 'source address in event 1035', 'sending')],
  },
  {
    pattern:
      /\b(?:for|en el|du|für den) (?:Receive connector|Empfangsconnector|conector de recepción) ([^<>\n]{1,80}?)\.(?=[ \t\n]|$)/dgi,
    groups: [entity('connector', 'receive connector in the event')],
  },
  {
    pattern:
      /\bReceive connector (?:Default|Client|Relay)(?: Frontend| Proxy)? ([A-Za-z][A-Za-z0-9-]{0,62})\b/dgi,
    groups: [entity('server', 'name of the receive connector', 'receiving')],
  },
  {
    pattern: buildPattern(`\\btarget is SMTPSVC/(${host})`, 'dgi'),
    groups: [entity('server', 'target in event 2017', 'receiving')],
  },
  {
    pattern: buildPattern(`\\{?FQDN=(${host})`, 'dgi'),
    groups: [entity('server', 'FQDN in LastError', 'receiving')],
  },
  {
    pattern: buildPattern(`\\{?\\bIP=(${address})`, 'dgi'),
    groups: [entity('ip', 'IP in LastError', 'receiving')],
  },
  {
    pattern: buildPattern(`last endpoint attempted was (${ipv4})`, 'dgi'),
    groups: [entity('ip', 'last endpoint in LastError', 'receiving')],
  },
  {
    pattern: buildPattern(`\\b(?:Remote|Receiving) server(?: at|:) (${host})(?: \\((${address})\\))?`, 'dgi'),
    groups: [
      entity('server', 'remote server in the bounce', 'receiving'),
      entity('ip', 'remote server in the bounce', 'receiving'),
    ],
  },
  {
    pattern: buildPattern(`\\bGenerating server: ?(${host})`, 'dgi'),
    groups: [entity('server', 'generating server in the bounce', 'sending')],
  },
  {
    // date-time,connector-id,session-id,sequence,local-endpoint,remote-endpoint,event,data,context
    pattern: buildPattern(
      `,((${host})\\\\[^,\\n]{1,80}),[0-9A-F]{8,16},\\d+,\\[?(${address})\\]?:\\d+,\\[?(${address})\\]?:\\d+,`,
      'dgi',
    ),
    groups: [
      entity('connector', 'protocol log'),
      entity('server', 'protocol log', 'receiving'),
      entity('ip', 'local endpoint in the protocol log', 'receiving'),
      entity('ip', 'remote endpoint in the protocol log', 'sending'),
    ],
  },
  {
    pattern:
      /(?<![\w.\\-])(([A-Za-z][A-Za-z0-9-]{1,62})\\(?:\d{1,9}|Submission|Unreachable|Poison))(?![\w\\])/dg,
    groups: [entity('queue', 'queue identity'), entity('server', 'queue identity', 'sending')],
  },
  {
    pattern:
      /(?<![\w-])((?:Exchange|Exch|EX|E)[ _-]?(?:Server )?(?:5\.5|20(?:00|03|07|10|13|16|19))|(?:Exchange|Exch|EX)[ _-]?(?:Server )?SE)(?![\w-]|\.\w)/dgi,
    groups: [entity('version', 'version in the text')],
  },
];

/** The machine that wrote an event; which part it plays depends on the event. */
export const eventMachines: readonly RegExp[] = [
  buildPattern(
    `^[ \\t]*(?:Computer(?:name)?|Machine(?:Name)?|Ordenador|Equipo|Ordinateur)[ \\t]*:[ \\t]*(${host})`,
    'dgim',
  ),
  buildPattern(`<Computer>(${host})</Computer>`, 'dgi'),
];
