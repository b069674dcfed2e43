/** The Exchange versions that commands are written for: those that people named, else those of the pastes. */

import type { ExchangeVersion, Way } from '../knowledge';
import type { Finding, Incident } from './incident';
import { namesError } from './known-values';

/** Several stay side by side: mail flows from one to the other. Empty: unknown. */
export function versionsOf(
  { versions = [], findings }: Incident,
  finding: Finding | undefined,
): readonly ExchangeVersion[] {
  if (versions.length > 0) return versions;
  if (finding === undefined) return [];
  const own = pastedVersions(finding);
  if (own.length > 0) return own;
  const read = (finding.values ?? []).find(({ kind }) => kind === 'version')?.value;
  if (read !== undefined) return [read as ExchangeVersion];
  // Output without an error of its own is about the servers that people work on; another error may be about others.
  const outputs = findings.filter(({ diagnosis }) => !namesError(diagnosis)).toReversed();
  return outputs.map(pastedVersions).find((found) => found.length > 0) ?? [];
}

/** By name in the text, else by build. */
function pastedVersions({ diagnosis, builds = [] }: Finding): readonly ExchangeVersion[] {
  const named = diagnosis.entities.filter(({ kind }) => kind === 'version');
  return named.length > 0 ? named.map(({ value }) => value as ExchangeVersion) : builds;
}

/** Steps by hand for the versions; all of them where none is known or none is served. */
export function waysFor(ways: readonly Way[] = [], versions: readonly ExchangeVersion[]): readonly Way[] {
  const fitting = ways.filter(
    ({ versions: serves }) =>
      versions.length === 0 || serves === undefined || serves.some((version) => versions.includes(version)),
  );
  return fitting.length > 0 ? fitting : ways;
}
