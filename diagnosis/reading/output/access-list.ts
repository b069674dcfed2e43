/** `dsacls` → the entries of an access control list, and whether the object inherits. */

import { type Line, lineSpan, type OutputRecord, record } from './output';

const entry =
  /^\s{0,4}(Allow|Deny)\s{1,3}(\S.{0,60}?)(?:\s{2,60}|\s(?=SPECIAL ACCESS|FULL CONTROL))(.{0,200})$/i;
const shielded =
  /\{?(?:This object is protected from inheriting permissions|Dieses Objekt ist (?:gegen|vor) .{0,40}(?:geschützt|Vererbung)|Cet objet est protégé contre|Este objeto está protegido)/i;
const inherited = /<(?:Inherited from|Geerbt von|Vererbt|Hérité d|Heredado de|Ereditat)[^<>]{0,60}>/i;
const ended =
  /^\s{0,4}(?:The command completed successfully|Der Befehl wurde erfolgreich|La commande s'est terminée|El comando se (?:completó|ha completado))/i;
const opened = /^\s{0,4}(?:Owner|Access list|Zugriffsliste|Besitzer|Propriétaire|Propietario) ?:/i;

export function readAccessList(lines: readonly Line[]): OutputRecord[] {
  if (!lines.some(({ text }) => opened.test(text) || entry.test(text) || shielded.test(text))) return [];
  return lines.flatMap((line) => {
    const { text } = line;
    const [, type, group, right = ''] = entry.exec(text) ?? [];
    if (type !== undefined)
      return [
        record('access', lineSpan(line), {
          type,
          user: group?.trim(),
          right: right.replace(inherited, '').trim(),
          inherited: inherited.test(text),
        }),
      ];
    if (shielded.test(text)) return [record('access-shielded', lineSpan(line), {})];
    if (ended.test(text)) return [record('access-end', lineSpan(line), {})];
    return opened.test(text) ? [record('access-list', lineSpan(line), {})] : [];
  });
}
