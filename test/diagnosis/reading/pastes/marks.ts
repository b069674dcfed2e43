/** Errors behind the marks of mail programs, browsers, chats and consoles. */

import { one, type ReadPaste } from './paste';

export const marks: readonly ReadPaste[] = [
  one(
    'a bounce as HTML',
    '<p><b>Diagnostic information for administrators:</b></p><p>Generating server: EX10.contoso.com<br></p><p>Remote Server at EX02.contoso.com (10.0.0.12) returned &#39;451 5.7.3 Cannot achieve Exchange Server authentication&#39;</p>',
    ['code 451 5.7.3'],
    ['server EX10.contoso.com sending', 'server EX02.contoso.com receiving', 'ip 10.0.0.12 receiving'],
  ),
  one(
    'a table of HTML',
    '<table><tr><td>EX10\\46</td><td>SmtpRelayToDag</td><td>Retry</td><td>421</td><td>454&nbsp;4.7.0 Temporary authentication failure</td></tr></table>',
    ['token SmtpRelayToDag', 'code 454 4.7.0'],
    ['queue EX10\\46', 'server EX10 sending'],
  ),
  one(
    'HTML cut in the middle of a tag',
    '="font-size:11pt">451 4.4.0 Primary target IP address responded with: &quot;451 5.7.3 Cannot achieve Exchange Server authentication.&quot; <span sty',
    ['code 451 4.4.0 (wrapper)', 'code 451 5.7.3'],
  ),
  one(
    'a bounce in quoted-printable',
    [
      'Generating server: EX10.contoso.com=20',
      'Remote Server at EX02.contoso.com (10.0.0.12) returned =E2=80=98451 4.4.0 P=',
      'rimary target IP address responded with: =22454 4.7.0 Temporary authentica=',
      'tion failure.=22=E2=80=99',
    ],
    ['code 451 4.4.0 (wrapper)', 'code 454 4.7.0'],
    ['server EX10.contoso.com sending', 'server EX02.contoso.com receiving', 'ip 10.0.0.12 receiving'],
  ),
  one(
    'German quoted-printable in the bytes of one page of code',
    'F=FCr den Empfangsconnector Default EX02. Mechanismus: ExchangeAuth, Fehler=3A IllegalMessage, [10.0.0.5]',
    ['token ExchangeAuth', 'token IllegalMessage'],
    ['connector Default EX02', 'server EX02 receiving', 'ip 10.0.0.5 sending'],
  ),
  one(
    'a quoted mail of three levels',
    [
      '> > > we get',
      '> > > 454 4.7.0 Temporary authentication',
      '> > > failure',
      '> did you check the clock?',
    ],
    ['code 454 4.7.0'],
  ),
  one(
    'a block of code in Markdown',
    ['```', '451 5.7.3 Cannot achieve Exchange Server authentication', '```', 'from **EX10** to **EX02**'],
    ['code 451 5.7.3'],
    ['server EX10 sending', 'server EX02 receiving'],
  ),
  one(
    'the colours of a console',
    '\u001B[31;1mLastError : \u001B[0m451 5.7.3 Cannot achieve Exchange Server authentication',
    ['queue-field LastError', 'code 451 5.7.3'],
  ),
  one(
    'JSON of a ticket',
    '{"summary":"mail stuck","error":"451 4.4.0 Primary target IP address responded with: \\"451 5.7.3 Cannot achieve Exchange Server authentication.\\"","queue":"EX10\\\\46"}',
    ['code 451 4.4.0 (wrapper)', 'code 451 5.7.3'],
    ['queue EX10\\46', 'server EX10 sending'],
  ),
  one(
    'a column of CSV with doubled quotes',
    '"EX10\\46","Retry","451 4.4.0 Primary target IP address responded with: ""454 4.7.0 Temporary authentication failure."""',
    ['code 451 4.4.0 (wrapper)', 'code 454 4.7.0'],
    ['queue EX10\\46', 'server EX10 sending'],
  ),
  one(
    'a link of a search',
    'https://www.bing.com/search?q=454%204.7.0%20Temporary%20authentication%20failure&form=QBLH',
    ['code 454 4.7.0'],
  ),
  one(
    'soft hyphens and a wide blank',
    '451\u30005.7.\u00AD3 Cannot achieve Exchange\u00A0Server authentication',
    ['code 451 5.7.3'],
  ),
  one('line ends of old systems', '451-4.7.0 first\r451 4.7.0 second\rbye', ['code 451 4.7.0']),
  one(
    'entities whose names are those of functions',
    '&avalueOf; &aconstructor; &toString; &constructor; &a__proto__;',
    [],
  ),
  one(
    'full-width labels in Japanese',
    'イベント　ＩＤ：　１０３５　ソース：　ＭＳＥｘｃｈａｎｇｅＴｒａｎｓｐｏｒｔ',
    ['event 1035', 'token MSExchangeTransport'],
  ),
];
