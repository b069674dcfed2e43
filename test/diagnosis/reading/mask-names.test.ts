/** What is kept of a paste names nobody. */

import fc from 'fast-check';
import { fingerprint, maskNames } from '../../../diagnosis';

describe('masking a paste', () => {
  it.each([
    ['an address of a person', '550 5.1.1 anna.schmidt@contoso.com: unknown', ['anna', 'schmidt', 'contoso']],
    ['a sender in angle brackets', 'from "Anna Schmidt" <anna@contoso.com>', ['Anna', 'Schmidt', 'contoso']],
    ['a name turned round', 'Schmidt, Anna could not send', ['Schmidt', 'Anna']],
    ['a greeting', 'Hi Anna, it fails with 550 5.9.9', ['Anna']],
    [
      'headers of a mail',
      'From: anna\nTo: Ops Team\nSubject: the merger\n\n550 5.9.9',
      ['anna', 'Ops', 'merger'],
    ],
    ['a full machine name', 'mx1.mail.contoso.com said 421', ['mx1', 'contoso']],
    ['a domain in capitals', 'CONTOSO.LOCAL is not reachable, CONTOSO neither', ['CONTOSO']],
    ['a domain with umlauts', 'müller-söhne.de refused', ['müller', 'söhne']],
    ['an IPv4 address', 'from [10.20.30.40]:25 to 192.168.7.9', ['10.20.30.40', '192.168.7.9']],
    ['an IPv6 address', 'at fe80::1c2d:3e4f%12 and 2001:db8::7', ['1c2d', '2001:db8']],
    ['a machine without a domain', 'the server EXMBX07 is down, exmbx07 again', ['EXMBX07', 'exmbx07']],
    ['a queue', 'Identity: HUB03\\Submission and HUB03\\412', ['HUB03']],
    ['an account', 'user CONTOSO\\svc-relay was denied', ['CONTOSO', 'svc-relay']],
    ['a share and a path', '\\\\fs01\\drop and C:\\Users\\anna\\log.txt', ['fs01', 'anna']],
    [
      'a distinguished name',
      'CN=Anna Schmidt,OU=Sales,DC=contoso,DC=com',
      ['Anna', 'Schmidt', 'Sales', 'contoso'],
    ],
    ['an X.400 address', 'c=US;a= ;p=Fabrikam Ltd;o=HQ;s=Miller', ['Fabrikam', 'HQ', 'Miller']],
    [
      'an address of the web',
      'see https://intranet.contoso.com/x?user=anna',
      ['intranet', 'contoso', 'anna'],
    ],
    ['the machine of an event', 'Event ID: 9999\nComputer: DC-BERLIN', ['BERLIN']],
    ['the id of a message', '<08D9A1B2C3D4E5F6@EX02.contoso.com>', ['08D9A1B2C3D4E5F6', 'EX02', 'contoso']],
    ['a GUID', '3f2504e0-4f89-11d3-9a0c-0305e82c3301', ['3f2504e0']],
    ['HTML of a chat', '<p>Hello&nbsp;<b>mx1.contoso.com</b> 10.1.2.3</p>', ['contoso', '10.1.2.3']],
  ])('takes out %s', (_, paste, names) => {
    const masked = maskNames(paste);
    expect(names.filter((name) => masked.toLowerCase().includes(name.toLowerCase()))).toEqual([]);
  });

  it('leaves what tells one error from another', () => {
    const error =
      'Event ID: 12014 MSExchangeTransport 550 5.4.312 RESOLVER.ADR.RecipNotFound 0x80070005 KB5001779 ' +
      'System.Net.Sockets.SocketException TLS1.2 X-ANONYMOUSTLS STARTTLS Exchange 2016 HKLM:\\SYSTEM';
    expect(maskNames(error)).toBe(error);
  });

  it('never leaves an address or a domain, wherever they stand', () => {
    const label = fc.stringMatching(/^q[a-z]{3,8}z$/);
    const between = fc.constantFrom(' ', '\n', '"', '(', '[', '<', ',', ';', '=', ': ', " '", '\t', '…', '“');
    const around = fc.tuple(between, between);
    fc.assert(
      fc.property(label, label, around, (person, company, [before, after]) => {
        for (const name of [`${person}@${company}.com`, `${person}.${company}.net`, `${company}.de`]) {
          const masked = maskNames(`550 5.9.9 failed${before}${name}${after}see above`);
          expect(masked).not.toContain(person);
          expect(masked).not.toContain(company);
        }
      }),
    );
  });

  it('never leaves an IP address', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.ipV6(), fc.constantFrom('', ':25', '/24'), (four, six, rest) => {
        const masked = maskNames(`421 from ${four}${rest} [${six}] closed`);
        expect(masked).not.toContain(four);
        expect(masked.includes(six) && six.replace(/[:0]/g, '') !== '').toBe(false);
      }),
    );
  });

  it('takes anything, and says the same of what it said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (paste) => {
        expect(typeof maskNames(paste)).toBe('string');
      }),
    );
  });

  it('is quick with a long paste', () => {
    const paste = 'mx1.contoso.com 10.1.2.3 Anna Schmidt <anna@contoso.com> A\\B CN=x,'.repeat(1_800);
    const start = performance.now();
    maskNames(paste);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe('the fingerprint of an error', () => {
  const of = (paste: string): string => fingerprint(maskNames(paste));
  const error = (host: string, ip: string, time: string): string =>
    `${time} 421 4.9.9 The frobnicator of ${host} [${ip}] is shut`;

  it('is the same for other names, addresses and times', () => {
    expect(of(error('mx1.contoso.com', '10.1.2.3', '2026-01-02T03:04:05Z'))).toBe(
      of(error('mail.fabrikam.co.uk', 'fe80::7', '2025-11-12T13:14:15Z')),
    );
  });

  it('is another for another error', () => {
    expect(of('421 4.9.9 The frobnicator is shut')).not.toBe(of('421 4.9.8 The frobnicator is shut'));
    expect(of('421 4.9.9 The frobnicator is shut')).not.toBe(of('421 4.9.9 The frobnicator is open'));
  });

  it('is sixteen hexadecimal digits', () => {
    expect(of('')).toMatch(/^[0-9a-f]{16}$/);
  });
});
