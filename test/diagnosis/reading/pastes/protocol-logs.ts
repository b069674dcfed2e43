/** Protocol logs of both directions, with and without their head. */

import { one, type ReadPaste, several } from './paste';

const receive = (
  number: number,
  event: string,
  data: string,
  connector = 'EX02\\Default Frontend EX02',
): string =>
  `2024-05-14T06:10:09.1${number}Z,${connector},08DC83A0D31F2B40,${number},10.0.0.12:25,10.0.0.5:36241,${event},${data},`;
const send = (number: number, event: string, data: string): string =>
  `2024-05-14T06:10:09.1${number}Z,Intra-Organization SMTP Send Connector,08DC83A0D31F2B41,${number},10.0.0.5:36241,10.0.0.12:2525,${event},${data},`;

export const protocolLogs: readonly ReadPaste[] = [
  one(
    'a receive log whose connector is one for relaying, with the greeting of an Exchange server',
    [
      receive(0, '+', '', 'EX02\\Relay EX02'),
      receive(
        2,
        '>',
        '"220 EX02.contoso.com Microsoft ESMTP MAIL Service ready at Tue, 14 May 2024 08:11:08 +0200"',
        'EX02\\Relay EX02',
      ),
      receive(3, '<', 'EHLO EX10.contoso.com', 'EX02\\Relay EX02'),
      receive(4, '>', '250-EX02.contoso.com Hello [10.0.0.5]', 'EX02\\Relay EX02'),
      receive(5, '>', '250-SIZE 37748736', 'EX02\\Relay EX02'),
      receive(6, '>', '250 CHUNKING', 'EX02\\Relay EX02'),
      receive(7, '<', 'X-ANONYMOUSTLS', 'EX02\\Relay EX02'),
      receive(8, '>', '500 5.3.3 Unrecognized command', 'EX02\\Relay EX02'),
    ],
    ['token X-ANONYMOUSTLS', 'code 500 5.3.3'],
    [
      'connector EX02\\Relay EX02',
      'server EX02 receiving',
      'ip 10.0.0.12 receiving',
      'ip 10.0.0.5 sending',
      'server EX02.contoso.com receiving',
      'server EX10.contoso.com sending',
    ],
  ),
  one(
    'a receive log with its head',
    [
      '#Software: Microsoft Exchange Server',
      '#Version: 15.0.0.0',
      '#Log-type: SMTP Receive Protocol Log',
      '#Date: 2024-05-14T06:00:00.000Z',
      '#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,context',
      receive(3, '<', 'EHLO EX10.contoso.com'),
      receive(4, '>', '250-X-EXPS GSSAPI NTLM'),
      receive(5, '>', '454 4.7.0 Temporary authentication failure'),
    ],
    ['token X-EXPS', 'code 454 4.7.0'],
    [
      'connector EX02\\Default Frontend EX02',
      'server EX02 receiving',
      'ip 10.0.0.12 receiving',
      'ip 10.0.0.5 sending',
      'server EX10.contoso.com sending',
    ],
  ),
  one(
    'a send log',
    [
      '#Log-type: SMTP Send Protocol Log',
      '2024-05-14T06:10:09.100Z,Intra-Organization SMTP Send Connector,08DC83A0D31F2B41,0,,10.0.0.12:2525,*,,attempting to connect',
      send(1, '+', ''),
      send(
        2,
        '<',
        '"220 EX02.contoso.com Microsoft ESMTP MAIL Service ready at Tue, 14 May 2024 08:11:08 +0200"',
      ),
      send(3, '>', 'EHLO EX10.contoso.com'),
      send(4, '<', '250-EX02.contoso.com Hello [10.0.0.5]'),
      send(5, '<', '451 5.7.3 Cannot achieve Exchange Server authentication'),
    ],
    ['code 451 5.7.3'],
    [
      'ip 10.0.0.12 receiving',
      'ip 10.0.0.5 sending',
      'server EX02.contoso.com receiving',
      'server EX10.contoso.com sending',
    ],
  ),
  one(
    'a send log that never connects',
    [
      '2024-05-14T06:10:09.100Z,To Edge,08DC83A0D31F2B41,0,,203.0.113.9:25,*,,attempting to connect',
      '2024-05-14T06:10:30.100Z,To Edge,08DC83A0D31F2B41,1,,203.0.113.9:25,*,,"Failed to connect. Winsock error code: 10060, Win32 error code: 10060"',
    ],
    [],
    ['ip 203.0.113.9 receiving'],
  ),
  several(
    'a send log with two errors',
    [
      [[send(5, '<', '454 4.7.0 Temporary authentication failure')], ['code 454 4.7.0']],
      [[send(6, '<', '421 4.4.2 Message submission rate')], ['code 421 4.4.2']],
    ],
    ['ip 10.0.0.5 sending', 'ip 10.0.0.12 receiving'],
  ),
  one(
    'a receive log over IPv6',
    '2024-05-14T06:10:09.100Z,EX02\\Default EX02,08DC83A0D31F2B40,3,[fd00::12]:2525,[fd00::5]:36241,>,451 5.7.3 Cannot achieve Exchange Server authentication,',
    ['code 451 5.7.3'],
    ['connector EX02\\Default EX02', 'server EX02 receiving', 'ip fd00::12 receiving', 'ip fd00::5 sending'],
  ),
  one(
    'a receive log behind the path of Select-String',
    `C:\\Logs\\RECV2024051406-1.LOG:812:${receive(5, '>', '451 5.7.3 Cannot achieve Exchange Server authentication')}`,
    ['code 451 5.7.3'],
    [
      'connector EX02\\Default Frontend EX02',
      'server EX02 receiving',
      'ip 10.0.0.12 receiving',
      'ip 10.0.0.5 sending',
    ],
  ),
  one(
    'a receive log whose line breaks were taken away',
    receive(3, '<', 'EHLO EX10.contoso.com') +
      receive(5, '>', '451 5.7.3 Cannot achieve Exchange Server authentication'),
    ['code 451 5.7.3'],
    [
      'connector EX02\\Default Frontend EX02',
      'server EX02 receiving',
      'ip 10.0.0.12 receiving',
      'ip 10.0.0.5 sending',
      'server EX10.contoso.com sending',
    ],
  ),
];
