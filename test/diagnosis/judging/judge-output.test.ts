import { createReadOutput } from '../../../diagnosis';
import { knowledge } from './rows';

const readOutput = createReadOutput(knowledge.articles);
const kerberos = { article: 'temporary-authentication-failure' };

describe('a judgement', () => {
  it('points at the line that decided, in the paste', () => {
    const paste =
      'C:\\>setspn -X\r\nChecking domain DC=contoso,DC=com\r\nfound 0 group of duplicate SPNs.\r\n';
    const { verdict, span = [0, 0] } = readOutput(paste, { ...kerberos, pending: 'spn-duplicate' });
    expect([verdict, paste.slice(...span)]).toEqual(['good', 'found 0 group of duplicate SPNs.']);
  });

  it('books output of another check at that check, and recognises it when none was asked for', () => {
    const output = 'Leap Indicator: 3(not synchronized)\nStratum: 0 (unspecified)';
    for (const pending of ['spn-duplicate', undefined])
      expect(readOutput(output, { ...kerberos, pending })).toMatchObject({
        verdict: 'bad',
        check: 'time-source',
        cause: 'temporary-authentication-failure/clock-skew',
      });
  });

  it('takes one plain word for an answer to nothing but the check that was asked for', () => {
    expect(readOutput('True', { ...kerberos, pending: 'secure-channel' }).verdict).toBe('good');
    expect(readOutput('True', { ...kerberos, pending: 'clock-offset' }).verdict).toBe('unrelated');
    expect(readOutput('True', kerberos).verdict).toBe('unrelated');
  });

  it('keeps the version of a server that is in it', () => {
    const output = 'Name                : EX05\nAdminDisplayVersion : Version 15.2 (Build 1748.10)';
    expect(readOutput(output, kerberos).facts).toEqual({ version: '2019', build: '15.2.1748.10' });
  });

  it('does not take another machine for the one that was asked about', () => {
    const output =
      'Registered ServicePrincipalNames for CN=EX03,OU=Servers,DC=contoso,DC=com:\n\tSMTP/EX03\n\tSMTP/EX03.contoso.com\n\tSMTPSVC/EX03\n\tSMTPSVC/EX03.contoso.com';
    const ask = (target: string) =>
      readOutput(output, { ...kerberos, pending: 'spn-registered', given: { target } }).verdict;
    expect([ask('EX02'), ask('EX03.contoso.com')]).toEqual(['unreadable', 'good']);
  });

  it('names a cause of the article that asks, when it has it', () => {
    const output = 'Identity : EX02\\Default EX02\nAuthMechanism : Tls\nPermissionGroups : ExchangeServers';
    expect(readOutput(output, { ...kerberos, pending: 'receive-connector-auth' }).cause).toBe(
      'temporary-authentication-failure/exchange-auth-off',
    );
  });

  it('never throws, and stays quick on long text', () => {
    for (const text of ['', '\0', '{'.repeat(50_000), 'a : b\n'.repeat(9_000), '---- ----\n'.repeat(9_000)])
      expect(readOutput(text, { ...kerberos, pending: 'spn-duplicate' }).verdict).not.toBe('good');
  });
});
