/** Events as text, as PowerShell prints them, as rows of exports and as XML. */

import { one, type ReadPaste, several } from './paste';

const inbound =
  'Inbound authentication failed with error IllegalMessage for Receive connector Default EX02. The authentication mechanism is ExchangeAuth. The source IP address of the client who tried to authenticate to Microsoft Exchange is [10.0.0.5].';
const outbound =
  'Outbound authentication failed with error LogonDenied for Send connector Intra-Organization SMTP Send Connector. The authentication mechanism is ExchangeAuth. The target is SMTPSVC/EX02.contoso.com.';

const inboundSignals = [
  'token MSExchangeTransport',
  'event 1035',
  'token IllegalMessage',
  'token ExchangeAuth',
];
const inboundNames = ['connector Default EX02', 'server EX02 receiving', 'ip 10.0.0.5 sending'];

export const events: readonly ReadPaste[] = [
  one(
    'an event of Windows 2003',
    [
      'Event Type: Error',
      'Event Source: MSExchangeTransport',
      'Event Category: SmtpReceive ',
      'Event ID: 1035',
      'Date:  2/4/2008',
      'Time:  10:12:01 AM',
      'User:  N/A',
      'Computer: EX02',
      'Description:',
      inbound,
    ],
    inboundSignals,
    inboundNames,
  ),
  one(
    'an event of the viewer, its line breaks taken away',
    `Log Name:      ApplicationSource:        MSExchangeTransportDate:          8/24/2016 1:21:43 PMEvent ID:      1035Task Category: SmtpReceiveLevel:         WarningKeywords:      ClassicUser:          N/AComputer:      EX02.contoso.comDescription:${inbound}`,
    inboundSignals,
    ['server EX02.contoso.com receiving', ...inboundNames],
  ),
  one('the text of an event alone', inbound, ['token IllegalMessage', 'token ExchangeAuth'], inboundNames),
  one(
    'the text of an event, wrapped by a console of 80 columns',
    [
      'Inbound authentication failed with error IllegalMessage for Receive connector De',
      'fault EX02. The authentication mechanism is ExchangeAuth. The source IP address ',
      'of the client who tried to authenticate to Microsoft Exchange is [10.0.0.5].',
    ],
    ['token IllegalMessage', 'token ExchangeAuth'],
    ['ip 10.0.0.5 sending'],
  ),
  one(
    'event 2017 with its source',
    `MSExchangeTransport 2017: ${outbound}`,
    [
      'token MSExchangeTransport',
      'event 2017',
      'token LogonDenied',
      'token ExchangeAuth',
      'token SMTPSVC/EX02.contoso.com',
    ],
    ['server EX02.contoso.com receiving'],
  ),
  one(
    'Get-WinEvent as a table',
    [
      '   ProviderName: MSExchangeTransport',
      '',
      'TimeCreated                     Id LevelDisplayName Message',
      '-----------                     -- ---------------- -------',
      '5/14/2024 8:11:08 AM          1035 Warning          Inbound authentication failed with error IllegalMess...',
    ],
    ['token MSExchangeTransport', 'event 1035'],
  ),
  one(
    'Get-WinEvent as a table in German',
    [
      '   ProviderName: MSExchangeTransport',
      '',
      'TimeCreated                     Id LevelDisplayName Message',
      '14.05.2024 08:11:08           1035 Warnung          Fehler bei der eingehenden Authentifizierung...',
    ],
    ['token MSExchangeTransport', 'event 1035'],
  ),
  one(
    'Get-WinEvent as a list',
    [
      'TimeCreated  : 5/14/2024 8:11:08 AM',
      'ProviderName : MSExchangeFrontEndTransport',
      'Id           : 1035',
      'MachineName  : EX02.contoso.com',
      `Message      : ${inbound.replace('Default EX02', 'Default Frontend EX02')}`,
    ],
    ['token MSExchangeFrontEndTransport', 'event 1035', 'token IllegalMessage', 'token ExchangeAuth'],
    [
      'server EX02.contoso.com receiving',
      'connector Default Frontend EX02',
      'server EX02 receiving',
      'ip 10.0.0.5 sending',
    ],
  ),
  one(
    'Get-EventLog as a table',
    [
      '   Index Time          EntryType   Source                 InstanceID Message',
      '   ----- ----          ---------   ------                 ---------- -------',
      '   81234 May 14 08:11  Warning     MSExchangeTransport    2147746827 Inbound authentication failed with e...',
    ],
    ['token MSExchangeTransport', 'event 1035'],
  ),
  one(
    'Get-EventLog as a list',
    [
      'Index              : 81234',
      'EntryType          : Warning',
      'InstanceId         : 2147746827',
      `Message            : ${inbound}`,
      'Category           : SmtpReceive',
      'Source             : MSExchangeTransport',
      'MachineName        : EX02.contoso.com',
      'EventID            : 1035',
    ],
    ['event 1035', 'token IllegalMessage', 'token ExchangeAuth', 'token MSExchangeTransport'],
    [...inboundNames, 'server EX02.contoso.com receiving'],
  ),
  one(
    'a row of the list in the viewer',
    'Warning\t8/24/2016 1:21:43 PM\tMSExchangeTransport\t1035\tSmtpReceive',
    ['token MSExchangeTransport', 'event 1035'],
  ),
  one(
    'a row of an exported log',
    `Warning,8/24/2016 1:21:43 PM,MSExchangeTransport,1035,SmtpReceive,"${inbound}"`,
    inboundSignals,
    inboundNames,
  ),
  one(
    'the XML of event 2017, with parameters alone',
    [
      '<Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event">',
      '  <System>',
      '    <Provider Name="MSExchangeTransport" />',
      '    <EventID Qualifiers="49156">2017</EventID>',
      '    <Computer>EX10.contoso.com</Computer>',
      '  </System>',
      '  <EventData>',
      '    <Data>LogonDenied</Data>',
      '    <Data>Intra-Organization SMTP Send Connector</Data>',
      '    <Data>ExchangeAuth</Data>',
      '    <Data>SMTPSVC/EX02.contoso.com</Data>',
      '  </EventData>',
      '</Event>',
    ],
    [
      'token MSExchangeTransport',
      'event 2017',
      'token LogonDenied',
      'token ExchangeAuth',
      'token SMTPSVC/EX02.contoso.com',
    ],
    ['server EX10.contoso.com sending', 'server EX02.contoso.com receiving'],
  ),
  one(
    'the XML of event 1035 for a client, escaped by a mail program',
    '&lt;EventID Qualifiers="32772"&gt;1035&lt;/EventID&gt;&lt;Computer&gt;EX02&lt;/Computer&gt;&lt;Data&gt;LogonDenied&lt;/Data&gt;&lt;Data&gt;Client Frontend EX02&lt;/Data&gt;&lt;Data&gt;Login&lt;/Data&gt;&lt;Data&gt;192.0.2.44&lt;/Data&gt;',
    ['event 1035', 'token LogonDenied'],
    ['server EX02 receiving', 'connector Client Frontend EX02', 'ip 192.0.2.44 sending'],
  ),
  one(
    'the XML of an event in named parameters',
    '<EventID>1035</EventID><EventData><Data Name="Error">IllegalMessage</Data><Data Name="Connector">Relay scanners</Data><Data Name="Address">10.0.0.5</Data></EventData>',
    ['event 1035', 'token IllegalMessage'],
    ['connector Relay scanners', 'ip 10.0.0.5 sending'],
  ),
  several(
    'both events of one failure',
    [
      [
        ['Event ID: 1035', 'Source: MSExchangeTransport', inbound, ''],
        ['event 1035', 'token MSExchangeTransport', 'token IllegalMessage', 'token ExchangeAuth'],
      ],
      [
        ['Event ID: 2017', outbound],
        ['event 2017', 'token LogonDenied', 'token ExchangeAuth', 'token SMTPSVC/EX02.contoso.com'],
      ],
    ],
    [...inboundNames, 'server EX02.contoso.com receiving'],
  ),
  one(
    'the XML of an event for a connector with a name of its own',
    '<EventID>1035</EventID><EventData><Data>IllegalMessage</Data><Data>Printers 2</Data><Data>ExchangeAuth</Data><Data>10.0.0.5</Data></EventData>',
    ['event 1035', 'token IllegalMessage', 'token ExchangeAuth'],
    ['connector Printers 2', 'ip 10.0.0.5 sending'],
  ),
  one(
    'the event of an Edge server',
    'MSExchangeTransport 1035: Inbound authentication failed with error LogonDenied for Receive connector Default internal receive connector EDGE01. The authentication mechanism is Login. The source IP address of the client who tried to authenticate to Microsoft Exchange is [192.0.2.44].',
    ['token MSExchangeTransport', 'event 1035', 'token LogonDenied'],
    [
      'connector Default internal receive connector EDGE01',
      'server EDGE01 receiving',
      'ip 192.0.2.44 sending',
    ],
  ),
  one(
    'a row that names the source last',
    '2024-05-14 08:11:08\tWarning\t1035\tMSExchangeTransport\tApplication',
    ['event 1035', 'token MSExchangeTransport'],
  ),
  one(
    'a line of a log with an address that is no endpoint',
    "event id=1035 connector='Default EX02' ip=10.0.0.5",
    ['event 1035'],
  ),
  one(
    'an event of the submission service',
    [
      'Event ID: 1009',
      'Source: MSExchangeMailSubmission',
      'Computer: EX07.contoso.com',
      'The Microsoft Exchange Mail Submission Service is currently unable to contact any Hub Transport servers in the local Active Directory site.',
    ],
    ['event 1009', 'token MSExchangeMailSubmission'],
    ['server EX07.contoso.com'],
  ),
  several(
    'events named in a sentence',
    [
      ['we see Event ID 1035 and, on the other side, ', ['event 1035']],
      ['event 2017.', ['event 2017']],
    ],
    [],
  ),
  one('an event that is denied', 'this is not event 1035 from Exchange', [], []),
  one(
    'numbers behind the word that are no ids',
    'since the event 3 days ago; event 1.2.3; event 123456',
    [],
    [],
  ),
];
