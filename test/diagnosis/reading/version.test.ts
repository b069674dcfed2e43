import fc from 'fast-check';
import { compareVersions, exchangeProduct, formatVersion, parseVersion } from '../../../diagnosis/reading';

const version = fc.array(fc.nat({ max: 29_999 }), { minLength: 4, maxLength: 4 });
const compare = (one: string, other: string): number | undefined => {
  const [a, b] = [parseVersion(one), parseVersion(other)];
  return a && b && compareVersions(a, b);
};

describe('a version', () => {
  it.each([
    ['15.1.2507.39', '15.1.2507.39'],
    ['15.01.2507.039', '15.1.2507.39'],
    [' v8.3 ', '8.3'],
    ['Version 15.1 (Build 2507.6)', '15.1.2507.6'],
    ['Version 15.1 (Build 32507.39)', '15.1.2507.39'],
    ['Version 14.3 (Build 30123.4)', '14.3.123.4'],
    ['Versión 15.2 (Compilación 1748.10)', '15.2.1748.10'],
    ['Version 6.5 (Build 7638.2: Service Pack 2)', '6.5.7638.2'],
  ])('is read from %s', (text, printed) => {
    const read = parseVersion(text);
    expect(read && formatVersion(read)).toBe(printed);
  });

  it.each(['', '15', '15.', '15.1.2507.39.1', '15.1.2507.…', 'Version 15.1', 'TLS1_2', '1.2.3-4'])(
    'is not read from "%s"',
    (text) => {
      expect(parseVersion(text)).toBeUndefined();
    },
  );

  it('with .9 is before the one with .40', () => {
    expect(compare('6.5.7651.9', '6.5.7651.40')).toBeLessThan(0);
    expect(compare('6.5.7651.40', '6.5.7651.40')).toBe(0);
    expect(compare('6.5.7652.24', '6.5.7651.40')).toBeGreaterThan(0);
  });

  it('that stops short of the difference cannot be compared', () => {
    expect(compare('6.5.7651', '6.5.7651.40')).toBeUndefined();
    expect(compare('6.5.7651.40', '6.5.7651')).toBeUndefined();
    expect(compare('6.5.7638', '6.5.7651.40')).toBeLessThan(0);
  });

  it('is ordered as a reader of numbers orders it', () => {
    const byNumber = new Intl.Collator('en', { numeric: true });
    fc.assert(
      fc.property(version, fc.array(fc.nat({ max: 30 }), { maxLength: 4 }), (one, changes) => {
        const other = one.map((number, place) => Math.max(0, number + (changes[place] ?? 15) - 15));
        expect(Math.sign(compareVersions(one, other) ?? Number.NaN)).toBe(
          byNumber.compare(formatVersion(one), formatVersion(other)),
        );
        expect(parseVersion(formatVersion(one))).toEqual(one);
        expect(parseVersion(`Version ${one[0]}.${one[1]} (Build ${one[2]}.${one[3]})`)).toEqual(one);
      }),
    );
  });
});

describe('the product of a build', () => {
  it.each([
    ['5.5.2653.23', 'Exchange 5.5'],
    ['6.0.4417.5', 'Exchange 2000'],
    ['6.0.6249.0', 'Exchange 2000 SP3'],
    ['6.0.6620.7', 'Exchange 2000 SP3'],
    ['6.5.6944.0', 'Exchange 2003 RTM'],
    ['6.5.7226.0', 'Exchange 2003 SP1'],
    ['6.5.7638.1', 'Exchange 2003 SP2'],
    ['6.5.7683.0', 'Exchange 2003 SP2'],
    ['6.5.7654.4', 'Exchange 2003 SP2 roll-up August 2008'],
    ['8.3.517.0', 'Exchange 2007 SP3 RU23'],
    ['8.1.240.6', 'Exchange 2007 SP1'],
    ['14.3.123.4', 'Exchange 2010 SP3'],
    ['14.3.513.0', 'Exchange 2010 SP3 RU32'],
    ['15.0.847.32', 'Exchange 2013 SP1'],
    ['15.0.1497.48', 'Exchange 2013 CU23 Mar23SU'],
    ['15.1.225.42', 'Exchange 2016'],
    ['15.01.2507.039', 'Exchange 2016 CU23 Apr24HU'],
    ['Version 15.1 (Build 32507.6)', 'Exchange 2016 CU23'],
    ['15.2.1544.11', 'Exchange 2019 CU14 Apr24HU'],
    ['15.2.1748.10', 'Exchange 2019 CU15'],
    ['15.2.1748.36', 'Exchange 2019 CU15 Aug25SU'],
    ['15.2.2561.99', 'Exchange 2019'],
    ['15.2.2562.17', 'Exchange SE RTM'],
    ['15.2.2562.37', 'Exchange SE RTM Feb26SU'],
    ['15.2.3000.1', 'Exchange SE'],
    ['15.20.8048.17', 'Exchange Online'],
  ])('%s is %s', (text, name) => {
    const read = parseVersion(text);
    expect(read && exchangeProduct(read)?.name).toBe(name);
  });

  it.each(['6.0.3790.4675', '5.0.2195.6713', '0.1', '15.2', '10.0.17763.1', '7.0.0.0', '9.1.2.3'])(
    '%s is no Exchange, or not enough to tell',
    (text) => {
      expect(exchangeProduct(parseVersion(text) ?? [])).toBeUndefined();
    },
  );
});
