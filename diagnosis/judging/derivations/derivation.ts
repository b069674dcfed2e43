/** A function that a rule calls by name: records and known facts → further records. Pure, never throws. */

import type { OutputRecord } from '../../reading';
import type { Given } from '../judgement';

export interface DerivationInput {
  readonly records: readonly OutputRecord[];
  readonly given: Given;
  /** The text says that it is not the whole output. */
  readonly cut: boolean;
}

export type Derivation = (input: DerivationInput) => OutputRecord[];

export function ofKind(records: readonly OutputRecord[], kind: string): OutputRecord[] {
  return records.filter((record) => record.kind === kind);
}
