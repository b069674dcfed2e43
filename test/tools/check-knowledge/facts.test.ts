/** The tables of facts: complete enough to judge commands, with source and date. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadFacts } from '../../../tools/check-knowledge/facts';

const folder = join(__dirname, '..', '..', '..', 'tools', 'check-knowledge', 'facts');
const { cmdlets, tools } = loadFacts();
const versionsOf = (cmdlet: string, parameter?: string): string | undefined => {
  const fact = cmdlets.get(cmdlet.toLowerCase());
  return (parameter === undefined ? fact : fact?.parameters.get(parameter.toLowerCase()))?.versions.join(' ');
};

it.each(readdirSync(folder))('%s says where it comes from and when it was true', (file) => {
  expect(readFileSync(join(folder, file), 'utf8')).toMatch(/^# source: \S.+\n# date: \d{4}-\d{2}\n/);
});

it('holds the cmdlets of Exchange from 2007 on, and those of Windows', () => {
  expect(cmdlets.size).toBeGreaterThan(950);
  expect(versionsOf('Get-Queue')).toBe('2007 2010 2013 2016 2019 SE');
  expect(versionsOf('Get-TransportService')).toBe('2013 2016 2019 SE');
  expect(versionsOf('Get-RoutingGroupConnector')).toBe('2007 2010');
  for (const cmdlet of [
    'Test-NetConnection',
    'Resolve-DnsName',
    'Get-NetIPAddress',
    'Get-WinEvent',
    'Get-ADComputer',
  ])
    expect(cmdlets.get(cmdlet.toLowerCase())?.ofExchange).toBe(false);
});

it('knows what a version lacks', () => {
  expect(versionsOf('Set-ReceiveConnector', 'SuppressXAnonymousTls')).toBe('2010 2013 2016 2019 SE');
  expect(versionsOf('Set-ReceiveConnector', 'TransportRole')).toBe('2013 2016 2019 SE');
  expect(versionsOf('Get-MailboxDatabase', 'IncludePreExchange2007')).toBe('2007');
  expect(versionsOf('Retry-Queue', 'Resubmit')).toBe('2007 2010 2013 2016 2019 SE');
});

it('tells switches from parameters that take a value', () => {
  const retry = cmdlets.get('retry-queue')?.parameters;
  expect([retry?.get('whatif')?.isSwitch, retry?.get('resubmit')?.isSwitch]).toEqual([true, false]);
});

it('knows what the tools of the command prompt change', () => {
  expect(tools.get('setspn')?.words.get('-d')).toBe('changes-settings');
  expect(tools.get('setspn')?.words.get('-l')).toBe('read-only');
  expect(tools.get('repadmin')?.words.get('/syncall')).toBe('disruptive');
  expect([...tools.keys()]).toEqual(
    expect.arrayContaining(['w32tm', 'nltest', 'klist', 'portqry', 'ldifde', 'dsacls', 'telnet']),
  );
});
