/** Two times of one clock, as consoles print them → which comes first; `undefined` where the order of day and month decides it. */

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})[T ](\d{1,2}):(\d{2})(?::(\d{2}))?/;
const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}),? (\d{1,2}):(\d{2})(?::(\d{2}))?/;
const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4}),? (\d{1,2}):(\d{2})(?::(\d{2}))?(?: ([AP])M)?/i;

export function compareTimes(one: string, other: string): number | undefined {
  const orders = new Set(readings(one).flatMap((a) => readings(other).map((b) => Math.sign(a - b))));
  const [order] = orders;
  return orders.size === 1 ? order : undefined;
}

/** In milliseconds; one for each way to read the date. */
function readings(text: string): number[] {
  const numbers = (match: RegExpExecArray): number[] => match.slice(1, 7).map((part) => Number(part ?? 0));
  const isoMatch = iso.exec(text.trim());
  if (isoMatch !== null) {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = numbers(isoMatch);
    return valid(year, month, day, hour, minute, second);
  }
  const dottedMatch = dotted.exec(text.trim());
  if (dottedMatch !== null) {
    const [day = 0, month = 0, year = 0, hour = 0, minute = 0, second = 0] = numbers(dottedMatch);
    return valid(year, month, day, hour, minute, second);
  }
  const slashedMatch = slashed.exec(text.trim());
  if (slashedMatch === null) return [];
  const [a = 0, b = 0, year = 0, clock = 0, minute = 0, second = 0] = numbers(slashedMatch);
  const half = slashedMatch[7]?.toUpperCase();
  const hour = half === undefined ? clock : (clock % 12) + (half === 'P' ? 12 : 0);
  const american = valid(year, a, b, hour, minute, second);
  // Only the American form has AM and PM in Exchange's own output.
  return half !== undefined && american.length > 0
    ? american
    : [...american, ...valid(year, b, a, hour, minute, second)];
}

function valid(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number[] {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour < 24
    ? [Date.UTC(year, month - 1, day, hour, minute, second)]
    : [];
}
