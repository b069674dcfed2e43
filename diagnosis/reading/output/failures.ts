/** Why a command gave no answer: each error text of a console → a `failure` record with its reason. */

import { type Line, linesSpan, type OutputRecord, record } from './output';

/** In this order: what a line means by its code comes before what it may mean by its words. */
const reasons: readonly { readonly reason: string; readonly find: RegExp }[] = [
  {
    reason: 'no-events',
    find: /NoMatchingEventsFound|GetEventLogNoEntriesFound|No events were found that match|^Get-EventLog : No matches found/i,
  },
  {
    reason: 'not-recognized',
    find: /CommandNotFoundException|not recognized as|is not recognized|nicht als Name|n'est pas reconnu|no se reconoce|non è riconosciut|não é reconhecid|wordt niet herkend|ist entweder falsch geschrieben|Unknown parameter|Unknown option|unbekannter Parameter|A parameter cannot be found|NamedParameterNotFound/i,
  },
  {
    reason: 'not-elevated',
    find: /0x80070005|0xc0000061|required privilege|I_NetLogonControl failed: Status = 5\b|erforderliches Recht|Run as administrator|requires elevation|\b1314\b/i,
  },
  {
    reason: 'access-denied',
    find: /access (?:is |was )?denied|UnauthorizedAccess|unauthorized operation|INSUFF_ACCESS_RIGHTS|Insufficient (?:access )?rights|PermissionDenied|Zugriff verweigert|Accès refusé|Acceso denegado|Accesso negato|Acesso negado|Toegang geweigerd|not permitted|don't have (?:sufficient )?permission|0x8004100[23]\b|8453/i,
  },
  {
    reason: 'nothing-to-read',
    find: /because it is null|NullNotAllowed|No valid counters|No counters|keine gültigen (?:Leistungsindikatoren|Zähler)|aucun compteur valide|no hay contadores válidos|Unable to read counter/i,
  },
  {
    reason: 'unreachable',
    find: /0x800706BA|RPC[- ](?:server|Server) (?:is unavailable|ist nicht verfügbar)|serveur RPC|servidor RPC|server RPC|RPC_S_SERVER_UNAVAILABLE|network path was not found|Netzwerkpfad wurde nicht gefunden|chemin réseau|ruta de (?:acceso de )?red|server is not operational|cannot be contacted|could not be contacted|PSRemotingTransportException|NetworkPathNotFound|timed? ?out period|No domain controller|ERROR_NO_LOGON_SERVERS$/i,
  },
  {
    reason: 'not-found',
    find: /ManagementObjectNotFoundException|could ?n[o']t be found|could not find|cannot find|no such object|wurde nicht gefunden|konnte nicht gefunden|est introuvable|no se encontró|impossibile trovare|Unable to open specified node|0x80070003|0x80070002|DirectoryNotFound|ItemNotFoundException|not (?:a valid|found)|No Instance|Keine Instanz/i,
  },
  {
    reason: 'other',
    find: /FullyQualifiedErrorId|CategoryInfo {0,20}:|failed to complete successfully|failed:|failed!|^Ldap Error|Failed to retrieve|^\s{0,8}(?:ERROR|Error|Fehler|Erreur|ERREUR) ?:|^Usage:|ErrNumber:|Exception calling|The following error occurred|Folgender Fehler|L'erreur suivante|El siguiente error/,
  },
];

/** Lines that continue an error: place, quotation, classification. */
const continues =
  /^\s{0,8}(?:\+ |At (?:line:|C:\\)|In Zeile:|Au caractère|En línea:|In riga:|No linha:|Em linha:|Bei Zeile:)/;

/** The lines of a failure are no data; no other reader sees them. */
export function isFailureLine({ text }: Line): boolean {
  return continues.test(text);
}

/** `claimed` tells which lines another reader understood; an error code in a table is that reader's. */
export function readFailures(lines: readonly Line[], claimed: (line: Line) => boolean): OutputRecord[] {
  const blocks: Line[][] = [];
  let open: Line[] | undefined;
  for (const line of lines) {
    if (line.text.trim() === '') open = undefined;
    else if (claimed(line)) open = undefined;
    else if (open === undefined) {
      open = [line];
      blocks.push(open);
    } else open.push(line);
  }
  return blocks.flatMap((block) => {
    const text = block.map((line) => line.text.trim()).join(' ');
    const found = reasons.find(({ find }) => block.some((line) => find.test(line.text)) || find.test(text));
    if (found === undefined) return [];
    const code = /0x[0-9a-f]{4,8}\b/i.exec(text)?.[0];
    return [record('failure', linesSpan(block), { reason: found.reason, code, text: text.slice(0, 400) })];
  });
}
