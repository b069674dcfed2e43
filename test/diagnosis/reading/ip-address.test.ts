import fc from 'fast-check';
import {
  formatIpAddress,
  formatIpRange,
  type IpAddress,
  type IpRange,
  isSameAddress,
  parseIpAddress,
  parseIpEndpoint,
  parseIpRange,
  rangeContains,
  rangeSize,
} from '../../../diagnosis/reading';

const value4 = fc.bigInt({ min: 0n, max: 2n ** 32n - 1n });
/** Many zeros, so that `::` stands everywhere; no mapped addresses, which are IPv4. */
const value6 = fc
  .array(fc.oneof(fc.constant(0n), fc.bigInt({ min: 0n, max: 0xffffn })), { minLength: 8, maxLength: 8 })
  .map((groups) => groups.reduce((value, group) => value * 65_536n + group, 0n))
  .filter((value) => value / 2n ** 32n !== 0xffffn);
const address: fc.Arbitrary<IpAddress> = fc.oneof(
  value4.map((value) => ({ family: 4 as const, value })),
  value6.map((value) => ({ family: 6 as const, value })),
);
const rubbish = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.constantFrom(...'0123456789abcf:.:-/%()[] …'), { maxLength: 60 })
    .map((letters) => letters.join('')),
);

describe('an IP address', () => {
  it.each([
    ['10.0.0.5', '10.0.0.5'],
    [' [10.0.0.5] ', '10.0.0.5'],
    ['::ffff:10.0.0.5', '10.0.0.5'],
    ['[::FFFF:0A00:5]', '10.0.0.5'],
    ['fe80::1%11', 'fe80::1'],
    ['[fe80::1%Ethernet0]', 'fe80::1'],
    ['FD00:0:0:0:0:0:0:5', 'fd00::5'],
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['64:ff9b::10.0.0.5', '64:ff9b::a00:5'],
    ['::', '::'],
    ['1::', '1::'],
  ])('is read from %s', (text, printed) => {
    const read = parseIpAddress(text);
    expect(read && formatIpAddress(read)).toBe(printed);
  });

  it.each([
    '',
    '10.0.0',
    '10.0.0.256',
    '010.0.0.5',
    '10.0.0.5.6',
    '10.0.0.5%3',
    '10.0.0.5:25',
    ':::',
    '1::2::3',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7',
    '1:2:3:4::5:6:7:8',
    '10.0.0.5::1',
    'fe80::1%',
    '[10.0.0.5',
    '12345::',
    'EX02',
    '10.0.0.…',
  ])('is not read from "%s"', (text) => {
    expect(parseIpAddress(text)).toBeUndefined();
  });

  it('is the same after it was printed and read again', () => {
    fc.assert(
      fc.property(address, (one) => {
        const again = parseIpAddress(formatIpAddress(one));
        expect(again !== undefined && isSameAddress(again, one)).toBe(true);
      }),
    );
  });

  it('agrees with how the platform writes IPv6', () => {
    fc.assert(
      fc.property(value6, (value) => {
        const [, host] =
          /^http:\/\/\[(.*)\]/.exec(new URL(`http://[${formatIpAddress({ family: 6, value })}]`).href) ?? [];
        expect(formatIpAddress({ family: 6, value })).toBe(host);
      }),
    );
  });
});

describe('a range of addresses', () => {
  it.each([
    ['10.0.0.5', '10.0.0.5', 1n],
    ['10.0.0.1-10.0.0.50', '10.0.0.1-10.0.0.50', 50n],
    ['10.0.0.1 - 10.0.0.50', '10.0.0.1-10.0.0.50', 50n],
    ['10.0.0.0/24', '10.0.0.0-10.0.0.255', 256n],
    ['192.168.1.1/24', '192.168.1.0-192.168.1.255', 256n],
    ['10.0.0.7/32', '10.0.0.7', 1n],
    ['10.0.0.0/0', '0.0.0.0-255.255.255.255', 2n ** 32n],
    ['10.0.0.0(255.255.255.0)', '10.0.0.0-10.0.0.255', 256n],
    ['10.0.0.0 (255.255.254.0)', '10.0.0.0-10.0.1.255', 512n],
    ['10.0.0.0/255.255.255.0', '10.0.0.0-10.0.0.255', 256n],
    ['10.0.0.5(255.255.255.255)', '10.0.0.5', 1n],
    ['0.0.0.0-255.255.255.255', '0.0.0.0-255.255.255.255', 2n ** 32n],
    ['0.0.0.0', '0.0.0.0-255.255.255.255', 2n ** 32n],
    ['::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 2n ** 128n],
    ['fd00::/64', 'fd00::-fd00::ffff:ffff:ffff:ffff', 2n ** 64n],
    ['fe80::1%11', 'fe80::1', 1n],
    ['::ffff:10.0.0.0/120', '10.0.0.0-10.0.0.255', 256n],
  ])('is read from %s', (text, printed, size) => {
    const range = parseIpRange(text);
    expect(range && [formatIpRange(range), rangeSize(range)]).toEqual([printed, size]);
  });

  it.each([
    '',
    '10.0.0.50-10.0.0.1',
    '10.0.0.1-',
    '10.0.0.1-10.0.0.9-10.0.0.12',
    '10.0.0.1-fd00::1',
    '10.0.0.0/33',
    '10.0.0.0/24/24',
    'fd00::/129',
    'fd00::(255.255.255.0)',
    '10.0.0.0(255.0.255.0)',
    '::ffff:10.0.0.0/64',
    '10.0.5.4...',
    '10.0.5.4…',
    '{10.0.0.5}',
    '0.0.0.0-255.255.25',
    'any',
  ])('is not read from "%s"', (text) => {
    expect(parseIpRange(text)).toBeUndefined();
  });

  it('is the same after it was printed and read again', () => {
    const range: fc.Arbitrary<IpRange> = fc
      .tuple(address, address)
      .filter(([one, other]) => one.family === other.family)
      .map(([one, other]) => {
        const [first, last] = one.value < other.value ? [one.value, other.value] : [other.value, one.value];
        return { family: one.family, first, last };
      })
      // An IPv6 range with a mapped end is printed as no range at all.
      .filter(
        ({ family, first, last }) => family === 4 || ![first, last].some((end) => end >> 32n === 0xffffn),
      );
    fc.assert(fc.property(range, (one) => expect(parseIpRange(formatIpRange(one))).toEqual(one)));
    for (const family of [4, 6] as const) {
      const zero = { family, first: 0n, last: 0n };
      expect(parseIpRange(formatIpRange(zero))).toEqual(zero);
    }
  });

  it('holds a network when the address agrees with it in every leading bit', () => {
    fc.assert(
      fc.property(value4, value4, fc.integer({ min: 0, max: 32 }), (base, other, length) => {
        const bits = (value: bigint): string => value.toString(2).padStart(32, '0').slice(0, length);
        const mask = formatIpAddress({ family: 4, value: BigInt(`0b${'1'.repeat(length).padEnd(32, '0')}`) });
        const written = formatIpAddress({ family: 4, value: base });
        for (const text of [`${written}/${length}`, `${written}(${mask})`]) {
          const range = parseIpRange(text);
          expect(range && rangeContains(range, { family: 4, value: other })).toBe(bits(base) === bits(other));
          expect(range && rangeSize(range)).toBe(2n ** BigInt(32 - length));
        }
      }),
    );
  });

  it('of IPv4 never holds an IPv6 address', () => {
    const full = parseIpRange('0.0.0.0-255.255.255.255');
    expect(full && rangeContains(full, { family: 6, value: 5n })).toBe(false);
  });
});

describe('an endpoint', () => {
  it.each([
    ['0.0.0.0:25', '0.0.0.0', 25],
    ['[::]:25', '::', 25],
    [':::25', '::', 25],
    ['10.0.0.2:2525', '10.0.0.2', 2525],
    ['[fe80::2%11]:587', 'fe80::2', 587],
    ['[::ffff:10.0.0.2]:25', '10.0.0.2', 25],
  ])('is read from %s', (text, printed, port) => {
    const endpoint = parseIpEndpoint(text);
    expect(endpoint && [formatIpAddress(endpoint.address), endpoint.port]).toEqual([printed, port]);
  });

  it.each([
    '',
    '0.0.0.0',
    '0.0.0.0:',
    '0.0.0.0:0',
    '0.0.0.0:65536',
    'fd00::12:25',
    '[::]',
    '0.0.0.0:25…',
    'EX02:25',
  ])('is not read from "%s"', (text) => {
    expect(parseIpEndpoint(text)).toBeUndefined();
  });
});

it('reading addresses, ranges and endpoints never throws', () => {
  fc.assert(
    fc.property(rubbish, (text) => {
      for (const parse of [parseIpAddress, parseIpRange, parseIpEndpoint]) parse(text);
    }),
    { numRuns: 1000 },
  );
});
