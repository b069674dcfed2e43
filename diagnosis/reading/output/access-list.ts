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
const inherited = ['inherited from', 'geerbt von', 'vererbt', 'hérité d', 'heredado de', 'ereditat'];
const ended = [
  'the command completed successfully',
  'der befehl wurde erfolgreich',
  "la commande s'est terminée",
  'el comando se completó',
  'el comando se ha completado',
];
const opened: ReadonlySet<string> = new Set([
  'owner',
  'access list',
  'zugriffsliste',
  'besitzer',
  'propriétaire',
  'propietario',
]);
/** Without a gap of two blanks, the right begins here. */
const knownRights = ['SPECIAL ACCESS', 'FULL CONTROL'];

export function readAccessList(lines: readonly Line[]): OutputRecord[] {
  if (!lines.some(({ text }) => isOpening(text) || entry.test(text) || isShielded(text))) return [];
  return lines.flatMap((line) => {
    const { text } = line;
    const [, type, rest = ''] = entry.exec(text) ?? [];
    if (type !== undefined) {
      const [user, right] = parts(rest);
      return [
        record('access', lineSpan(line), {
          type,
          user,
          right: right.split('<', 1).join('').trim(),
          inherited: isInherited(text),
        }),
      ];
    }
    if (isShielded(text)) return [record('access-shielded', lineSpan(line), {})];
    if (startsWithOne(text, ended)) return [record('access-end', lineSpan(line), {})];
    return isOpening(text) ? [record('access-list', lineSpan(line), {})] : [];
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

function isOpening(text: string): boolean {
  return text.includes(':') && opened.has(text.split(':', 1).join('').trim().toLowerCase());
}

/** `<Inherited from parent>` */
function isInherited(text: string): boolean {
  return startsWithOne(text.slice(text.indexOf('<') + 1), inherited) && text.includes('<');
}

function startsWithOne(text: string, phrases: readonly string[]): boolean {
  const line = text.trim().toLowerCase();
  return phrases.some((phrase) => line.startsWith(phrase));
}
