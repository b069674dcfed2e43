/** The findings of an incident → the names a command can use, newest first. */

import type { ExchangeVersion } from '../knowledge';
import type { KnownValue } from '../powershell';
import type { Finding, Incident } from './incident';

/** `own`: the finding that the command is for; its names come before all others. */
export function knownValues({ findings }: Incident, own?: Finding): KnownValue[] {
  const others = findings.filter((finding) => finding !== own).toReversed();
  return [...(own === undefined ? [] : [own]), ...others].flatMap(({ diagnosis }) => diagnosis.entities);
}

/** The versions the last finding names; empty: unknown. */
export function knownVersions(findings: readonly Finding[]): ExchangeVersion[] {
  const last = findings.findLast(({ diagnosis }) =>
    diagnosis.entities.some(({ kind }) => kind === 'version'),
  );
  const versions = last?.diagnosis.entities.filter(({ kind }) => kind === 'version') ?? [];
  return versions.map(({ value }) => value as ExchangeVersion);
}
