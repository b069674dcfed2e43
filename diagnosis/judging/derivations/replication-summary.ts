/** Rows of repadmin → whether both tables are there for every domain controller, and the worst of the numbers. */

import { type OutputRecord, record, textOf } from '../../reading';
import { type Derivation, ofKind } from './derivation';

export const replicationSummary: Derivation = ({ records }) => {
  const rows = ofKind(records, 'replication');
  const partners = ofKind(records, 'replication-partner').filter((row) => textOf(row, 'all') === 'True');
  const [table] = ofKind(records, 'replication-table');
  const worst = [...rows].sort((a, b) => numberOf(b, 'hours') - numberOf(a, 'hours'))[0];
  const [first] = worst === undefined ? (table === undefined ? partners : [table]) : [worst];
  if (first === undefined) return [];
  const names = (of: readonly OutputRecord[], field: string): Set<string> =>
    new Set(of.map((row) => textOf(row, field) ?? ''));
  const sources =
    rows.length > 0
      ? names(
          rows.filter((row) => textOf(row, 'table') === '1'),
          'dc',
        )
      : names(partners, 'from');
  const targets =
    rows.length > 0
      ? names(
          rows.filter((row) => textOf(row, 'table') === '2'),
          'dc',
        )
      : names(partners, 'dc');
  return [
    record('replication-summary', first.span, {
      rows: rows.length + partners.length,
      sources: sources.size,
      targets: targets.size,
      /** A controller whose changes are taken also takes changes itself, unless the list ends too early. */
      whole: sources.size > 0 && targets.size > 0 && [...sources].every((name) => targets.has(name)),
      hours: worst === undefined ? undefined : numberOf(worst, 'hours'),
      dc: worst === undefined ? undefined : textOf(worst, 'dc')?.toUpperCase(),
      dated: rows.length > 0,
      /** Lines below the tables tell of controllers that were not reached. */
      rest: ofKind(records, 'replication-rest').length,
    }),
  ];
};

function numberOf(row: OutputRecord, name: string): number {
  return Number(textOf(row, name) ?? 0);
}
