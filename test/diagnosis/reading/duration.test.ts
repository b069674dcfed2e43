import fc from 'fast-check';
import { parseDuration } from '../../../diagnosis/reading';

describe('a duration', () => {
  it.each([
    ['+00.0123456s', 0.0123456],
    ['+00,0206779s', 0.0206779],
    ['+731,2206779s', 731.2206779],
    ['-312.5s', -312.5],
    ['+0.0000000s', 0],
    ['5m', 300],
    ['2 h', 7_200],
    ['119.2ms', 0.1192],
    [':52s', 52],
    ['06m:08s', 368],
    ['01h:12m:44s', 4_364],
    ['1d.04h:12m:33s', 101_553],
    ['05d.22h:13m:42s', 512_022],
  ])('%s is %d seconds', (text, seconds) => {
    const read = parseDuration(text);
    expect(read?.seconds).toBeCloseTo(seconds, 9);
    expect(read?.orMore).toBe(false);
  });

  it.each(['>60 days', '> 60 days', '>60 Tage', '>60 días', '>60 jours'])('%s is 60 days or more', (text) => {
    expect(parseDuration(text)).toEqual({ seconds: 60 * 86_400, orMore: true });
  });

  it.each(['(unknown)', '(unbekannt)', '(desconocido)'])('%s is worse than any number', (text) => {
    expect(parseDuration(text)).toEqual({ seconds: Number.POSITIVE_INFINITY, orMore: true });
  });

  it.each(['', '+00.0123456', '12', 's', '5 apples', '+1.2.3s', '01h:12m', '+00.01…', '>60 miles', '()'])(
    '"%s" is none',
    (text) => {
      expect(parseDuration(text)).toBeUndefined();
    },
  );

  it('has the size and the sign that were printed, with point and with comma', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom('.', ','), (ticks, mark) => {
        const digits = String(Math.abs(ticks)).padStart(8, '0');
        const text = `${ticks < 0 ? '-' : '+'}${digits.slice(0, -7)}${mark}${digits.slice(-7)}s`;
        expect(parseDuration(text)?.seconds).toBeCloseTo(ticks / 1e7, 6);
      }),
    );
  });

  it('is the same after repadmin printed it', () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 * 86_400 }), (seconds) => {
        const two = (number: number): string => String(Math.floor(number)).padStart(2, '0');
        const [d, h, m, s] = [
          seconds / 86_400,
          (seconds / 3_600) % 24,
          (seconds / 60) % 60,
          seconds % 60,
        ].map(two);
        const parts = seconds >= 86_400 ? `${d}d.${h}h:${m}m` : seconds >= 3_600 ? `${h}h:${m}m` : `${m}m`;
        expect(parseDuration(`${seconds < 60 ? '' : parts}:${s}s`)?.seconds).toBe(seconds);
      }),
    );
  });

  it('of any text is read or not, and never throws', () => {
    const letters = fc.array(fc.constantFrom(...'0123456789+-.,:>()dhms days'), { maxLength: 30 });
    fc.assert(
      fc.property(
        fc.oneof(
          letters.map((some) => some.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          expect(parseDuration(text)?.seconds).not.toBeNaN();
        },
      ),
    );
  });
});
