import type { Risk } from '../../../../knowledge';
import { loadVerifier, type Verifier } from '../../../../tools/check-knowledge/verify';

let verifier: Verifier;
beforeAll(async () => {
  verifier = await loadVerifier();
});

const faults = (code: string, risk: Risk = 'read-only'): string[] =>
  verifier
    .verify(code, 'command-prompt', { risk, versions: ['2016'] })
    .map(({ row, problem, fix }) => `${row}: ${problem}. ${fix}.`);

describe('at a command prompt a broken command is told:', () => {
  it.each<[string, string, RegExp]>([
    ['a tool nobody knows', 'setspm -L "EX02"', /"setspm" is no tool that the table knows/],
    ['a cmdlet', 'Get-Queue -Server "EX02"', /is a cmdlet, and the shell is command-prompt/],
    ['a switch nobody made', 'setspn -X\nsetspn -Z "EX02"', /^1: setspn has no switch -Z\. Use one of: .*-x/],
    ['an open quote', 'setspn -L "EX02', /double quote is not closed/],
    ['a placeholder outside of quotes', 'setspn -L <Server>', /<Server> stands outside of quotes/],
    ['a second command', 'setspn -X & shutdown /r', /"&" outside of quotes/],
    ['a pipe', 'setspn -X | find "SMTP"', /"\|" outside of quotes/],
    ['no word where one is needed', 'net "MSExchangeIS"', /net is not told what to do\. Use one of: .*stop/],
    ['setspn -A', 'setspn -A "SMTP/EX02" "EX02"', /"setspn -a" is graded read-only and is changes-settings/],
    ['setspn -D', 'setspn -D "SMTP/EX02" "EX02"', /"setspn -d"/],
    ['setspn -S', 'setspn -S "SMTP/EX02" "EX02"', /"setspn -s"/],
    ['w32tm /resync', 'w32tm /resync /rediscover', /"w32tm \/resync \/rediscover" is graded read-only/],
    ['w32tm /config', 'w32tm /config /manualpeerlist:"a,0x8" /update', /is changes-settings/],
    ['nltest /sc_reset', 'nltest /sc_reset:"contoso.com"', /"nltest \/sc_reset" is graded read-only/],
    ['klist purge', 'klist -li 0x3e4 purge', /"klist -li purge" is graded read-only/],
    ['repadmin /syncall', 'repadmin /syncall /AdeP', /is disruptive/],
    ['net stop', 'net stop "MSExchangeIS"', /"net stop" is graded read-only and is disruptive/],
    ['ldifde -i', 'ldifde -i -f "a.ldf"', /is changes-settings/],
    ['dsacls /P', 'dsacls "CN=EX03,DC=contoso,DC=com" /P:N', /"dsacls \/p" is graded read-only/],
  ])('%s', (_, code, told) => {
    const found = faults(code);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(told);
  });
});

it.each([
  'setspn -Q "SMTPSVC/EX02*"',
  'setspn -X -F',
  'w32tm /stripchart /computer:"DC01.contoso.com" /samples:5 /dataonly',
  'nltest /dsgetdc:"contoso.com" /kdc',
  'klist -li 0x3e4 get "SMTPSVC/EX02.contoso.com"',
  'repadmin /showrepl * /csv',
  'portqry -n "DC01.contoso.com" -e 88 -p both',
  'dsquery * "CN=x,DC=contoso,DC=com" -filter "(objectClass=msExchPublicMDB)" -attr name msExchOwningPFTree',
  'wmic datafile where name="C:\\\\Program Files\\\\a.exe" get Version,FileSize',
  'telnet "EX02.contoso.com" 25',
  'netdom trust "contoso.com" /domain:"fabrikam.com" /verify',
])('a sound command passes: %s', (code) => {
  expect(faults(code)).toEqual([]);
});
