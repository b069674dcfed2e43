/** The grammar is a flawed judge: what it gets right with the mapping before it, line by line. */

import {
  loadPowerShellParser,
  mapTypography,
  type PowerShellParser,
} from '../../../../tools/check-knowledge/verify/parse-powershell';

let parser: PowerShellParser;
beforeAll(async () => {
  parser = await loadPowerShellParser();
});

const isPowerShell = (line: string): boolean => parser.parse(line).error === undefined;

describe('PowerShell is taken', () => {
  it.each([
    "Get-Queue -Server 'EX10'",
    "Get-Queue -Server 'EX10' | Format-List -Property 'Identity', 'Status'",
    "Get-ReceiveConnector -Identity 'EX02\\Relay O''Brien'",
    'Get-Queue -Server ‘EX10’',
    "Get-Queue -Server 'EX10’",
    'Get-Queue -Server ‚EX10‛ -ResultSize ‘Unlimited’',
    "Get-Mailbox -Identity 'O’’Brien'",
    'Write-Output -InputObject “$env:COMPUTERNAME„',
    'Get-Queue –Server ‘EX10’',
    'Get-Queue —Server ‘EX10’',
    'Get-Queue ―Server ‘EX10’',
    '$a = 5 – 3',
    "Retry-Queue -Server 'EX10' -Filter \"Status -eq 'Retry'\"",
    "Retry-Queue -Server 'EX10' -Filter { Status -eq 'Retry' }",
    "Set-ReceiveConnector -Identity 'a' -RemoteIPRanges @{Remove='10.0.0.5'; Add='10.0.0.1','10.0.0.2'}",
    "Set-ReceiveConnector -Identity 'a' -AuthMechanism ('{0}, ExchangeServer' -f $c.AuthMechanism) -WhatIf",
    'Get-MailboxDatabase -IncludePreExchange2007 | Format-List -Property Name',
    'Get-MailboxDatabase -IncludePreExchange2010',
    "Get-WinEvent -FilterHashtable @{LogName='Application'; Id=1035,2017; StartTime=(Get-Date).AddHours(-4)}",
    "foreach ($port in 88, 389) { Test-NetConnection -ComputerName 'DC01' -Port $port }",
    "$keep = @($c.RemoteIPRanges | Where-Object { $_.ToString() -ne '10.0.0.5' }) + '10.0.0.6'",
    '$FormatEnumerationLimit = -1',
    "Get-Queue |\n  Format-List -Property 'Identity',\n    'Status'",
    'Test-ComputerSecureChannel -Repair:$true # a comment with \' and "',
    "dsacls.exe $server.DistinguishedName | Out-File -FilePath 'C:\\Temp\\a.txt'",
  ])('%s', (line) => {
    expect(isPowerShell(line)).toBe(true);
  });
});

describe('what is no PowerShell is refused', () => {
  it.each([
    "Get-Queue -Server 'EX10",
    "Get-Queue -Server 'O'Brien'",
    'Get-Queue -Server ‘EX10',
    'Get-Queue -Server “EX10',
    "Get-Mailbox -Identity 'O’Brien'",
    "Get-Queue | Where-Object { $_.Status -eq 'Retry'",
    "Set-ReceiveConnector -RemoteIPRanges @{Remove='10.0.0.5'",
    "Get-Queue -Server ('EX10'",
    "Get-Queue | | Format-List -Property 'Identity'",
    '$a = ',
    "if ($a { 'b' }",
  ])('%s', (line) => {
    expect(isPowerShell(line)).toBe(false);
  });

  it('and so are lists of bare words, which PowerShell takes and the grammar does not', () => {
    expect(isPowerShell('Get-Queue | Format-List -Property Identity,Status')).toBe(false);
    expect(isPowerShell("Get-Queue | Format-List -Property 'Identity','Status'")).toBe(true);
  });

  it('with the line and the piece', () => {
    expect(parser.parse("Get-Queue\nGet-Queue -Server 'EX10").error).toMatchObject({ row: 1 });
  });
});

describe('mapping typographic signs', () => {
  it('gives each sign that PowerShell reads as a quote or dash its plain form, in the same place', () => {
    expect(mapTypography('‘’‚‛“”„–—―')).toBe("''''\"\"\"---");
    expect(mapTypography('′″«»‐‑−`')).toBe('′″«»‐‑−`');
  });

  it('keeps the names of parameters that end in a number', () => {
    const { root } = parser.parse('Get-MailboxDatabase -IncludePreExchange2007');
    expect(root.text).toBe('Get-MailboxDatabase -IncludePreExchange2007');
  });
});
