/** One value for each type of parameter, as long and as odd as real ones get: commands are verified with these filled in. */

import type { ParameterType } from '../../knowledge';

export const sampleValues: Readonly<Record<ParameterType, string>> = {
  server: 'EX02',
  fqdn: 'EX02.contoso.com',
  connector: 'EX02\\Relay für Scanner (alt) #2',
  queue: 'EX10\\46',
  ip: 'fe80::215:5dff:fe01:2%12',
  'ip-range': '10.0.0.1-10.0.0.50',
  domain: 'contoso.com',
  mailbox: "anne.o'brien@contoso.com",
  dn: 'CN=EX02,OU=Servers,DC=contoso,DC=com',
  account: 'CONTOSO\\svc-relay',
  date: '2024-03-14T09:41:07Z',
  number: '28',
};
