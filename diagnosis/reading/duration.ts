/** A span of time or an offset of a clock as tools print it → seconds. */

export interface Duration {
  /** With the sign that was printed; `Infinity` where the tool does not know (`(unknown)`). */
  readonly seconds: number;
  /** The tool said that it is at least this: `>60 days`, `(unknown)`. */
  readonly orMore: boolean;
}

const day = 86_400;
const units: Readonly<Record<string, number>> = {
  ns: 1e-9,
  us: 1e-6,
  ms: 1e-3,
  s: 1,
  m: 60,
  h: 3_600,
  d: day,
};

/**
 * Reads offsets of w32tm (`+00.0123456s`, `-312.5s`, `+731,2206779s`), deltas of repadmin (`:52s`, `06m:08s`,
 * `01h:12m:44s`, `05d.22h:13m:42s`, `>60 days`, `(unknown)` in any language) and a number with a unit (`5m`, `119.2ns`).
 * A comma is a decimal point. `undefined`: something else, also a number without a unit.
 */
export function parseDuration(text: string): Duration | undefined {
  const written = text.trim();
  if (/^\(\p{L}{3,20}(?: \p{L}{1,20})?\)$/u.test(written)) return { seconds: Infinity, orMore: true };
  const [, days] =
    /^>\s?(\d{1,5}) (?:days?|tagen?|tage|jours?|días?|dias?|giorni|dagen|dni|dnů|日|天)$/iu.exec(written) ??
    [];
  if (days !== undefined) return { seconds: Number(days) * day, orMore: true };
  const seconds = withUnit(written) ?? parted(written);
  return seconds === undefined ? undefined : { seconds, orMore: false };
}

function withUnit(text: string): number | undefined {
  const [, sign, whole, part = '0', unit = ''] =
    /^([+-]?)(\d{1,12})(?:[.,](\d{1,12}))? ?(ns|us|ms|s|m|h|d)$/.exec(text) ?? [];
  const size = units[unit];
  if (size === undefined) return undefined;
  const seconds = Number(`${whole}.${part}`) * size;
  return sign === '-' ? -seconds : seconds;
}

/** The parts stand in this order; those in front may be missing, and then the colon of the first may stay. */
function parted(text: string): number | undefined {
  const [all, d = 0, h = 0, m = 0, s = 0] =
    /^(?:(\d{1,5})d\.)?(?:(\d{1,2})h:)?(?:(\d{1,2})m)?:(\d{1,2})s$/.exec(text) ?? [];
  return all === undefined ? undefined : Number(d) * day + Number(h) * 3_600 + Number(m) * 60 + Number(s);
}
