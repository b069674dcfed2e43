/** Records and the conditions of a rule → whether the rule holds, and the record that decided. */

import type { ReadCondition, ReadRule, Selector } from '../../knowledge';
import { fieldOf, type OutputRecord } from '../reading';
import { standsTest } from './field-test';
import type { Given } from './judgement';

export function selects({ kind, where = {} }: Selector, record: OutputRecord, given: Given): boolean {
  return (
    record.kind === kind &&
    Object.entries(where).every(([name, test]) => standsTest(fieldOf(record, name), test, given))
  );
}

export interface Held {
  /** The first record that a condition asked for and found. */
  readonly decider?: OutputRecord;
}

/** `undefined`: a condition does not hold. */
export function holds({ when }: ReadRule, records: readonly OutputRecord[], given: Given): Held | undefined {
  let decider: OutputRecord | undefined;
  for (const condition of when) {
    const found = meets(condition, records, given);
    if (found === false) return undefined;
    if (found !== true) decider ??= found;
  }
  return { ...(decider !== undefined && { decider }) };
}

/** The record that meets it, or whether it is met by what is not there. */
function meets(
  { some, every, no, where = {}, knows }: ReadCondition,
  records: readonly OutputRecord[],
  given: Given,
): OutputRecord | boolean {
  if (knows !== undefined) return given[knows] !== undefined;
  const kind = some ?? every ?? no ?? '';
  const own = records.filter((record) => record.kind === kind);
  const met = own.filter((record) => selects({ kind, where }, record, given));
  if (no !== undefined) return met.length === 0;
  if (every !== undefined && met.length < own.length) return false;
  return met[0] ?? false;
}

/** The fields that a rule looks at, by kind of record. */
export function fieldsAskedBy({ when }: ReadRule): ReadonlyMap<string, ReadonlySet<string>> {
  const asked = new Map<string, Set<string>>();
  for (const { some, every, no, where = {} } of when) {
    const kind = some ?? every ?? no;
    if (kind === undefined) continue;
    const names = asked.get(kind) ?? new Set<string>();
    for (const name of Object.keys(where)) names.add(name);
    asked.set(kind, names);
  }
  return asked;
}
