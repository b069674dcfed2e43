/** `dsacls` → the entries of an access control list, and whether the object inherits. */

import { type Line, lineSpan, type OutputRecord, record } from './output';

const entry = /^\s*(Allow|Deny) +(\S.*)$/i;
const shielded = [
  'this object is protected from inheriting permissions',
  'dieses objekt ist gegen vererbung',
  'dieses objekt ist vor der vererbung',
  'dieses objekt ist geschützt',
  'cet objet est protégé contre',
  'este objeto está protegido',
];
const inherited = /<(?:Inherited from|Geerbt von|Vererbt|Hérité d|Heredado de|Ereditat)[^<>]*>/i;
const ended =
  /^\s*(?:The command completed successfully|Der Befehl wurde erfolgreich|La commande s'est terminée|El comando se (?:completó|ha completado))/i;
const opened = /^\s*(?:Owner|Access list|Zugriffsliste|Besitzer|Propriétaire|Propietario) ?:/i;
/** Without a gap of two blanks, the right begins here. */
const knownRights = ['SPECIAL ACCESS', 'FULL CONTROL'];

export function readAccessList(lines: readonly Line[]): OutputRecord[] {
  if (!lines.some(({ text }) => opened.test(text) || entry.test(text) || isShielded(text))) return [];
  return lines.flatMap((line) => {
    const { text } = line;
    const [, type, rest = ''] = entry.exec(text) ?? [];
    if (type !== undefined) {
      const [user, right] = parts(rest);
      return [
        record('access', lineSpan(line), {
          type,
          user,
          right: right.replace(inherited, '').trim(),
          inherited: inherited.test(text),
        }),
      ];
    }
    if (isShielded(text)) return [record('access-shielded', lineSpan(line), {})];
    if (ended.test(text)) return [record('access-end', lineSpan(line), {})];
    return opened.test(text) ? [record('access-list', lineSpan(line), {})] : [];
  });
}

function isShielded(text: string): boolean {
  return shielded.some((phrase) => text.toLowerCase().includes(phrase));
}

/** `CONTOSO\\Exchange Servers   SPECIAL ACCESS` → who and what. */
function parts(text: string): [user: string, right: string] {
  const starts = [text.indexOf('  '), ...knownRights.map((right) => text.indexOf(` ${right}`))].filter(
    (at) => at > 0,
  );
  const at = starts.length === 0 ? text.length : Math.min(...starts);
  return [text.slice(0, at).trim(), text.slice(at).trim()];
}
