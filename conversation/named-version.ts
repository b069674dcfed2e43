/** Texts → the Exchange versions they name, in the order of a text. */

import { saidVersions, versionsOfBuilds } from '../diagnosis';
import type { ExchangeVersion } from '../knowledge';
import { versionOrder } from '../powershell';

/** Those of a sentence about versions: `we are on 2010 and 2016`, `build 15.1.2507.39`. */
export function namedVersions(sentence: string): ExchangeVersion[] {
  return saidVersions(sentence).flatMap(known);
}

/** Those that the builds in a paste belong to: of a banner, of a header, of `AdminDisplayVersion`. */
export function builtVersions(paste: string): ExchangeVersion[] {
  return versionsOfBuilds(paste).flatMap(known);
}

function known(name: string): ExchangeVersion[] {
  return versionOrder.filter((version) => version === name);
}
