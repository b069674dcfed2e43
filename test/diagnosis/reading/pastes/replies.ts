/** Replies of mail servers, of one line and of several, bare or with what tools print around them. */

import { one, type ReadPaste, several } from './paste';

export const replies: readonly ReadPaste[] = [
  one('a reply with its exact text', '451 5.7.3 Cannot achieve Exchange Server authentication', [
    'code 451 5.7.3',
  ]),
  one(
    'a reply of three lines',
    [
      '451-4.7.0 Temporary server error. Please try again later.',
      '451-4.7.0 PRX4',
      '451 4.7.0 Session 08DC83A0D31F2B44',
    ],
    ['code 451 4.7.0', 'token PRX4'],
  ),
  one(
    'a reply whose first lines have no enhanced code',
    [
      '550-Requested action not taken: mailbox unavailable',
      '550-For explanation see the postmaster page',
      '550 5.7.1 Unable to relay',
    ],
    ['code 550', 'code 550 5.7.1'],
  ),
  one('an enhanced code behind a number sign', '550 #5.1.0 Address rejected', ['code 550 5.1.0']),
  one('an enhanced code alone', 'what does 5.7.3 mean?', ['code 5.7.3']),
  one('a reply in brackets of a log', '[smtp] (421 4.3.2) Service not available', ['code 421 4.3.2']),
  one(
    'a telnet session',
    [
      '220 EX02.contoso.com Microsoft ESMTP MAIL Service ready at Tue, 14 May 2024 08:11:08 +0200',
      'ehlo test',
      '250-EX02.contoso.com Hello [10.0.0.5]',
      '250-SIZE 37748736',
      '250-X-ANONYMOUSTLS',
      '250 XRDST',
      'mail from:<anna@contoso.com>',
      '451 5.7.3 Cannot achieve Exchange Server authentication',
    ],
    ['token X-ANONYMOUSTLS', 'code 451 5.7.3'],
    ['server EX02.contoso.com receiving', 'ip 10.0.0.5 sending'],
  ),
  several('a telnet session that fails twice', [
    [
      [
        'MAIL FROM:<a@b.example>',
        '530 5.7.57 Client not authenticated to send mail',
        'MAIL FROM:<a@b.example>',
      ],
      ['code 530 5.7.57'],
    ],
    [['550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain'], ['code 550 5.7.54']],
  ]),
  one(
    'successful replies only',
    ['220 2.0.0 SMTP server ready', '250 2.1.0 Sender OK', '221 2.0.0 Service closing'],
    [],
  ),
  one(
    'a reply that was wrapped inside its code',
    [
      'LastError : 451 4.4.0 Primary target IP address responded with: "451',
      '5.7.3 Cannot achieve Exchange Server authentication."',
    ],
    ['queue-field LastError', 'code 451 4.4.0 (wrapper)', 'code 451 5.7.3'],
  ),
  one(
    'a wrapper around a wrapper',
    `400 4.4.7 Message delayed -> 451 4.4.0 Primary target IP address responded with: "421 4.4.2 Connection dropped due to ConnectionReset"`,
    ['code 400 4.4.7 (wrapper)', 'code 451 4.4.0 (wrapper)', 'code 421 4.4.2'],
  ),
  one(
    'the front end that speaks for the back end',
    '450 4.4.101 Proxy session setup failed on Frontend with \'451 4.4.0 Primary target IP address responded with: "451 5.7.3 STARTTLS is required to send mail."\'',
    ['code 450 4.4.101 (wrapper)', 'code 451 4.4.0 (wrapper)', 'code 451 5.7.3'],
  ),
  one(
    'a code that is denied',
    'it is not 451 5.7.3, the queue says 454 4.7.0 Temporary authentication failure',
    ['code 454 4.7.0'],
  ),
  one(
    'numbers of versions and addresses',
    'server 4.7.0.1 answers on 10.4.7.0, firmware 14.7.0 and 5.10.1.2',
    [],
  ),
  several('replies in a numbered list', [
    [['1. 550 5.1.1 User unknown'], ['code 550 5.1.1']],
    [['2. 552 5.2.2 Mailbox full'], ['code 552 5.2.2']],
    [['3. 554 5.6.0 Corrupt message content'], ['code 554 5.6.0']],
  ]),
  several(
    'the same reply from two queues and another one',
    [
      [
        ['EX10\\1: 421 4.4.2 Connection dropped', 'EX10\\2: 421 4.4.2 Connection dropped'],
        ['code 421 4.4.2'],
      ],
      [['EX10\\3: 451 4.7.3 The admin has temporarily disallowed this secure domain.'], ['code 451 4.7.3']],
    ],
    ['queue EX10\\1', 'server EX10 sending', 'queue EX10\\2', 'queue EX10\\3'],
  ),
  several('ten errors of ten kinds, one a line', [
    [['550 5.1.1 RESOLVER.ADR.ExRecipNotFound; not found'], ['code 550 5.1.1']],
    [['421 4.3.2 Service not active'], ['code 421 4.3.2']],
    [
      ['MapiExceptionNetworkError: Unable to make connection to the server.'],
      ['exception MapiExceptionNetworkError'],
    ],
    [['452 4.3.1 Insufficient system resources'], ['code 452 4.3.1']],
    [['530 5.7.57 Client not authenticated'], ['code 530 5.7.57']],
    [['Event ID: 15006'], ['event 15006']],
    [['QuotaExceededException: The mailbox is over its limit.'], ['exception QuotaExceededException']],
    [
      ['550 5.7.23 The message was rejected because of Sender Policy Framework violation'],
      ['code 550 5.7.23'],
    ],
    [['554 5.4.14 Hop count exceeded'], ['code 554 5.4.14']],
    [['441 4.4.1 Error encountered while communicating with primary target IP address'], ['code 441 4.4.1']],
  ]),
];
