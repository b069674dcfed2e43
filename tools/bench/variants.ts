/** Pastes and a seed → any number of variants of them, each with what is known of its answer. */

import { type Disfigurement, disfigurements } from './disfigure';
import { createRandom } from './random';

export interface Row {
  readonly id: string;
  readonly text: string;
  /** Ids of articles, best first; empty: no article. */
  readonly expected: readonly string[];
  readonly kind?: string;
}

export interface Variant {
  readonly row: Row;
  readonly how: Disfigurement;
  readonly text: string;
  /** Articles that are right; with two errors those of both. */
  readonly expected: readonly string[];
  /** Its first article has to be that of the row. For other variants only the share of right answers tells something. */
  readonly keepsFirst: boolean;
}

const kinds = Object.keys(disfigurements) as Disfigurement[];
const keepers: ReadonlySet<Disfigurement> = new Set(['chat around it', 'a host name inserted']);

/** The same rows, count and seed give the same variants; every kind comes equally often. */
export function* createVariants(rows: readonly Row[], count: number, seed = 1): Generator<Variant> {
  for (let number = 0; number < count; number += 1) {
    const random = createRandom(seed * 7_919 + number);
    const how = kinds[number % kinds.length];
    const [row, other] = [random.pick(rows), random.pick(rows)];
    if (how === undefined || row === undefined || other === undefined) return;
    const expected = how === 'two errors interleaved' ? [...row.expected, ...other.expected] : row.expected;
    const text = disfigurements[how](row.text, random, other.text);
    yield { row, how, text, expected, keepsFirst: keepers.has(how) };
  }
}
