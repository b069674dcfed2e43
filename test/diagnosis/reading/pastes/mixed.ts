/** Pastes of every kind, among them such as only look like an error. */

import { one, type ReadPaste, several } from './paste';

export const mixed: readonly ReadPaste[] = [
  one('a reply alone', '454 4.7.0 Temporary authentication failure', ['code 454 4.7.0'], []),
  one(
    'a reply inside the wrapper of the sender',
    '451 4.4.0 Primary target IP address responded with: "454 4.7.0 Temporary authentication failure." Attempted failover to alternate host, but that did not succeed. Either there are no alternate hosts, or delivery failed to all alternate hosts.',
    ['code 451 4.4.0 (wrapper)', 'code 454 4.7.0'],
    [],
  ),
  one(
    'the wrapper of newer versions',
    '451 4.4.395 Target host responded with error. -> 451 5.7.3 Cannot achieve Exchange Server authentication',
    ['code 451 4.4.395 (wrapper)', 'code 451 5.7.3'],
    [],
  ),
  one(
    'LastError in its long form',
    '[{LRT=4/8/2024 6:12:40 AM};{LED=451 4.4.0 Primary target IP address responded with: "454 4.7.0 Temporary authentication failure." Attempted failover to alternate host, but that did not succeed. Either there are no alternate hosts, or delivery failed to all alternate hosts. The last endpoint attempted was 10.20.0.31:2525};{FQDN=MBX3.fabrikam.com};{IP=10.20.0.31}]',
    ['code 451 4.4.0 (wrapper)', 'code 454 4.7.0'],
    ['server MBX3.fabrikam.com receiving', 'ip 10.20.0.31 receiving'],
  ),
  several(
    'three errors below each other',
    [
      [['454 4.7.0 Temporary authentication failure', ''], ['code 454 4.7.0']],
      [['451 5.7.3 Cannot achieve Exchange Server authentication'], ['code 451 5.7.3']],
      ['550 5.7.1 Unable to relay', ['code 550 5.7.1']],
    ],
    [],
  ),
  several(
    'two errors in one line',
    [
      ['queue A: "454 4.7.0 Temporary authentication failure." ', ['code 454 4.7.0']],
      ['queue B: "421 4.4.2 Connection dropped"', ['code 421 4.4.2']],
    ],
    [],
  ),
  several(
    'a list of queues, each with its own fields',
    [
      [
        [
          'Identity         : EX10\\46',
          'DeliveryType     : SmtpRelayWithinAdSite',
          'Status           : Retry',
          'MessageCount     : 421',
          'LastError        : 451 4.4.0 Primary target IP address responded with: "451 5.7.3 Cannot achieve Exchange Server authentication."',
          '',
        ],
        [
          'queue-field DeliveryType',
          'token SmtpRelayWithinAdSite',
          'queue-field Status',
          'queue-field MessageCount',
          'queue-field LastError',
          'code 451 4.4.0 (wrapper)',
          'code 451 5.7.3',
        ],
      ],
      [
        [
          'Identity         : EX11\\47',
          'DeliveryType     : SmtpRelayToDag',
          'LastError        : 451 4.4.0 Primary target IP address responded with: "454 4.7.0 Temporary authentication failure."',
        ],
        [
          'queue-field DeliveryType',
          'token SmtpRelayToDag',
          'queue-field LastError',
          'code 451 4.4.0 (wrapper)',
          'code 454 4.7.0',
        ],
      ],
    ],
    ['queue EX10\\46', 'server EX10 sending', 'queue EX11\\47', 'server EX11 sending'],
  ),
  one(
    'a table of queues',
    [
      'Identity   DeliveryType     Status MessageCount NextHopDomain',
      '--------   ------------     ------ ------------ -------------',
      'EX10\\46    SmtpRelayToDag   Retry  454          dag01',
      'EX10\\Submission Undefined   Ready  0            Submission',
    ],
    ['token SmtpRelayToDag'],
    ['queue EX10\\46', 'server EX10 sending', 'queue EX10\\Submission'],
  ),
  one(
    'an event as the viewer copies it',
    [
      'Log Name:      Application',
      'Source:        MSExchangeTransport',
      'Event ID:      1035',
      'Level:         Warning',
      'Computer:      EX02.contoso.com',
      'Description:',
      'Inbound authentication failed with error IllegalMessage for Receive connector Default EX02. The authentication mechanism is ExchangeAuth. The source IP address of the client who tried to authenticate to Microsoft Exchange is [10.0.0.5].',
    ],
    ['token MSExchangeTransport', 'event 1035', 'token IllegalMessage', 'token ExchangeAuth'],
    [
      'server EX02.contoso.com receiving',
      'connector Default EX02',
      'server EX02 receiving',
      'ip 10.0.0.5 sending',
    ],
  ),
  one(
    'an event of Get-WinEvent',
    [
      'ProviderName : MSExchangeTransport',
      'Id           : 2017',
      'MachineName  : EX01.contoso.com',
      'Message      : Outbound authentication failed with error LogonDenied for Send connector Intra-Organization SMTP',
      '               Send Connector. The authentication mechanism is ExchangeAuth. The target is SMTPSVC/EX02.contoso.com.',
    ],
    [
      'token MSExchangeTransport',
      'event 2017',
      'token LogonDenied',
      'token ExchangeAuth',
      'token SMTPSVC/EX02.contoso.com',
    ],
    ['server EX01.contoso.com sending', 'server EX02.contoso.com receiving'],
  ),
  one(
    'the XML of an event',
    '<Event xmlns="http://x"><System><Provider Name="MSExchangeTransport"/><EventID Qualifiers="49156">1035</EventID><Computer>EX02.contoso.com</Computer></System><EventData><Data>IllegalMessage</Data><Data>Default EX02</Data><Data>ExchangeAuth</Data><Data>10.0.0.5</Data></EventData></Event>',
    ['token MSExchangeTransport', 'event 1035', 'token IllegalMessage', 'token ExchangeAuth'],
    ['server EX02.contoso.com receiving', 'connector Default EX02', 'ip 10.0.0.5 sending'],
  ),
  several(
    'two events, each with its own header',
    [
      [
        ['Source: MsiInstaller', 'Event ID: 1035', 'Windows Installer reconfigured the product.', ''],
        ['event 1035'],
      ],
      [
        [
          'Source: MSExchangeTransport',
          'Event ID: 2017',
          'Computer: EX10.contoso.com',
          'Outbound authentication failed with error LogonDenied',
        ],
        ['token MSExchangeTransport', 'event 2017', 'token LogonDenied'],
      ],
    ],
    ['server EX10.contoso.com sending'],
  ),
  one(
    'an event with German labels',
    [
      'Ereignis-ID: 1035',
      'Quelle: MSExchangeTransport',
      'Computer: EX02',
      'Meldung: IllegalMessage, ExchangeAuth',
    ],
    ['event 1035', 'token MSExchangeTransport', 'token IllegalMessage', 'token ExchangeAuth'],
    ['server EX02 receiving'],
  ),
  one(
    'a receive protocol log, successful replies among it',
    [
      '2024-06-03T07:11:09.551Z,EX02\\Default EX02,08DC83A0D31F2B44,21,10.0.0.12:2525,10.0.0.11:36241,>,250 2.1.0 Sender OK,',
      '2024-06-03T07:11:09.552Z,EX02\\Default EX02,08DC83A0D31F2B44,22,10.0.0.12:2525,10.0.0.11:36241,>,454 4.7.0 Temporary authentication failure,',
    ],
    ['code 454 4.7.0'],
    [
      'connector EX02\\Default EX02',
      'server EX02 receiving',
      'ip 10.0.0.12 receiving',
      'ip 10.0.0.11 sending',
    ],
  ),
  one(
    'a bounce with a delay notice around the reply',
    [
      'Generating server: EX01.contoso.com',
      '',
      "Remote Server at EX02.contoso.com (10.0.0.12) returned '400 4.4.7 Message delayed'",
      '2/6/2020 3:41:10 PM - Remote Server at EX02.contoso.com (10.0.0.12) returned \'451 4.4.0 Primary target IP address responded with: "451 5.7.3 Cannot achieve Exchange Server authentication."\'',
    ],
    ['code 400 4.4.7 (wrapper)', 'code 451 4.4.0 (wrapper)', 'code 451 5.7.3'],
    ['server EX01.contoso.com sending', 'server EX02.contoso.com receiving', 'ip 10.0.0.12 receiving'],
  ),
  one(
    'a bounce that names no server',
    "Remote server returned '550 5.7.708 Service unavailable.'",
    ['code 550 5.7.708'],
    [],
  ),
  one(
    'quoted-printable with a reply broken in two',
    ['returned =27451 4.4.0 Primary target IP address responded wi=', 'th: =22454=20=', '4.7.0 Temporary=22'],
    ['code 451 4.4.0 (wrapper)', 'code 454 4.7.0'],
    [],
  ),
  several(
    'a string of JSON',
    [
      [
        '{"queue":"EX01\\\\88213","lastError":"responded with: \\u0022454 4.7.0 Temporary\\u0022\\r\\n',
        ['code 454 4.7.0'],
      ],
      ['Event ID: 1035"}', ['event 1035']],
    ],
    ['queue EX01\\88213', 'server EX01 sending'],
  ),
  one(
    'a message of a chat in HTML',
    '<div><at id="0">Unstuck</at>&nbsp;<b>454</b>&nbsp;4.7.0 <span>Temporary</span><br/>from &lt;EX01\\50&gt;</div>',
    ['code 454 4.7.0'],
    ['queue EX01\\50', 'server EX01 sending'],
  ),
  one(
    'NBSP and invisible characters inside the reply',
    '45\u200B4\u00A04.\u00AD7.0\u2003Temporary',
    ['code 454 4.7.0'],
    [],
  ),
  one('full-width digits', '４５４　４．７．０　Ｔｅｍｐｏｒａｒｙ', ['code 454 4.7.0'], []),
  several(
    'smart quotes and dashes',
    [
      ['“454 4.7.0 Temporary authentication failure.” – said ‘EX01\\50’, ', ['code 454 4.7.0']],
      ['550–5.7.1', ['code 550 5.7.1']],
    ],
    ['queue EX01\\50', 'server EX01 sending'],
  ),
  one(
    'quote marks of a forwarded mail inside the reply',
    ['> > 451 4.4.0 Primary target IP address responded with:', '> > "451', '> > 5.7.3 Cannot achieve"'],
    ['code 451 4.4.0 (wrapper)', 'code 451 5.7.3'],
    [],
  ),
  one('a query string', 'q=451%205.7.3%20Cannot%20achieve', ['code 451 5.7.3'], []),
  one(
    'a stack trace',
    [
      'Microsoft.Mapi.MapiExceptionLogonFailed: MapiExceptionLogonFailed: Unable to make connection to the server. (hr=0x80040111, ec=1010)',
      '   at Microsoft.Mapi.MapiExceptionHelper.ThrowIfError(String message)',
    ],
    ['exception MapiExceptionLogonFailed', 'hresult 0x80040111'],
    [],
  ),
  one(
    'a hotfix and the version of a file',
    'hotfix 916986, KB979174, Emsmta.exe 6.5.7651.40, build 15.01.2507.039 on Exchange 2003',
    ['kb 916986', 'kb 979174', 'build 6.5.7651.40', 'build 15.1.2507.39'],
    ['version 2003'],
  ),
  one(
    'versions as people write them, and words that only look like it',
    'Exchange 2010 SP3, EX2016, Exchange Server SE; e se no; Exchange2019.contoso.com',
    [],
    ['version 2010', 'version 2016', 'version SE'],
  ),
  one(
    'numbers that count something',
    [
      '500 messages wait on port 443',
      'MessageCount: 421',
      'Version buckets = 512 [Medium], event 99120, 10.20.100.5',
    ],
    ['queue-field MessageCount'],
    [],
  ),
  one('a reply without an enhanced code', '552 Message size exceeds limit', ['code 552'], []),
  one('a reply in brackets', 'TEMPORARY AUTHENTICATION FAILURE (454)', ['code 454'], []),
  one('a reply that is cut off', 'responded with: "454', ['code 454'], []),
  one('a reply of several lines', ['550-5.7.1 first line', '550 5.7.1 second line'], ['code 550 5.7.1'], []),
  one(
    'names that somebody made unreadable',
    '{FQDN=EX-**};{IP=10.0.**.**}; Receive connector Default <Server>. FQDN=servername',
    [],
    [],
  ),
  one(
    'a longer code than the one people know',
    'it is 5.7.31 or 14.7.0 or 4.7.0.1, IP 5.7.3.1',
    ['code 5.7.31'],
    [],
  ),
  one('no error at all', 'thanks, that worked!', [], []),
  one('nothing', '', [], []),
];
