/** `dsquery … -attr` and `adsutil GET` → attributes of directory objects. */

import { type Line, lineSpan, type OutputRecord, record } from './output';

const attributes = ['msExchAuthenticationFlags', 'msExchOwningPFTree', 'distinguishedName', 'name'];
const attributeName = new Set(attributes.map((name) => name.toLowerCase()));
/** `dsquery -l`: `msExchAuthenticationFlags: 5`. */
const single: ReadonlySet<string> = new Set([
  'msexchauthenticationflags',
  'msexchowningpftree',
  'distinguishedname',
]);
const metabase = /^\s*AuthFlags\s*: \(INTEGER\) (\d+)$/i;

export function readDirectoryQuery(lines: readonly Line[]): OutputRecord[] {
  const records: OutputRecord[] = [];
  for (const [place, line] of lines.entries()) {
    const [, flags] = metabase.exec(line.text.trimEnd()) ?? [];
    if (flags !== undefined) records.push(flagsRecord(line, flags));
    const [attribute = '', ...values] = line.text.split(':');
    if (values.length > 0 && single.has(attribute.trim().toLowerCase()))
      records.push(...rowRecord(line, [[attribute.trim(), values.join(':').trim()]]));
    else if (isHeader(line.text)) records.push(...tableBelow(line, lines.slice(place + 1)));
  }
  return records;
}

function isHeader(text: string): boolean {
  const names = text.trim().split(/\s+/);
  return (
    names[0] !== '' &&
    names.every((name) => attributeName.has(name.toLowerCase())) &&
    !/^name$/i.test(text.trim())
  );
}

function tableBelow(header: Line, below: readonly Line[]): OutputRecord[] {
  const names = [...header.text.matchAll(/\S+/g)].map(({ 0: name, index }) => ({ name, from: index }));
  const end = below.findIndex(({ text }) => text === '');
  return below.slice(0, end < 0 ? undefined : end).flatMap((line) =>
    rowRecord(
      line,
      names.map(
        ({ name, from }, place) => [name, line.text.slice(from, names[place + 1]?.from).trim()] as const,
      ),
    ),
  );
}

function rowRecord(line: Line, cells: readonly (readonly [string, string])[]): OutputRecord[] {
  const values = Object.fromEntries(cells.map(([name, value]) => [name.toLowerCase(), value]));
  const flags = values.msexchauthenticationflags;
  if (flags !== undefined) return [flagsRecord(line, flags)];
  const tree = values.msexchowningpftree;
  if (tree !== undefined)
    return [
      record('public-folder-store', lineSpan(line), { identity: values.name, publicFolderHierarchy: tree }),
    ];
  const dn = values.distinguishedname;
  return dn === undefined || dn === '' ? [] : [record('directory-object', lineSpan(line), { dn })];
}

/** Bits as in IIS: 1 anonymous, 2 basic, 4 integrated. */
function flagsRecord(line: Line, value: string): OutputRecord {
  const number = /^\d{1,5}$/.test(value) ? Number(value) : undefined;
  return record('authentication-flags', lineSpan(line), {
    value,
    integrated: number === undefined ? undefined : (number & 4) !== 0,
  });
}
