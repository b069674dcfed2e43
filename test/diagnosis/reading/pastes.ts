/** Pastes as people send them, and what each says exactly. Shared by the tests of reading. */

export interface ReadPaste {
  readonly name: string;
  readonly paste: string;
  /** Kind and value of every signal; a wrapper ends in `(wrapper)`. */
  readonly signals: readonly string[];
  /** Kind, value and part of every name. */
  readonly entities: readonly string[];
  /** The first words of every error; absent: one error from the start. */
  readonly errors?: readonly string[];
}

const failover =
  'Attempted failover to alternate host, but that did not succeed. Either there are no alternate hosts, or delivery failed to all alternate hosts.';

export const pastes: readonly ReadPaste[] = [
  {
    name: 'a reply alone',
    paste: '454 4.7.0 Temporary authentication failure',
    signals: ['code 454 4.7.0'],
    entities: [],
  },
  {
    name: 'a reply inside the wrapper of the sender',
    paste: `451 4.4.0 Primary target IP address responded with: "454 4.7.0 Temporary authentication failure." ${failover}`,
    signals: ['code 451 4.4.0 (wrapper)', 'code 454 4.7.0'],
    entities: [],
  },
  {
    name: 'the wrapper of newer versions',
    paste:
      '451 4.4.395 Target host responded with error. -> 451 5.7.3 Cannot achieve Exchange Server authentication',
    signals: ['code 451 4.4.395 (wrapper)', 'code 451 5.7.3'],
    entities: [],
  },
  {
    name: 'LastError in its long form',
    paste: `[{LRT=4/8/2024 6:12:40 AM};{LED=451 4.4.0 Primary target IP address responded with: "454 4.7.0 Temporary authentication failure." ${failover} The last endpoint attempted was 10.20.0.31:2525};{FQDN=MBX3.fabrikam.com};{IP=10.20.0.31}]`,
    signals: ['code 451 4.4.0 (wrapper)', 'code 454 4.7.0'],
    entities: ['server MBX3.fabrikam.com receiving', 'ip 10.20.0.31 receiving'],
  },
  {
    name: 'three errors below each other',
    paste:
      '454 4.7.0 Temporary authentication failure\n\n451 5.7.3 Cannot achieve Exchange Server authentication\n550 5.7.1 Unable to relay',
    signals: ['code 454 4.7.0', 'code 451 5.7.3', 'code 550 5.7.1'],
    entities: [],
    errors: ['454 4.7.0', '451 5.7.3', '550 5.7.1'],
  },
  {
    name: 'two errors in one line',
    paste: 'queue A: "454 4.7.0 Temporary authentication failure." queue B: "421 4.4.2 Connection dropped"',
    signals: ['code 454 4.7.0', 'code 421 4.4.2'],
    entities: [],
    errors: ['queue A:', '421 4.4.2'],
  },
  {
    name: 'a list of queues, each with its own fields',
    paste: [
      'Identity         : EX10\\46',
      'DeliveryType     : SmtpRelayWithinAdSite',
      'Status           : Retry',
      'MessageCount     : 421',
      'LastError        : 451 4.4.0 Primary target IP address responded with: "451 5.7.3 Cannot achieve Exchange Server authentication."',
      '',
      'Identity         : EX11\\47',
      'DeliveryType     : SmtpRelayToDag',
      'LastError        : 451 4.4.0 Primary target IP address responded with: "454 4.7.0 Temporary authentication failure."',
    ].join('\n'),
    signals: [
      'queue-field DeliveryType',
      'token SmtpRelayWithinAdSite',
      'queue-field Status',
      'queue-field MessageCount',
      'queue-field LastError',
      'code 451 4.4.0 (wrapper)',
      'code 451 5.7.3',
      'queue-field DeliveryType',
      'token SmtpRelayToDag',
      'queue-field LastError',
      'code 451 4.4.0 (wrapper)',
      'code 454 4.7.0',
    ],
    entities: ['queue EX10\\46', 'server EX10 sending', 'queue EX11\\47', 'server EX11 sending'],
    errors: ['Identity         : EX10', 'Identity         : EX11'],
  },
  {
    name: 'a table of queues',
    paste: [
      'Identity   DeliveryType     Status MessageCount NextHopDomain',
      '--------   ------------     ------ ------------ -------------',
      'EX10\\46    SmtpRelayToDag   Retry  454          dag01',
      'EX10\\Submission Undefined   Ready  0            Submission',
    ].join('\n'),
    signals: ['token SmtpRelayToDag'],
    entities: ['queue EX10\\46', 'server EX10 sending', 'queue EX10\\Submission'],
  },
  {
    name: 'an event as the viewer copies it',
    paste: [
      'Log Name:      Application',
      'Source:        MSExchangeTransport',
      'Event ID:      1035',
      'Level:         Warning',
      'Computer:      EX02.contoso.com',
      'Description:',
      'Inbound authentication failed with error IllegalMessage for Receive connector Default EX02. The authentication mechanism is ExchangeAuth. The source IP address of the client who tried to authenticate to Microsoft Exchange is [10.0.0.5].',
    ].join('\n'),
    signals: ['token MSExchangeTransport', 'event 1035', 'token IllegalMessage', 'token ExchangeAuth'],
    entities: [
      'server EX02.contoso.com receiving',
      'connector Default EX02',
      'server EX02 receiving',
      'ip 10.0.0.5 sending',
    ],
  },
  {
    name: 'an event of Get-WinEvent',
    paste: [
      'ProviderName : MSExchangeTransport',
      'Id           : 2017',
      'MachineName  : EX01.contoso.com',
      'Message      : Outbound authentication failed with error LogonDenied for Send connector Intra-Organization SMTP',
      '               Send Connector. The authentication mechanism is ExchangeAuth. The target is SMTPSVC/EX02.contoso.com.',
    ].join('\n'),
    signals: [
      'token MSExchangeTransport',
      'event 2017',
      'token LogonDenied',
      'token ExchangeAuth',
      'token SMTPSVC/EX02.contoso.com',
    ],
    entities: ['server EX01.contoso.com sending', 'server EX02.contoso.com receiving'],
  },
  {
    name: 'the XML of an event',
    paste:
      '<Event xmlns="http://x"><System><Provider Name="MSExchangeTransport"/><EventID Qualifiers="49156">1035</EventID><Computer>EX02.contoso.com</Computer></System><EventData><Data>IllegalMessage</Data><Data>Default EX02</Data><Data>ExchangeAuth</Data><Data>10.0.0.5</Data></EventData></Event>',
    signals: ['token MSExchangeTransport', 'event 1035', 'token IllegalMessage', 'token ExchangeAuth'],
    entities: ['server EX02.contoso.com receiving', 'connector Default EX02', 'ip 10.0.0.5 sending'],
  },
  {
    name: 'two events, each with its own header',
    paste: [
      'Source: MsiInstaller',
      'Event ID: 1035',
      'Windows Installer reconfigured the product.',
      '',
      'Source: MSExchangeTransport',
      'Event ID: 2017',
      'Computer: EX10.contoso.com',
      'Outbound authentication failed with error LogonDenied',
    ].join('\n'),
    signals: ['event 1035', 'token MSExchangeTransport', 'event 2017', 'token LogonDenied'],
    entities: ['server EX10.contoso.com sending'],
    errors: ['Source: MsiInstaller', 'Source: MSExchangeTransport'],
  },
  {
    name: 'an event with German labels',
    paste:
      'Ereignis-ID: 1035\nQuelle: MSExchangeTransport\nComputer: EX02\nMeldung: IllegalMessage, ExchangeAuth',
    signals: ['event 1035', 'token MSExchangeTransport', 'token IllegalMessage', 'token ExchangeAuth'],
    entities: ['server EX02 receiving'],
  },
  {
    name: 'a receive protocol log, successful replies among it',
    paste: [
      '2024-06-03T07:11:09.551Z,EX02\\Default EX02,08DC83A0D31F2B44,21,10.0.0.12:2525,10.0.0.11:36241,>,250 2.1.0 Sender OK,',
      '2024-06-03T07:11:09.552Z,EX02\\Default EX02,08DC83A0D31F2B44,22,10.0.0.12:2525,10.0.0.11:36241,>,454 4.7.0 Temporary authentication failure,',
    ].join('\n'),
    signals: ['code 454 4.7.0'],
    entities: [
      'connector EX02\\Default EX02',
      'server EX02 receiving',
      'ip 10.0.0.12 receiving',
      'ip 10.0.0.11 sending',
    ],
  },
  {
    name: 'a bounce with a delay notice around the reply',
    paste: [
      'Generating server: EX01.contoso.com',
      '',
      "Remote Server at EX02.contoso.com (10.0.0.12) returned '400 4.4.7 Message delayed'",
      '2/6/2020 3:41:10 PM - Remote Server at EX02.contoso.com (10.0.0.12) returned \'451 4.4.0 Primary target IP address responded with: "451 5.7.3 Cannot achieve Exchange Server authentication."\'',
    ].join('\n'),
    signals: ['code 400 4.4.7 (wrapper)', 'code 451 4.4.0 (wrapper)', 'code 451 5.7.3'],
    entities: [
      'server EX01.contoso.com sending',
      'server EX02.contoso.com receiving',
      'ip 10.0.0.12 receiving',
    ],
  },
  {
    name: 'a bounce that names no server',
    paste: "Remote server returned '550 5.7.708 Service unavailable.'",
    signals: ['code 550 5.7.708'],
    entities: [],
  },
  {
    name: 'quoted-printable with a reply broken in two',
    paste:
      'returned =27451 4.4.0 Primary target IP address responded wi=\nth: =22454=20=\n4.7.0 Temporary=22',
    signals: ['code 451 4.4.0 (wrapper)', 'code 454 4.7.0'],
    entities: [],
  },
  {
    name: 'a string of JSON',
    paste:
      '{"queue":"EX01\\\\88213","lastError":"responded with: \\u0022454 4.7.0 Temporary\\u0022\\r\\nEvent ID: 1035"}',
    signals: ['code 454 4.7.0', 'event 1035'],
    entities: ['queue EX01\\88213', 'server EX01 sending'],
    errors: ['{"queue"', 'Event ID'],
  },
  {
    name: 'a message of a chat in HTML',
    paste:
      '<div><at id="0">Unstuck</at>&nbsp;<b>454</b>&nbsp;4.7.0 <span>Temporary</span><br/>from &lt;EX01\\50&gt;</div>',
    signals: ['code 454 4.7.0'],
    entities: ['queue EX01\\50', 'server EX01 sending'],
  },
  {
    name: 'NBSP and invisible characters inside the reply',
    paste: '45\u200B4\u00A04.\u00AD7.0\u2003Temporary',
    signals: ['code 454 4.7.0'],
    entities: [],
  },
  {
    name: 'full-width digits',
    paste: '４５４　４．７．０　Ｔｅｍｐｏｒａｒｙ',
    signals: ['code 454 4.7.0'],
    entities: [],
  },
  {
    name: 'smart quotes and dashes',
    paste: '“454 4.7.0 Temporary authentication failure.” – said ‘EX01\\50’, 550–5.7.1',
    signals: ['code 454 4.7.0', 'code 550 5.7.1'],
    entities: ['queue EX01\\50', 'server EX01 sending'],
    errors: ['“454 4.7.0', '550–5.7.1'],
  },
  {
    name: 'quote marks of a forwarded mail inside the reply',
    paste: '> > 451 4.4.0 Primary target IP address responded with:\n> > "451\n> > 5.7.3 Cannot achieve"',
    signals: ['code 451 4.4.0 (wrapper)', 'code 451 5.7.3'],
    entities: [],
    errors: ['451 4.4.0'],
  },
  {
    name: 'a query string',
    paste: 'q=451%205.7.3%20Cannot%20achieve',
    signals: ['code 451 5.7.3'],
    entities: [],
    errors: ['q=451'],
  },
  {
    name: 'a stack trace',
    paste:
      'Microsoft.Mapi.MapiExceptionLogonFailed: MapiExceptionLogonFailed: Unable to make connection to the server. (hr=0x80040111, ec=1010)\n   at Microsoft.Mapi.MapiExceptionHelper.ThrowIfError(String message)',
    signals: [
      'exception MapiExceptionLogonFailed',
      'exception MapiExceptionLogonFailed',
      'hresult 0x80040111',
    ],
    entities: [],
  },
  {
    name: 'a hotfix and the version of a file',
    paste: 'hotfix 916986, KB979174, Emsmta.exe 6.5.7651.40, build 15.01.2507.039 on Exchange 2003',
    signals: ['kb 916986', 'kb 979174', 'build 6.5.7651.40', 'build 15.1.2507.39'],
    entities: ['version 2003'],
  },
  {
    name: 'versions as people write them, and words that only look like it',
    paste: 'Exchange 2010 SP3, EX2016, Exchange Server SE; e se no; Exchange2019.contoso.com',
    signals: [],
    entities: ['version 2010', 'version 2016', 'version SE'],
  },
  {
    name: 'numbers that count something',
    paste:
      '500 messages wait on port 443\nMessageCount: 421\nVersion buckets = 512 [Medium], event 99120, 10.20.100.5',
    signals: ['queue-field MessageCount'],
    entities: [],
  },
  {
    name: 'a reply without an enhanced code',
    paste: '552 Message size exceeds limit',
    signals: ['code 552'],
    entities: [],
  },
  {
    name: 'a reply in brackets',
    paste: 'TEMPORARY AUTHENTICATION FAILURE (454)',
    signals: ['code 454'],
    entities: [],
  },
  { name: 'a reply that is cut off', paste: 'responded with: "454', signals: ['code 454'], entities: [] },
  {
    name: 'a reply of several lines',
    paste: '550-5.7.1 first line\n550 5.7.1 second line',
    signals: ['code 550 5.7.1', 'code 550 5.7.1'],
    entities: [],
  },
  {
    name: 'names that somebody made unreadable',
    paste: '{FQDN=EX-**};{IP=10.0.**.**}; Receive connector Default <Server>. FQDN=servername',
    signals: [],
    entities: [],
  },
  {
    name: 'a longer code than the one people know',
    paste: 'it is 5.7.31 or 14.7.0 or 4.7.0.1, IP 5.7.3.1',
    signals: ['code 5.7.31'],
    entities: [],
    errors: ['it is'],
  },
  { name: 'no error at all', paste: 'thanks, that worked!', signals: [], entities: [] },
  { name: 'nothing', paste: '', signals: [], entities: [] },
];
