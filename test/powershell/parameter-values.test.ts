import fc from 'fast-check';
import type { Parameter } from '../../knowledge';
import { isValidValue, type KnownValue, parameterValues } from '../../powershell/parameter-values';

const parameter = (type: Parameter['type'], role?: Parameter['role']): Parameter => ({
  name: 'x',
  type,
  placeholder: 'X',
  description: 'an x',
  ...(role !== undefined && { role }),
});

const known = (kind: string, value: string, role?: KnownValue['role']): KnownValue => ({
  kind,
  value,
  from: 'the paste',
  ...(role !== undefined && { role }),
});

const taken = (wanted: Parameter, ...values: readonly KnownValue[]): string | undefined =>
  parameterValues([wanted], values)[0]?.value;

describe('a parameter', () => {
  it.each<[Parameter['type'], string, string]>([
    ['server', 'server', 'EX02'],
    ['connector', 'connector', 'EX02\\Default Frontend EX02'],
    ['connector', 'connector', 'EX02\\Relay für Scanner (alt)'],
    ['queue', 'queue', 'EX10\\46'],
    ['queue', 'queue', 'EX10\\Submission'],
    ['ip', 'ip', '10.0.0.5'],
    ['ip', 'ip', 'fe80::1%12'],
    ['domain', 'domain', 'contoso.com'],
  ])('of type %s takes the %s %s', (type, kind, value) => {
    expect(taken(parameter(type), known(kind, value))).toBe(value);
  });

  it.each<[Parameter['type'], string, string]>([
    ['server', 'ip', '10.0.0.5'],
    ['server', 'server', '-EX02'],
    ['server', 'server', 'EX 02'],
    ['server', 'server', "EX02'; Remove-Mailbox -Identity '*"],
    ['server', 'server', 'EX02\n'],
    ['server', 'server', 'a'.repeat(64)],
    ['server', 'server', `${'a.'.repeat(130)}a`],
    ['fqdn', 'server', 'EX02'],
    ['connector', 'connector', 'EX02\\'],
    ['connector', 'connector', 'EX02\\a\\b'],
    ['connector', 'connector', "EX02\\Relay' -Confirm:$false '"],
    ['queue', 'queue', 'EX10\\46;calc'],
    ['queue', 'queue', 'EX10\\46\nRemove-Message'],
    ['ip', 'ip', '10.0.0.256'],
    ['ip', 'ip', '10.0.0'],
    ['ip', 'ip', 'cafe'],
    ['domain', 'domain', 'contoso'],
  ])('of type %s refuses the %s %j', (type, kind, value) => {
    expect(taken(parameter(type), known(kind, value))).toBeUndefined();
  });

  it('for a server takes its short name, by which Exchange and Active Directory know it', () => {
    expect(taken(parameter('server'), known('server', 'EX02.contoso.com'))).toBe('EX02');
  });

  it('for a full name takes that of the machine whose short name comes first, or none', () => {
    const wanted = parameter('fqdn', 'receiving');
    const short = known('server', 'EX02', 'receiving');
    const [own, other] = ['ex02.contoso.com', 'EX03.contoso.com'].map((name) =>
      known('server', name, 'receiving'),
    ) as [KnownValue, KnownValue];
    expect(taken(wanted, own, other)).toBe('ex02.contoso.com');
    expect(taken(wanted, short, other, own)).toBe('ex02.contoso.com');
    expect(taken(wanted, short, other)).toBeUndefined();
  });

  it('for a full name that plays no part, such as a time server, takes nothing', () => {
    expect(taken(parameter('fqdn'), known('server', 'EX02.contoso.com', 'receiving'))).toBeUndefined();
  });

  it('takes the name that plays its part', () => {
    const values = [
      known('server', 'EX10', 'sending'),
      known('server', 'EX02', 'receiving'),
      known('server', 'DC01'),
    ];
    expect(taken(parameter('server', 'receiving'), ...values)).toBe('EX02');
    expect(taken(parameter('server', 'sending'), ...values)).toBe('EX10');
    expect(taken(parameter('server', 'domain-controller'), ...values)).toBeUndefined();
    expect(taken(parameter('server'), ...values)).toBe('EX10');
  });

  it('takes the first name that is safe', () => {
    expect(
      taken(parameter('server'), known('server', 'EX 1'), known('server', 'EX2'), known('server', 'EX3')),
    ).toBe('EX2');
  });

  it('that asks for the same as another one gets another name', () => {
    const names = [known('server', 'EX02.contoso.com'), known('server', 'EX03.fabrikam.com')];
    const pair = [parameter('domain'), { ...parameter('domain'), name: 'other' }];
    expect(parameterValues(pair, names).map(({ value }) => value)).toEqual(['contoso.com', 'fabrikam.com']);
    expect(parameterValues(pair, names.slice(0, 1)).map(({ value }) => value)).toEqual([
      'contoso.com',
      undefined,
    ]);
  });

  it('for a connector completes its name by the receiving server', () => {
    const connector = known('connector', 'Default EX02');
    const server = known('server', 'EX02.contoso.com', 'receiving');
    expect(taken(parameter('connector'), connector, server)).toBe('EX02\\Default EX02');
    expect(taken(parameter('connector'), connector)).toBeUndefined();
    expect(taken(parameter('connector'), known('connector', "Default'EX02"), server)).toBeUndefined();
  });

  it('for a domain takes that of a server', () => {
    expect(taken(parameter('domain'), known('server', 'EX02.contoso.com', 'receiving'))).toBe('contoso.com');
  });

  it.each(['ip-range', 'mailbox', 'dn', 'account', 'date', 'number'] as const)(
    'of type %s takes nothing from a paste',
    (type) => {
      const all = ['server', 'connector', 'queue', 'ip', 'domain', 'version'].map((kind) =>
        known(kind, 'EX02'),
      );
      expect(taken(parameter(type), ...all)).toBeUndefined();
    },
  );

  it.each<[Parameter['type'], string]>([
    ['ip-range', '10.0.0.0/24'],
    ['ip-range', '10.0.0.1-10.0.0.50'],
    ['ip-range', '10.0.0.5'],
    ['ip-range', '::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
    ['mailbox', "Anne.O'Brien@contoso.com"],
    ['dn', 'CN=EX02,OU=Servers,DC=contoso,DC=com'],
    ['account', 'CONTOSO\\svc-relay'],
    ['account', 'EX02$'],
    ['date', '2024-03-14'],
    ['date', '2024-03-14T09:41:07Z'],
    ['number', '28'],
  ])('of type %s takes %s from somebody who names it', (type, value) => {
    expect(isValidValue(type, value)).toBe(true);
    expect(taken(parameter(type), known(type, value))).toBe(value);
  });

  it.each<[Parameter['type'], string]>([
    ['ip-range', '10.0.0.0/33'],
    ['ip-range', '10.0.0.1-::1'],
    ['ip-range', '10.0.0.1-10.0.0.2-10.0.0.3'],
    ['ip-range', '10.0.0.1/'],
    ['mailbox', '-Identity'],
    ['mailbox', 'anne@'],
    ['dn', 'EX02'],
    ['dn', 'CN=EX02"'],
    ['account', '-D'],
    ['account', 'CONTOSO\\a\\b'],
    ['date', '03/04/2024'],
    ['date', '2024-13-01'],
    ['number', '1e9'],
    ['number', '12; calc'],
  ])('of type %s refuses %j', (type, value) => {
    expect(isValidValue(type, value)).toBe(false);
  });

  it('of any type never takes a value that could end a string or a line', () => {
    const hostile = fc
      .tuple(
        fc.constantFrom('EX02', 'EX02\\', 'EX02\\46', '10.0.0.5', 'contoso.com', ''),
        fc.constantFrom(...'\'‘’‚‛"“”„`$;|<>\n\r\0\u2028\u200B–—%!^{}[]*?', '$(calc)'),
        fc.string({ maxLength: 8 }),
      )
      .map((parts) => parts.join(''));
    const kinds = ['server', 'connector', 'queue', 'ip', 'domain'];
    const types = ['server', 'fqdn', 'connector', 'queue', 'ip', 'domain', 'account'] as const;
    fc.assert(
      fc.property(hostile, fc.constantFrom(...types), (value, type) => {
        const values = kinds.map((kind) => known(kind, value, 'receiving'));
        const safe = taken(parameter(type), ...values, known('server', 'EX02', 'receiving'));
        // No percent sign here: an IPv6 address may end in a zone.
        expect(safe ?? '').not.toMatch(/['‘’‚‛"“”„`$;|<>\n\r\0\u2028\u200B–—!^{}[\]*?]/);
      }),
      { numRuns: 500 },
    );
  });
});
