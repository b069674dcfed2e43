/** A version as tools print it → its numbers, and which of two is later. */

/** Two to four numbers: `15.1`, `15.1.2507.39`. */
export type Version = readonly number[];

/** Directories store builds with this on top: `Version 15.1 (Build 32507.6)`. */
const storedOffset = 30_000;

/**
 * Reads `15.1.2507.39`, `15.01.2507.039` (the same), `v8.3`, and `Version 15.1 (Build 2507.6)` in any language, which
 * joins to `15.1.2507.6`. `undefined`: not a version alone.
 */
export function parseVersion(text: string): Version | undefined {
  const written = text.trim();
  if (/^v?\d{1,5}(?:\.\d{1,6}){1,3}$/i.test(written))
    return written.replace(/^v/i, '').split('.').map(Number);
  const [, ...parts] =
    /^\p{L}{1,20} (\d{1,5})\.(\d{1,5}) \(\p{L}{1,20} (\d{1,5})\.(\d{1,5})(?:: [^()]{1,40})?\)$/u.exec(
      written,
    ) ?? [];
  const [major, minor, build = 0, revision] = parts.map(Number);
  if (major === undefined || minor === undefined || revision === undefined) return undefined;
  return [major, minor, build >= storedOffset ? build - storedOffset : build, revision];
}

/** `15.1.2507.39`, without leading zeros. */
export function formatVersion(version: Version): string {
  return version.join('.');
}

/**
 * Negative when `one` is earlier, 0 when they are the same; `undefined` when the shorter one ends before they differ:
 * `6.5.7651` may be earlier or later than `6.5.7651.40`. Numbers are compared as numbers: .9 is before .40.
 */
export function compareVersions(one: Version, other: Version): number | undefined {
  for (const [place, number] of one.entries()) {
    const against = other[place];
    if (against === undefined) return undefined;
    if (number !== against) return number - against;
  }
  return one.length === other.length ? 0 : undefined;
}
