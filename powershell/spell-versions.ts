/** Versions of Exchange → how people say them. */

import type { ExchangeVersion, exchangeVersions } from '../knowledge';

/** Oldest first; the compiler holds it to the list that articles use. */
export const versionOrder: typeof exchangeVersions = [
  '5.5',
  '2000',
  '2003',
  '2007',
  '2010',
  '2013',
  '2016',
  '2019',
  'SE',
];

/** `2007 and 2010`, `2013 and later`, `2007 to 2016`. */
export function spellVersions(versions: readonly ExchangeVersion[]): string {
  const places = versions.map((version) => versionOrder.indexOf(version)).sort((a, b) => a - b);
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  const unbroken = last - first === places.length - 1;
  const names = places.map((place) => versionOrder[place] ?? '');
  if (places.length === 1) return names.join('');
  if (unbroken && last === versionOrder.length - 1) return `${names[0]} and later`;
  if (unbroken && places.length > 2) return `${names[0]} to ${names.at(-1)}`;
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
