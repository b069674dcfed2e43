/** The Exchange versions that commands are written for: those a person named, else those of the paste. */

import type { ExchangeVersion } from '../knowledge';
import type { Finding, Incident } from './incident';
import { knownVersions } from './known-values';

/** Empty: unknown. */
export function versionsOf({ version }: Incident, finding: Finding | undefined): ExchangeVersion[] {
  if (version !== undefined) return [version];
  return finding === undefined ? [] : knownVersions([finding]);
}
