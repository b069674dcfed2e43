/** Queues and messages: lists, tables and rows of Queue Viewer. */

import { one, type ReadPaste, several } from './paste';

const authentication =
  '451 4.4.0 Primary target IP address responded with: "451 5.7.3 Cannot achieve Exchange Server authentication." Attempted failover to alternate host, but that did not succeed.';

export const queues: readonly ReadPaste[] = [
  one(
    'Get-Queue as a list',
    [
      '[PS] C:\\>Get-Queue EX10\\46 | fl',
      '',
      'RunspaceId                : 5585d8f5-1a2b-4c3d-8e9f-001122334455',
      'Identity                  : EX10\\46',
      'DeliveryType              : SmtpRelayToRemoteActiveDirectorySite',
      'NextHopDomain             : hub version 14',
      'TlsDomain                 :',
      'NextHopConnector          : 00000000-0000-0000-0000-000000000000',
      'Status                    : Retry',
      'MessageCount              : 550',
      `LastError                 : ${authentication}`,
      'LastRetryTime             : 5/14/2024 8:11:08 AM',
    ],
    [
      'queue-field DeliveryType',
      'token SmtpRelayToRemoteActiveDirectorySite',
      'queue-field NextHopDomain',
      'queue-field NextHopConnector',
      'queue-field Status',
      'queue-field MessageCount',
      'queue-field LastError',
      'code 451 4.4.0 (wrapper)',
      'code 451 5.7.3',
    ],
    ['queue EX10\\46', 'server EX10 sending'],
  ),
  one(
    'Get-Queue as a list, its line breaks taken away',
    `Identity                  : EX10\\46DeliveryType              : SmtpRelayToDagNextHopDomain             : dag01Status                    : RetryMessageCount              : 12LastError                 : ${authentication}LastRetryTime             : 5/14/2024 8:11:08 AM`,
    [
      'queue-field DeliveryType',
      'token SmtpRelayToDag',
      'queue-field NextHopDomain',
      'queue-field Status',
      'queue-field MessageCount',
      'queue-field LastError',
      'code 451 4.4.0 (wrapper)',
      'code 451 5.7.3',
    ],
    ['queue EX10\\46', 'server EX10 sending'],
  ),
  one(
    'Get-Queue as a list whose long value is wrapped',
    [
      'Identity     : EX10\\46',
      'Status       : Retry',
      'LastError    : [{LED=451 4.4.0 Primary target IP address responded with: "451 5.7.3 Cannot achieve',
      '               Exchange Server authentication." Attempted failover to alternate host.};{FQDN=EX02.cont',
      '               oso.com};{IP=10.0.0.12}]',
    ],
    ['queue-field Status', 'queue-field LastError', 'code 451 4.4.0 (wrapper)', 'code 451 5.7.3'],
    ['queue EX10\\46', 'server EX10 sending', 'server EX02.contoso.com receiving', 'ip 10.0.0.12 receiving'],
  ),
  one(
    'Get-Queue as a table',
    [
      'Identity          DeliveryType Status MessageCount Velocity RiskLevel OutboundIPPool NextHopDomain',
      '--------          ------------ ------ ------------ -------- --------- -------------- -------------',
      'EX10\\46           SmtpRelay... Retry  552          0        Normal    0              ex02.contoso.com',
      'EX10\\Submission   Undefined    Ready  0            0        Normal    0              Submission',
      'EX10\\Shadow\\51    ShadowRed... Ready  4            0        Normal    0              ex11.contoso.com',
      'EX10\\Unreachable  Unreachable  Ready  450          0        Normal    0              Unreachable Domain',
    ],
    [],
    [
      'queue EX10\\46',
      'server EX10 sending',
      'queue EX10\\Submission',
      'queue EX10\\Shadow\\51',
      'queue EX10\\Unreachable',
    ],
  ),
  several(
    'two queues with different errors and a healthy one between them',
    [
      [
        [
          'Identity  : EX10\\1',
          'Status    : Retry',
          'LastError : 421 4.4.2 Connection dropped due to SocketError',
          '',
          'Identity  : EX10\\2',
          'Status    : Ready',
          'LastError :',
          '',
        ],
        ['queue-field Status', 'queue-field LastError', 'code 421 4.4.2', 'exception SocketError'],
      ],
      [
        [
          'Identity  : EX10\\3',
          'Status    : Retry',
          'LastError : 451 4.7.3 The admin has temporarily disallowed this secure domain.',
        ],
        ['queue-field Status', 'queue-field LastError', 'code 451 4.7.3'],
      ],
    ],
    ['queue EX10\\1', 'server EX10 sending', 'queue EX10\\2', 'queue EX10\\3'],
  ),
  one(
    'Get-Message as a list',
    [
      'Identity          : EX10\\46\\12884901891',
      'Subject           : invoice 451',
      'InternetMessageId : <8c0c3a@EX10.contoso.com>',
      'FromAddress       : anna@contoso.com',
      'Status            : Retry',
      'Size              : 512.3 KB (524,595 bytes)',
      'MessageSourceName : SMTP:Default EX10',
      'LastError         : 454 4.7.0 Temporary authentication failure',
      'Queue             : EX10\\46',
    ],
    ['queue-field Status', 'queue-field LastError', 'code 454 4.7.0'],
    ['queue EX10\\46', 'server EX10 sending'],
  ),
  one(
    'Get-Message as a table',
    [
      'Identity             FromAddress      Status Queue    Subject',
      '--------             -----------      ------ -----    -------',
      'EX10\\46\\12884901891  anna@contoso.com Retry  EX10\\46  550 items',
      'EX10\\47\\12884901892  bert@contoso.com Ready  EX10\\47  re: hello',
    ],
    [],
    ['queue EX10\\46', 'server EX10 sending', 'queue EX10\\47'],
  ),
  one(
    'a row of Queue Viewer',
    `EX10\\46\tSmtpRelayToRemoteAdSite\tRetry\t421\tberlin\t${authentication}\t5/14/2024 8:11:08 AM`,
    ['token SmtpRelayToRemoteAdSite', 'code 451 4.4.0 (wrapper)', 'code 451 5.7.3'],
    ['queue EX10\\46', 'server EX10 sending'],
  ),
  several(
    'rows of Queue Viewer with different errors',
    [
      [
        [
          'EX10\\46\tSMTP Relay to Remote Active Directory Site\tRetry\t12\tberlin\t454 4.7.0 Temporary authentication failure',
        ],
        ['code 454 4.7.0'],
      ],
      [
        ['EX10\\47\tDNS Connector Delivery\tRetry\t3\tfabrikam.com\t421 4.4.2 Connection dropped'],
        ['code 421 4.4.2'],
      ],
    ],
    ['queue EX10\\46', 'server EX10 sending', 'queue EX10\\47'],
  ),
  one(
    'Queue Viewer in German',
    [
      'Warteschlange: EX10\\46',
      'Status: Wiederholen',
      'Letzter Fehler: 451 4.4.0 Die primäre Ziel-IP-Adresse antwortete mit: "454 4.7.0 Temporary authentication failure."',
      'Nachrichtenanzahl: 421',
    ],
    ['queue-field Status', 'code 451 4.4.0 (wrapper)', 'code 454 4.7.0'],
    ['queue EX10\\46', 'server EX10 sending'],
  ),
  one(
    'Queue Viewer in French',
    [
      "File d'attente : EX10\\46",
      'État : Réessayer',
      'Dernière erreur : 451 5.7.3 Cannot achieve Exchange Server authentication',
    ],
    ['code 451 5.7.3'],
    ['queue EX10\\46', 'server EX10 sending'],
  ),
  one(
    'Queue Viewer in Japanese',
    [
      'キュー: EX10\\46',
      '状態: 再試行',
      '最後のエラー: 451 4.4.0 プライマリ ターゲット IP アドレスの応答: "451 5.7.3 Cannot achieve Exchange Server authentication"',
    ],
    ['code 451 4.4.0 (wrapper)', 'code 451 5.7.3'],
    ['queue EX10\\46', 'server EX10 sending'],
  ),
  one(
    'Queue Viewer in Spanish, Italian, Polish and Portuguese',
    [
      'Cola EX10\\46, último error: 454 4.7.0',
      'Coda EX10\\46, ultimo errore: 454 4.7.0',
      'Kolejka EX10\\46, ostatni błąd: 454 4.7.0',
      'Fila EX10\\46, último erro: 454 4.7.0',
    ],
    ['code 454 4.7.0'],
    ['queue EX10\\46', 'server EX10 sending'],
  ),
  one(
    'the sentence of an unreachable queue',
    [
      'Identity  : EX07\\Unreachable',
      'Status    : Ready',
      'LastError : There is currently no route to the mailbox database',
    ],
    ['queue-field Status', 'queue-field LastError'],
    ['queue EX07\\Unreachable', 'server EX07 sending'],
  ),
  one(
    'delivery to a mailbox of an older server',
    [
      'Identity      : EX07\\12',
      'DeliveryType  : MapiDelivery',
      'NextHopDomain : ex03\\first storage group\\mailbox store (ex03)',
      'LastError     : 430 4.2.0 STOREDRV; mailbox logon failure',
    ],
    [
      'queue-field DeliveryType',
      'token MapiDelivery',
      'queue-field NextHopDomain',
      'queue-field LastError',
      'code 430 4.2.0',
      'token STOREDRV',
    ],
    ['queue EX07\\12', 'server EX07 sending'],
  ),
];
