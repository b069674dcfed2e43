/** The Exchange versions that commands are written for: those a person named, else those of the paste. */

import type { ExchangeVersion } from '../knowledge';
import type { Finding, Incident } from './incident';
import { knownVersions } from './known-values';

/** Empty: unknown. */
export function versionsOf({ version }: Incident, finding: Finding | undefined): ExchangeVersion[] {
  if (version !== undefined) return [version];
  if (finding === undefined) return [];
  const named = knownVersions([finding]);
  const read = (finding.values ?? []).find(({ kind }) => kind === 'version')?.value;
  return named.length > 0 || read === undefined ? named : [read as ExchangeVersion];
}
