/** What people write in a chat, around an error or instead of it. */

import { one, type ReadPaste } from './paste';

export const prose: readonly ReadPaste[] = [
  one(
    'a host named for its version, and a version',
    'Mail is stuck from EX2010 to the new 2016 server',
    [],
    ['server EX2010 sending', 'version 2016 receiving'],
  ),
  one(
    'two versions around an arrow',
    'Exchange 2007 -> 2003: mail stays in the queue',
    [],
    ['version 2007 sending', 'version 2003 receiving'],
  ),
  one(
    'two hosts',
    'mail from EX10 to EX16-02 hangs since Friday',
    [],
    ['server EX10 sending', 'server EX16-02 receiving'],
  ),
  one(
    'two hosts in German with addresses',
    'Von EX10 (10.0.0.5) nach EX02.contoso.com (10.0.0.12) bleibt jede Mail liegen',
    [],
    [
      'server EX10 sending',
      'ip 10.0.0.5 sending',
      'server EX02.contoso.com receiving',
      'ip 10.0.0.12 receiving',
    ],
  ),
  one(
    'two versions in French',
    "les messages restent en file d'attente de l'ancien serveur Exchange 2010 vers le nouveau 2016",
    [],
    ['version 2010 sending', 'version 2016 receiving'],
  ),
  one(
    'two hosts in Spanish',
    'el correo de EX10 a EX02 no sale, 454 4.7.0',
    ['code 454 4.7.0'],
    ['server EX10 sending', 'server EX02 receiving'],
  ),
  one(
    'two hosts in Dutch',
    'mail van EX10 naar EX02 blijft in de wachtrij',
    [],
    ['server EX10 sending', 'server EX02 receiving'],
  ),
  one(
    'two hosts in Italian',
    'la posta da EX10 a EX02 resta in coda',
    [],
    ['server EX10 sending', 'server EX02 receiving'],
  ),
  one(
    'two hosts in Portuguese',
    'os emails de EX10 para EX02 ficam na fila',
    [],
    ['server EX10 sending', 'server EX02 receiving'],
  ),
  one(
    'two hosts in Polish',
    'poczta z EX10 do EX02 stoi w kolejce',
    [],
    ['server EX10 sending', 'server EX02 receiving'],
  ),
  one(
    'one direction that works and one that does not',
    'mail from 2016 to 2010 works fine but from 2010 to 2016 everything is in Retry',
    [],
    ['version 2010 sending', 'version 2016 receiving'],
  ),
  one(
    'two hosts of which neither is said to send',
    'mail between EX10 and EX02 is slow',
    [],
    ['server EX10', 'server EX02'],
  ),
  one(
    'a move of mailboxes, which is no direction of mail',
    'after moving mailboxes from EX10 to EX16 the mail queue grows',
    [],
    ['server EX10', 'server EX16'],
  ),
  one(
    'a migration between versions',
    'Migration 2010→2016, 451 5.7.3 in der Warteschlange',
    ['code 451 5.7.3'],
    ['version 2010', 'version 2016'],
  ),
  one(
    'words that only look like names',
    'mail is slow from Monday to Friday, from users to groups, from 9 to 5, from user1 to user2, from CU12 to CU23, from DB01 to DB02, since version 3 to 4',
    [],
  ),
  one('a range of addresses', 'the relay connector takes mail, range from 10.0.0.1 to 10.0.0.254', []),
  one(
    'versions in a list',
    'Exchange 2010/2013 and 2016 with Outlook 2019 on Windows Server 2019',
    [],
    ['version 2010', 'version 2013', 'version 2016'],
  ),
  one(
    'short names of versions',
    'our E2K7 hub and an Exch 2k10 CAS, soon Exchange Server Subscription Edition',
    [],
    ['version 2007', 'version 2010', 'version SE'],
  ),
  one(
    'a version as Germans say it',
    'am 2010er hängt die Queue, der 2016er Exchange ist leer',
    [],
    ['version 2010', 'version 2016'],
  ),
  one(
    'years that are no version',
    'we had this mail problem in 2010, from 2003 onwards and on 2016-05-14',
    [],
  ),
  one(
    'an error between two sentences',
    [
      'Hi all, since this morning nothing goes from EX10 to EX02:',
      '',
      '451 5.7.3 Cannot achieve Exchange Server authentication',
      '',
      'I restarted transport twice. Any ideas? Thanks, Anna',
    ],
    ['code 451 5.7.3'],
    ['server EX10 sending', 'server EX02 receiving'],
  ),
  one(
    'a mention and an error',
    '@Unstuck LastError says 454 4.7.0 Temporary authentication failure, 3 servers, 500 messages',
    ['code 454 4.7.0'],
  ),
  one('a hotfix by its number', 'does KB916986 still exist? we run Emsmta.exe 6.5.7638.1', [
    'kb 916986',
    'build 6.5.7638.1',
  ]),
  one(
    'an authentication blob of the cloud',
    'AADSTS700016: application was not found, not our 451 5.7.3',
    ['token AADSTS700016'],
    [],
  ),
  one('an event behind its source', 'MSExchangeTransport (1035) again', [
    'token MSExchangeTransport',
    'event 1035',
  ]),
  one('thanks', 'thank you, all queues are empty now', []),
  one(
    'an error in plain words',
    'the old servers cannot deliver to the new ones, temporary authentication failure',
    [],
  ),
];
