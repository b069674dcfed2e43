/** `repadmin /replsummary`, `/showrepl` and its `/csv` → a record for each domain controller or partner. */

import { parseDuration } from '../duration';
import { type Line, lineSpan, type OutputRecord, record } from './output';

/** ` DC01   01h:12m:44s    0 /   5    0  (1722) text`; the name may be cut to 15 characters. */
const row =
  /^\s{1,4}([A-Za-z][\w.-]{0,62})\s+(>\s?\d{1,5} \p{L}{1,12}|\([\p{L} ]{3,20}\)|(?:\d{1,4}d\.)?(?:\d{1,3}h:)?(?:\d{1,2}m)?:\d{1,2}s)\s+(\d{1,6}) \/\s{0,6}(\d{1,6})\s{1,8}(\d{1,3})(?:\s{1,8}\((-?\d{1,11})\))?/u;
/** The heading of a table, in any language: its last column but one is `%%`. */
const heading = /^\S.{5,120}%%/;
/** `          58 - DC03.contoso.com` below the tables. */
const unreached = /^\s{4,20}(-?\d{1,11}) - ([A-Za-z][\w.-]{1,120})\s*$/;
const csv = /^showrepl_(COLUMNS|INFO|ERROR),(.*)$/;

export function readReplication(lines: readonly Line[]): OutputRecord[] {
  let table = 0;
  return lines.flatMap((line) => {
    if (heading.test(line.text)) {
      table += 1;
      return [record('replication-table', lineSpan(line), { table })];
    }
    const [all, dc, delta = '', fails, total, percent, code] = row.exec(line.text) ?? [];
    if (all !== undefined)
      return [
        record('replication', lineSpan(line), {
          dc: dc?.toLowerCase(),
          table,
          delta,
          hours: hoursOf(delta),
          fails,
          total,
          percent,
          code: code ?? 0,
        }),
      ];
    const [missing, errorCode, name] = unreached.exec(line.text) ?? [];
    if (missing !== undefined)
      return [record('replication-unreached', lineSpan(line), { dc: name, code: errorCode })];
    if (csv.test(line.text)) return csvRow(line);
    const [result] = partner(line);
    if (result !== undefined) return [result];
    return table > 0 && line.text.trim() !== '' ? [record('replication-rest', lineSpan(line), {})] : [];
  });
}

/** Of a delta that the tool does not know, far more than any limit. */
const endless = 100_000;

/** Hours since the last success. */
function hoursOf(delta: string): number {
  const { seconds, orMore } = parseDuration(delta) ?? { seconds: 0, orMore: true };
  return orMore ? endless : Math.ceil(seconds / 36) / 100;
}

/** Type, sites, names, context, transport, failures, last failure, last success, last status. */
function csvRow(line: Line): OutputRecord[] {
  const [, type, rest = ''] = csv.exec(line.text) ?? [];
  const cells = [...rest.matchAll(/"([^"]*)"|([^,]+)|(?<=,)(?=,|$)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
  if (type === 'COLUMNS') return [record('replication-table', lineSpan(line), { table: 'csv' })];
  const [, dc, , , from, , fails, , , status] = cells;
  const failed = type === 'ERROR';
  const values = {
    dc: dc?.toLowerCase(),
    from: from?.toLowerCase(),
    fails: failed ? 1 : fails,
    code: failed ? undefined : status,
    all: true,
  };
  return [record('replication-partner', lineSpan(line), values, !failed && status === undefined)];
}

/** In `/showrepl`: the result of an attempt is a number, with its hexadecimal form, or success. */
function partner(line: Line): OutputRecord[] {
  const [failed, code] = /^\s{4,16}\S.{10,90}\s(-?\d{1,11}) \(0x[0-9a-f]{1,8}\):/i.exec(line.text) ?? [];
  if (failed !== undefined) return [record('replication-partner', lineSpan(line), { fails: 1, code })];
  const good =
    /^\s{4,16}(?:Last attempt @ .{8,40} was successful|Letzter Versuch .{8,60} (?:war )?erfolgreich|La dernière tentative .{8,60} a réussi|El último intento .{8,60} (?:fue )?correct)/i;
  return good.test(line.text) ? [record('replication-partner', lineSpan(line), { fails: 0, code: 0 })] : [];
}
