/** LastError in its long form, `[{LED=…};{MSG=…};{FQDN=…};{IP=…};{LRT=…}]`, whole and spoiled. */

import { one, type ReadPaste } from './paste';

export const lastErrors: readonly ReadPaste[] = [
  one(
    'every field of the long form',
    '[{LED=450 4.4.317 Cannot connect to remote server [Message=451 5.7.3 Cannot achieve Exchange Server authentication] [LastAttemptedServerName=EX02.contoso.com]};{MSG=};{FQDN=EX02.contoso.com};{IP=10.0.0.12};{LRT=5/14/2024 8:11:08 AM}]',
    ['code 450 4.4.317', 'code 451 5.7.3'],
    ['server EX02.contoso.com receiving', 'ip 10.0.0.12 receiving'],
  ),
  one(
    'the long form with an endpoint of IPv6',
    '[{LRT=5/14/2024 8:11:08 AM};{LED=451 4.4.397 Error communicating with target host. -> 421 4.2.1 Unable to connect};{FQDN=EX02.contoso.com};{IP=fd00::12}]',
    ['code 451 4.4.397 (wrapper)', 'code 421 4.2.1'],
    ['server EX02.contoso.com receiving', 'ip fd00::12 receiving'],
  ),
  one(
    'the long form without names',
    '[{LED=451 4.4.0 DNS query failed. The error was: SMTPSEND.DNS.NonExistentDomain; nonexistent domain};{MSG=};{FQDN=};{IP=};{LRT=1/1/0001 12:00:00 AM}]',
    ['code 451 4.4.0 (wrapper)'],
  ),
  one(
    'the long form broken by a console of 80 columns',
    [
      '[{LED=451 4.4.395 Target host responded with error. -> 451 5.7.3 Cannot achieve ',
      'Exchange Server authentication};{MSG=};{FQDN=EX02.contoso.com};{IP=10.0.0.12};{L',
      'RT=5/14/2024 8:11:08 AM}]',
    ],
    ['code 451 4.4.395 (wrapper)', 'code 451 5.7.3'],
    ['server EX02.contoso.com receiving', 'ip 10.0.0.12 receiving'],
  ),
  one(
    'the long form with its last endpoint',
    '[{LED=451 4.4.0 Primary target IP address responded with: "454 4.7.0 Temporary authentication failure." Attempted failover to alternate host, but that did not succeed. The last endpoint attempted was 10.0.0.13:2525};{FQDN=EX03};{IP=10.0.0.13}]',
    ['code 451 4.4.0 (wrapper)', 'code 454 4.7.0'],
    ['server EX03 receiving', 'ip 10.0.0.13 receiving'],
  ),
  one(
    'the long form cut at its end',
    '{LED=451 4.4.0 Primary target IP address responded with: "451 5.7.3 Cannot achieve Exchange Server authent...',
    ['code 451 4.4.0 (wrapper)', 'code 451 5.7.3'],
  ),
  one(
    'the long form cut at its head',
    'ponded with: "451 5.7.3 Cannot achieve Exchange Server authentication."};{MSG=};{FQDN=ex02};{IP=10.0.0.12};{LRT=5/14/2024}]',
    ['code 451 5.7.3'],
    ['server ex02 receiving', 'ip 10.0.0.12 receiving'],
  ),
  one(
    'the long form with smart quotes of a chat',
    '[{LED=451 4.4.0 Primary target IP address responded with: “454 4.7.0 Temporary authentication failure.”};{FQDN=EX02};{IP=10.0.0.12}]',
    ['code 451 4.4.0 (wrapper)', 'code 454 4.7.0'],
    ['server EX02 receiving', 'ip 10.0.0.12 receiving'],
  ),
];
