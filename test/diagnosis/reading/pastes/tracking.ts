/** Message tracking: `Get-MessageTrackingLog` as list and table, and the log file. */

import { one, type ReadPaste } from './paste';

export const tracking: readonly ReadPaste[] = [
  one(
    'message tracking as a list',
    [
      'Timestamp               : 5/14/2024 8:11:08 AM',
      'ClientIp                : 10.0.0.5',
      'ClientHostname          : EX10',
      'ServerIp                : 10.0.0.12',
      'ServerHostname          : EX02.contoso.com',
      'SourceContext           :',
      'ConnectorId             : Intra-Organization SMTP Send Connector',
      'Source                  : SMTP',
      'EventId                 : DEFER',
      'MessageId               : <8c0c3a@EX10.contoso.com>',
      'Recipients              : {anna@contoso.com}',
      'RecipientStatus         : {[{LED=451 4.4.0 Primary target IP address responded with: "451 5.7.3 Cannot achieve Exchange Server authentication."};{FQDN=EX02.contoso.com};{IP=10.0.0.12}]}',
    ],
    ['code 451 4.4.0 (wrapper)', 'code 451 5.7.3'],
    [
      'ip 10.0.0.5 sending',
      'server EX10 sending',
      'server EX02.contoso.com receiving',
      'ip 10.0.0.12 receiving',
    ],
  ),
  one(
    'message tracking as a list, its line breaks taken away',
    'Timestamp               : 5/14/2024 8:11:08 AMClientIp                : 10.0.0.5ClientHostname          : EX10ServerIp                : 10.0.0.12ServerHostname          : EX02.contoso.comSourceContext           : 08DC83A0D31F2B40ConnectorId             : EX02\\Default EX02Source                  : SMTPEventId                 : RECEIVERecipientStatus         : {}',
    [],
    [
      'ip 10.0.0.5 sending',
      'server EX10 sending',
      'ip 10.0.0.12 receiving',
      'server EX02.contoso.com receiving',
      'connector EX02\\Default EX02',
    ],
  ),
  one(
    'message tracking as a table',
    [
      'EventId  Source      Sender            Recipients         MessageSubject',
      '-------  ------      ------            ----------         --------------',
      'RECEIVE  STOREDRIVER anna@contoso.com  {bert@contoso.com} 550 items',
      'SUBMITDEFER STOREDRIVER anna@contoso.com  {bert@contoso.com} re: 421',
    ],
    ['token STOREDRIVER', 'token SUBMITDEFER'],
  ),
  one(
    'a row of the tracking log that was received',
    '2024-05-14T06:10:09.100Z,10.0.0.5,EX10.contoso.com,10.0.0.12,EX02,08DC83A0D31F2B40;2024-05-14T06:10:08.900Z;0,EX02\\Default EX02,SMTP,RECEIVE,12884901891,<8c0c3a@EX10.contoso.com>,anna@contoso.com,,5120,1,,,hello,bert@contoso.com,,',
    [],
    [
      'ip 10.0.0.5 sending',
      'server EX10.contoso.com sending',
      'ip 10.0.0.12 receiving',
      'server EX02 receiving',
      'connector EX02\\Default EX02',
    ],
  ),
  one(
    'a row of the tracking log that failed',
    '2024-05-14T06:10:09.100Z,,EX10,,EX02.contoso.com,,Intra-Organization SMTP Send Connector,SMTP,FAIL,12884901891,<8c0c3a@EX10.contoso.com>,anna@contoso.com,550 5.7.1 Unable to relay,5120,1,,,hello,bert@contoso.com,,',
    ['code 550 5.7.1'],
    ['server EX10 sending', 'server EX02.contoso.com receiving'],
  ),
  one(
    'submission that is put off',
    [
      'ClientHostname          : EX16.contoso.com',
      'ServerHostname          : EX16',
      'Source                  : STOREDRIVER',
      'EventId                 : SUBMITDEFER',
      'SourceContext           : MDB:7a1c, Mailbox:8b2d, Event:812, Exception: 451 5.7.3 Cannot achieve Exchange Server authentication',
    ],
    ['token STOREDRIVER', 'token SUBMITDEFER', 'code 451 5.7.3'],
    ['server EX16.contoso.com sending'],
  ),
  one(
    'the head of a tracking log',
    [
      '#Software: Microsoft Exchange Server',
      '#Version: 15.01.2507.039',
      '#Log-type: Message Tracking Log',
      '#Fields: date-time,client-ip,client-hostname,server-ip,server-hostname,source-context,connector-id,source,event-id',
    ],
    ['build 15.1.2507.39'],
  ),
];
