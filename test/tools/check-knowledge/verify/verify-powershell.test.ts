/** A broken command of each kind, and what its author reads. */

import { type ExchangeVersion, exchangeVersions, type Risk } from '../../../../knowledge';
import { loadVerifier, type Verifier } from '../../../../tools/check-knowledge/verify';

let verifier: Verifier;
beforeAll(async () => {
  verifier = await loadVerifier();
});

const since2010 = exchangeVersions.slice(exchangeVersions.indexOf('2010'));
const since2013 = since2010.slice(1);

interface Given {
  readonly risk?: Risk;
  readonly versions?: readonly ExchangeVersion[];
}

const faults = (code: string, { risk = 'read-only', versions = since2010 }: Given = {}): string[] =>
  verifier
    .verify(code, 'exchange-management-shell', { risk, versions })
    .map(({ row, problem, fix }) => `${row}: ${problem}. ${fix}.`);

const changes: Given = { risk: 'changes-settings' };
const set = "Set-ReceiveConnector -Identity 'EX02\\Relay'";
const get = "$c = Get-ReceiveConnector -Identity 'EX02\\Relay'\n";

describe('a broken command is told:', () => {
  it.each<[string, string, Given, RegExp]>([
    [
      'an open quote',
      "Get-Queue\nGet-Queue -Server 'EX10",
      {},
      /^1: this is not PowerShell: .*missing quote/,
    ],
    ['a bare list', 'Get-Queue | Format-List -Property Identity,Status', {}, /^0: .*'Identity', 'Enabled'/],
    ['a cmdlet nobody made', 'Get-Quueue', {}, /there is no cmdlet "Get-Quueue"/],
    ['a cmdlet of later versions', 'Get-TransportService', {}, /Exchange 2010 has no Get-TransportService/],
    [
      'a cmdlet of earlier ones',
      'Get-RoutingGroupConnector',
      {},
      /Exchange 2013, 2016, 2019, SE has no Get-Rout/,
    ],
    [
      'the old name of a cmdlet',
      'Get-TransportServer',
      {},
      /old name in Exchange 2013, .* Write Get-TransportService/,
    ],
    [
      'a cmdlet that 2007 lacks',
      'Get-TransportRule',
      { versions: ['2007'] },
      /Exchange 2007 has no Get-TransportRule/,
    ],
    ['a parameter nobody made', "Get-Queue -Sever 'EX10'", {}, /Get-Queue has no parameter -Sever/],
    ['a parameter cut short', "Get-Queue -Serv 'EX10'", {}, /no parameter -Serv\. Write -Server\./],
    [
      'a parameter of later versions',
      "Get-Queue -Exclude 'a'",
      {},
      /Get-Queue of Exchange 2010 has no parameter -Ex/,
    ],
    [
      'a parameter of earlier ones',
      'Get-MailboxDatabase -IncludePreExchange2007',
      {},
      /has no parameter -IncludePre/,
    ],
    [
      'a parameter that 2007 lacks',
      `${set} -SuppressXAnonymousTls $true`,
      { ...changes, versions: ['2007'] },
      /2007 has no .*-Supp|has no parameter -SuppressXAnonymousTls/,
    ],
    ['an alias', "gci -Path 'C:\\Temp'", {}, /"gci" is an alias\. Write Get-ChildItem\./],
    ['a sign as alias', 'Get-Queue | ? { $_.Status }', {}, /"\?" is an alias\. Write Where-Object\./],
    ['a percent sign', 'Get-Queue | % { $_.Status }', {}, /"%" is an alias\. Write ForEach-Object\./],
    ['select', "Get-Queue | select -Property 'Status'", {}, /Write Select-Object/],
    ['sc', "sc -Path 'a' -Value 'b'", {}, /"sc" is an alias\. Write Set-Content\./],
    ['a value without a name', "Get-Queue 'EX10\\46'", {}, /'EX10\\46' has no parameter name/],
    ['a value after a switch', "Get-ChildItem -Recurse 'C:\\Temp'", {}, /'C:\\Temp' has no parameter name/],
    [
      'a placeholder outside of quotes',
      'Get-Queue -Server <ServerName>',
      {},
      /<ServerName> stands outside of quotes/,
    ],
    ['parameters out of sight', '$p = @{}\nGet-Queue @p', {}, /^1: @p hides the parameters/],
    ['Invoke-Expression', "Invoke-Expression -Command 'Get-Queue'", {}, /runs text as code/],
    ['iex', "iex -Command 'Get-Queue'", {}, /iex runs text as code/],
    ['a called string', "& 'C:\\Temp\\a.ps1'", {}, /"& 'C:\\Temp\\a\.ps1'" runs text as code/],
    ['a called variable', "$a = Get-Content -Path 'a'\n& $a", {}, /^1: "& \$a" runs text as code/],
    ['a script block from text', "[scriptblock]::Create('Get-Queue').Invoke()", {}, /runs text as code/],
    ['an invoked script', "$ExecutionContext.InvokeCommand.InvokeScript('a')", {}, /runs text as code/],
    [
      'a change graded read-only',
      `${set} -Enabled $false`,
      {},
      /"Set-ReceiveConnector" is graded read-only and is changes-settings/,
    ],
    [
      'a retry graded read-only',
      "Retry-Queue -Identity 'EX10\\46'",
      {},
      /"Retry-Queue" is graded read-only and is changes/,
    ],
    ['a repair graded read-only', 'Test-ComputerSecureChannel -Repair', {}, /is changes-settings/],
    ['-WhatIf:$false graded read-only', `${set} -Enabled $false -WhatIf:$false`, {}, /is changes-settings/],
    [
      'a change inside a block',
      'Get-Queue | ForEach-Object { Suspend-Queue -Identity $_.Identity }',
      {},
      /Suspend-Queue/,
    ],
    [
      'a method that writes',
      "$a = Get-Item -Path 'a'\n$a.Delete()",
      {},
      /"\.delete\(\)" is graded read-only/,
    ],
    ['a restart graded as a change', "Restart-Service -Name 'MSExchangeTransport'", changes, /is disruptive/],
    ['a stop graded as a change', "Stop-Service -Name 'MSExchangeTransport'", changes, /is disruptive/],
    ['a plain list of ranges', `${set} -RemoteIPRanges '10.0.0.5'`, changes, /replaces the whole list/],
    [
      'a list of ranges by name',
      `$a = '10.0.0.5'\n${set} -RemoteIPRanges $a`,
      changes,
      /replaces the whole list/,
    ],
    [
      'one range of the list',
      `${get}$a = @($c.RemoteIPRanges[0])\n${set} -RemoteIPRanges $a`,
      changes,
      /replaces the whole/,
    ],
    [
      'a hash table on 2007',
      `${set} -RemoteIPRanges @{Remove='10.0.0.5'}`,
      { ...changes, versions: ['2007'] },
      /not known to Exchange 2007/,
    ],
    [
      'a hash table that sets nothing',
      `${set} -RemoteIPRanges @{Set='10.0.0.5'}`,
      changes,
      /changes nothing/,
    ],
    [
      'one mechanism alone',
      `${set} -AuthMechanism 'ExchangeServer'`,
      changes,
      /drops the rest\. Write \('\{0\}, ExchangeServer' -f \$connector\.AuthMechanism\)/,
    ],
    ['a bare mechanism', `${set} -AuthMechanism ExchangeServer`, changes, /does not show what it keeps/],
    ['a mechanism in a hash table', `${set} -AuthMechanism @{Add='ExchangeServer'}`, changes, /set of flags/],
    ['a list of mechanisms', `${set} -AuthMechanism 'Tls', 'ExchangeServer'`, changes, /set of flags/],
    [
      'the group for the mechanism',
      `${get}${set} -AuthMechanism ('{0}, ExchangeServers' -f $c.AuthMechanism)`,
      changes,
      /holds "ExchangeServers"/,
    ],
    [
      'the other property',
      `${get}${set} -AuthMechanism ('{0}, ExchangeServer' -f $c.PermissionGroups)`,
      changes,
      /drops what is set today/,
    ],
    [
      'the present value left out',
      `${get}${set} -PermissionGroups ('ExchangeServers' -f $c.PermissionGroups)`,
      changes,
      /drops what is set today/,
    ],
    [
      'ExternalAuthoritative beside others',
      `${set} -AuthMechanism 'Tls, ExternalAuthoritative, ExchangeServer'`,
      changes,
      /Beside it only Tls/,
    ],
    ['None beside others', `${set} -AuthMechanism 'None, ExchangeServer'`, changes, /None stands alone/],
    ['half of a pair', `${set} -AuthMechanism 'Tls, BasicAuthRequireTLS'`, changes, /Add BasicAuth and Tls/],
    ['a group alone', `${set} -PermissionGroups 'ExchangeServers'`, changes, /drops the rest/],
    [
      'an unreachable queue',
      "Retry-Queue -Identity 'EX07\\Unreachable'",
      changes,
      /without -Resubmit\. Add -Resubmit \$true/,
    ],
    ['a queue named twice', "Retry-Queue -Identity 'EX07\\46' -Server 'EX07'", changes, /not both/],
    [
      'a tool of the command prompt',
      'setspn -X',
      {},
      /"setspn" is no cmdlet\. Write "shell: command-prompt"/,
    ],
    ['such a tool by its full name', "setspn.exe -L 'EX02'", {}, /setspn\.exe is no PowerShell/],
    [
      'a change by such a tool',
      "$a = 'EX02'\nsetspn.exe -D 'SMTP/EX02' $a",
      {},
      /"setspn -d" is graded read-only/,
    ],
    [
      'a list that is cut',
      "Get-ReceiveConnector | Format-List -Property 'RemoteIPRanges'",
      {},
      /\$FormatEnumerationLimit = -1/,
    ],
  ])('%s', (_, code, given, told) => {
    const found = faults(code, given);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(told);
  });
});

describe('a sound command passes:', () => {
  it.each<[string, Given]>([
    ["Get-Queue -Server 'EX10' -Filter \"MessageCount -gt 0\" | Format-List -Property 'Identity' -Force", {}],
    ["Get-TransportService -Identity 'EX10' -ErrorAction SilentlyContinue", { versions: since2013 }],
    ['Get-TransportServer | ForEach-Object { Get-Queue -Server $_.Name }', { versions: ['2007', '2010'] }],
    ['Get-MailboxDatabase -IncludePreExchange2007', { versions: ['2007'] }],
    ["Retry-Queue -Server 'EX10' -Filter { Status -eq 'Retry' }", { ...changes, versions: ['2007'] }],
    [`${set} -Enabled $false -WhatIf`, {}],
    [`${set} -RemoteIPRanges @{Remove='10.0.0.1-10.0.0.9'; Add='10.0.0.1','10.0.0.3-10.0.0.9'}`, changes],
    [
      `${get}$keep = @($c.RemoteIPRanges | Where-Object { $_.ToString() -ne 'a' })\n${set} -RemoteIPRanges $keep`,
      { ...changes, versions: ['2007'] },
    ],
    [`${get}${set} -AuthMechanism ('{0}, ExchangeServer' -f $c.AuthMechanism)`, changes],
    [`${get}$m = '{0}, ExchangeServer' -f $c.AuthMechanism\n${set} -AuthMechanism $m`, changes],
    [`${set} -AuthMechanism 'Tls, Integrated, BasicAuth, BasicAuthRequireTLS'`, changes],
    [`$old = Import-Csv -Path 'a.csv'\n${set} -PermissionGroups $old.PermissionGroups`, changes],
    ["$toBits = { $args[0] }\n& $toBits '10.0.0.5'", {}],
    ["Retry-Queue -Identity 'EX07\\Unreachable' -Resubmit $true", changes],
    ["Get-Service -Name 'w32time' | Sort-Object Name | Format-Table 'Name', @{e='Status'}", {}],
  ])('%s', (code, given) => {
    expect(faults(code, given)).toEqual([]);
  });
});

it('a command of 2007 is not judged by what later versions have', () => {
  const code = "Get-Queue -Server 'EX07' -Include 'Internal'";
  expect(faults(code, { versions: since2013 })).toEqual([]);
  expect(faults(code, { versions: ['2007', '2013'] })).toEqual([
    expect.stringContaining('Get-Queue of Exchange 2007 has no parameter -Include'),
  ]);
});
