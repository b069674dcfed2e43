/** The functions that rules of an article may name under `derive`. */

import { answeringConnector } from './answering-connector';
import { clockSpread } from './clock-spread';
import { counterTrend } from './counter-trend';
import type { Derivation } from './derivation';
import { queueProgress } from './queue-progress';
import { replicationSummary } from './replication-summary';
import { spnCoverage } from './spn-coverage';
import { spnOwners } from './spn-owners';
import { storeRights } from './store-rights';

export const derivations: Readonly<Record<string, Derivation>> = {
  'answering-connector': answeringConnector,
  'clock-spread': clockSpread,
  'counter-trend': counterTrend,
  'queue-progress': queueProgress,
  'replication-summary': replicationSummary,
  'spn-coverage': spnCoverage,
  'spn-owners': spnOwners,
  'store-rights': storeRights,
};
export type { Derivation, DerivationInput } from './derivation';
