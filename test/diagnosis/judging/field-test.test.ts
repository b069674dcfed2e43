import fc from 'fast-check';
import { standsTest } from '../../../diagnosis/judging/field-test';
import { compareTimes } from '../../../diagnosis/judging/times';

const field = (value: string, cut = false) => ({ value, span: [0, value.length] as const, cut });

describe('a test of a field', () => {
  it('knows ExchangeServer from ExchangeServers', () => {
    const list = field('Tls, Integrated, ExchangeServers');
    expect(standsTest(list, { has: 'ExchangeServer' }, {})).toBe(false);
    expect(standsTest(list, { has: 'exchangeservers' }, {})).toBe(true);
    expect(standsTest(field('{Tls, ExchangeServer}'), { has: 'ExchangeServer' }, {})).toBe(true);
  });

  it('proves nothing by what a cut list does not show', () => {
    expect(standsTest(field('Tls, Bas...', true), { lacks: 'ExchangeServer' }, {})).toBe(false);
    expect(standsTest(field('ExchangeServer, Bas...', true), { has: 'ExchangeServer' }, {})).toBe(true);
    expect(standsTest(field('0...', true), 0, {})).toBe(false);
  });

  it('takes nothing for a number that is not one as a whole', () => {
    for (const value of ['', '12 ms', '1.2.3', '1e3', 'NaN', '12…'])
      expect([value, standsTest(field(value), { atMost: 9_999 }, {})]).toEqual([value, false]);
    expect(standsTest(field('731,22'), { above: 731 }, {})).toBe(true);
  });

  it('compares versions number by number', () => {
    expect(standsTest(field('6.5.7651.9'), { before: '6.5.7651.40' }, {})).toBe(true);
    expect(standsTest(field('6.5.7651.40'), { since: '6.5.7651.40' }, {})).toBe(true);
    expect(standsTest(field('6.5.7651'), { since: '6.5.7651.40' }, {})).toBe(false);
  });

  it('knows an address in any spelling and a machine without its domain', () => {
    expect(standsTest(field('FD00:10::0005'), { given: 'senderIp' }, { senderIp: 'fd00:10::5' })).toBe(true);
    expect(standsTest(field('10.0.0.50'), { notGiven: 'senderIp' }, { senderIp: '10.0.0.5' })).toBe(true);
    expect(standsTest(field('EX02'), { given: 'target' }, { target: 'ex02.contoso.com' })).toBe(true);
    expect(standsTest(field('10.0.0.50'), { notGiven: 'senderIp' }, {})).toBe(false);
  });

  it('is stood by no field that is not there but as absent', () => {
    for (const test of ['x', { not: 'x' }, { lacks: 'x' }, { saysNone: ['x'] }, { below: 9 }] as const)
      expect(standsTest(undefined, test, {})).toBe(false);
    expect(standsTest(undefined, { absent: true }, {})).toBe(true);
  });
});

describe('two times', () => {
  it('are compared across the forms of consoles', () => {
    expect(compareTimes('14.05.2024 08:31:40', '2024-05-14T08:10:00')).toBeGreaterThan(0);
    expect(compareTimes('5/14/2024 8:08:03 AM', '2024-05-14T08:10:00')).toBeLessThan(0);
    expect(compareTimes('5/14/2024 12:05:00 PM', '2024-05-14T11:10:00')).toBeGreaterThan(0);
  });

  it('are not compared when the order of day and month decides', () => {
    expect(compareTimes('03/04/2024 08:00:00', '2024-03-15T08:00:00')).toBeUndefined();
    expect(compareTimes('yesterday', '2024-03-15T08:00:00')).toBeUndefined();
  });

  it('are in the order of the clock', () => {
    const time = fc.date({ min: new Date('2001-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(time, time, (one, other) => {
        const [a, b] = [one, other].map((date) => date.toISOString().slice(0, 19));
        expect(compareTimes(a ?? '', b ?? '')).toBe(Math.sign(Date.parse(`${a}Z`) - Date.parse(`${b}Z`)));
      }),
    );
  });
});
