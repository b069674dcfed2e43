/** The names that a command can need, and how people call each in the languages they write. */

import type { EntityRole } from '../knowledge';

export interface ValueName {
  readonly kind: string;
  readonly role?: EntityRole;
  /** As the bot calls it: `receiving server`. */
  readonly label: string;
  /** As people call it, in lower case. */
  readonly words: readonly string[];
}

export const valueNames: readonly ValueName[] = [
  {
    kind: 'ip',
    role: 'sending',
    label: 'sender address',
    words: [
      ...['sender ip', 'sender address', 'sender ip address', 'sending ip', 'sending address', 'source ip'],
      ...['source address', 'ip of the sender', 'address of the sender', 'client ip', 'ip', 'ip address'],
      ...['address', 'sender-ip', 'ip-adresse', 'absender-ip', 'quell-ip', 'adresse', 'ip des absenders'],
      ...["adresse de l'expéditeur", "ip de l'expéditeur", 'adresse ip', 'dirección ip', 'ip del remitente'],
      ...['dirección del remitente', 'dirección'],
    ],
  },
  {
    kind: 'ip',
    role: 'receiving',
    label: 'receiver address',
    words: [
      ...['receiver ip', 'receiver address', 'receiving ip', 'target ip', 'target address', 'destination ip'],
      ...['ip of the receiver', 'ziel-ip', 'ip des empfängers', 'ip cible', 'ip de destino'],
    ],
  },
  {
    kind: 'server',
    role: 'sending',
    label: 'sending server',
    words: [
      ...[
        'sending server',
        'sending one',
        'sending box',
        'sender',
        'source server',
        'source',
        'sending side',
        'hub server',
        'hub',
      ],
      ...['sendende server', 'sendender server', 'absender', 'quellserver', 'sendeserver'],
      ...['serveur expéditeur', 'expéditeur', 'serveur source', 'servidor remitente', 'servidor emisor'],
      ...['servidor de origen', 'remitente', 'emisor'],
    ],
  },
  {
    kind: 'server',
    role: 'receiving',
    label: 'receiving server',
    words: [
      ...[
        'receiving server',
        'receiving one',
        'receiving side',
        'target box',
        'receiver',
        'target server',
        'target',
        'destination',
        'destination server',
      ],
      ...['remote server', 'next hop', 'old server', 'empfangende server', 'empfänger', 'zielserver', 'ziel'],
      ...['empfangsserver', 'serveur destinataire', 'destinataire', 'serveur cible', 'serveur de réception'],
      ...['servidor receptor', 'servidor de destino', 'servidor destino', 'receptor', 'destino'],
    ],
  },
  {
    kind: 'server',
    role: 'domain-controller',
    label: 'domain controller',
    words: [
      ...['domain controller', 'dc', 'kdc', 'domänencontroller', 'contrôleur de domaine'],
      ...['controlador de dominio'],
    ],
  },
  { kind: 'server', label: 'server', words: ['server', 'host', 'machine', 'serveur', 'servidor', 'rechner'] },
  {
    kind: 'connector',
    role: 'capturing',
    label: 'relay connector',
    words: [
      ...['relay connector', 'capturing connector', 'relay-konnektor', 'relayconnector', 'relay-connector'],
      ...['connecteur de relais', 'conector de retransmisión'],
    ],
  },
  {
    kind: 'connector',
    label: 'connector',
    words: [
      ...['connector', 'receive connector', 'konnektor', 'empfangsconnector', 'empfangskonnektor'],
      ...['connecteur', 'connecteur de réception', 'conector', 'conector de recepción'],
    ],
  },
  {
    kind: 'queue',
    label: 'queue',
    words: ['queue', 'warteschlange', "file d'attente", 'file', 'cola', 'mail queue'],
  },
  {
    kind: 'domain',
    role: 'other-domain',
    label: 'other domain',
    words: ['other domain', 'andere domäne', 'andere domain', 'autre domaine', 'otro dominio'],
  },
  {
    kind: 'domain',
    role: 'forest-root',
    label: 'forest root domain',
    words: [
      'forest root domain',
      'forest root',
      'root domain',
      'stammdomäne',
      'domaine racine',
      'dominio raíz',
    ],
  },
  {
    kind: 'domain',
    label: 'domain',
    words: ['domain', 'ad domain', 'domäne', 'domaine', 'dominio'],
  },
];

export function labelOf(kind: string, role?: EntityRole): string {
  const name = valueNames.find((one) => one.kind === kind && one.role === role);
  return name?.label ?? valueNames.find((one) => one.kind === kind)?.label ?? kind;
}
