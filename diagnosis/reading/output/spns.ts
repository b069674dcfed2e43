/** `setspn -L`, `-X` and `-Q` → registered names, owners of a name, groups of duplicates. */

import { type Line, lineSpan, linesSpan, type OutputRecord, record } from './output';

const name = /^\s{0,16}([A-Za-z][\w-]{1,60}\/[A-Za-z0-9][\w.-]{0,200}(?:[:/][\w.-]{1,120})?)\s*$/;
const account = /^\s*(CN=[^,]+,[A-Z]{1,3}=.*)$/i;
/** `SmtpSvc/EX02.contoso.com is registered on these accounts:` */
const groupHeading = /^\s{0,8}([A-Za-z][\w-]{1,60}\/[A-Za-z0-9][\w.:/-]{0,200}) \S.{3,80}:\s*$/;
const found = /\b(\d{1,7})\b/;
const foundLine = [
  /^found \d+ groups? of duplicate/i,
  /^(?:Es wurden? )?\d+ Gruppen? /i,
  /^\d+ groupes? /i,
  /^(?:Se (?:ha|han) encontrado )?\d+ grupos? /i,
];
const existing =
  /^(?:Existing SPN found|Vorhandener SPN|Ein vorhandener SPN|Es wurde ein vorhandener SPN|SPN existant|Se encontró un SPN)/i;
const none =
  /^(?:No such SPN found|Kein solcher SPN|Es wurde kein solcher SPN|Aucun SPN|No se encontró (?:ningún|este|ese|tal))/i;

export function readSpns(lines: readonly Line[]): OutputRecord[] {
  const records: OutputRecord[] = [];
  let owner: string | undefined;
  let group: string | undefined;
  let list: { account: string; heading: Line } | undefined;
  for (const line of lines) {
    const text = line.text.trim();
    const [listed, short] = headingOf(line.text);
    const [, duplicate] = groupHeading.exec(text) ?? [];
    const [, dn] = account.exec(line.text) ?? [];
    const [, spn] = name.exec(line.text) ?? [];
    if (listed !== undefined) {
      list = { account: short ?? '', heading: line };
      records.push(record('spn-list', lineSpan(line), { account: short, dn: listed }));
    } else if (duplicate !== undefined) {
      [group, owner] = [duplicate, undefined];
      records.push(record('spn-group', lineSpan(line), spnFields(duplicate)));
    } else if (dn !== undefined) {
      owner = dn;
      if (group !== undefined) records.push(record('spn-group-owner', lineSpan(line), { group, owner: dn }));
    } else if (spn !== undefined) {
      if (list !== undefined)
        records.push(record('spn', lineSpan(line), { ...spnFields(spn), account: list.account }));
      else if (owner !== undefined)
        records.push(record('spn-owned', lineSpan(line), { ...spnFields(spn), owner }));
    } else if (none.test(text)) records.push(record('spn-none', lineSpan(line), {}));
    else if (existing.test(text)) records.push(record('spn-existing', lineSpan(line), {}));
    else if (foundLine.some((one) => one.test(text)) && found.test(text))
      records.push(record('spn-groups', lineSpan(line), { count: found.exec(text)?.[1] }));
    else if (
      /^(?:Processing entry|Eintrag \d|Checking (?:domain|forest)|Traitement de l'entrée|Procesando entrada)/i.test(
        text,
      )
    )
      records.push(record('spn-search', linesSpan([line]), { text }));
    if (text === '') group = undefined;
  }
  return records;
}

function spnFields(spn: string): Record<string, string> {
  const [service = '', host = ''] = spn.split('/');
  const machine = host.split(/[:/]/, 1).join('');
  return {
    spn,
    service: service.toLowerCase(),
    host: machine.toLowerCase(),
    machine: (machine.split('.', 1)[0] ?? '').toLowerCase(),
  };
}

/** In any language the heading of -L ends in the account and a colon. */
function headingOf(text: string): [dn?: string, name?: string] {
  const line = text.trimEnd();
  const at = line.indexOf('CN=');
  if (at < 5 || /^\s/.test(line) || !line.endsWith(':')) return [];
  const dn = line.slice(at, -1);
  return [dn, dn.slice('CN='.length).split(',', 1).join('')];
}
