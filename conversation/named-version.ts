/** A sentence → the Exchange version it names, by year, by name or by build number. */

import type { ExchangeVersion } from '../knowledge';
import { versionOrder } from '../powershell';

/** Builds by how they begin. Source: Microsoft's "Exchange Server build numbers and release dates". */
const builds: readonly (readonly [RegExp, ExchangeVersion])[] = [
  [/\b0?15\.0?2\.(?:2[56789]\d\d|[3-9]\d{3})\b/, 'SE'],
  [/\b0?15\.0?2\b/, '2019'],
  [/\b0?15\.0?1\b/, '2016'],
  [/\b0?15\.0?0\b/, '2013'],
  [/\b14\.\d{1,2}\b/, '2010'],
  [/\b0?8\.\d{1,2}\b(?=\.| )/, '2007'],
  [/\b6\.5\b/, '2003'],
];

export function namedVersion(text: string, words: readonly string[]): string | undefined {
  const build = builds.find(([pattern]) => pattern.test(text))?.[1];
  if (build !== undefined) return build;
  if (
    /\b(?:exchange|ex)[ -]?se\b|\bsubscription edition\b|\bSE\b/i.test(text) &&
    !/\bse\b(?! edition)/.test(text)
  )
    return 'SE';
  return versionOrder.find((version) =>
    words.some(
      (word) =>
        word === version ||
        word === `exchange${version}` ||
        word === `ex${version}` ||
        word === `e2k${version.slice(2)}`,
    ),
  );
}
