/** `klist` → tickets in a cache, a ticket that was fetched, or the code of the failure. */

import { type Line, lineSpan, linesSpan, type OutputRecord, record } from './output';

const ticket = /^\s{0,4}#(\d{1,4})>/;
const server = /^\s+Server ?: (\S+) @ /;
/** Translated, but it names the SPN and stands before the list: `A ticket to X has been retrieved successfully.` */
const fetched = /^(?:A ticket to|Ein Ticket für|Un ticket (?:pour|para)|Un vale para|Le ticket) (\S+) /i;
const failed = /\b(0xc[0-9a-f]{7})\b/i;
const substatus = /: (0x[0-9a-f]+|\d+)$/i;
const session = /\b0:(0x3e[47])\b/;
const label = (name: string): RegExp => labels[name] ?? /$^/;
const labels: Readonly<Record<string, RegExp>> = {
  kdc: /^\s+(?:Kdc Called|Kdc aufgerufen|KDC appelé|Kdc llamado) ?: (\S+)/i,
  encryption: /^\s+KerbTicket[^:]*: (\S.*)$/i,
};

export function readTickets(lines: readonly Line[]): OutputRecord[] {
  const records: OutputRecord[] = [];
  const ofService = lines.some(({ text }) => session.test(text));
  let open: Line[] | undefined;
  const close = (): void => {
    if (open !== undefined) records.push(...toTicket(open, ofService));
    open = undefined;
  };
  for (const line of lines) {
    const [, spn] = fetched.exec(line.text.trim()) ?? [];
    const [, code] = failed.exec(line.text) ?? [];
    if (ticket.test(line.text)) {
      close();
      open = [line];
    } else if (open !== undefined && /^\s+\S/.test(line.text)) open.push(line);
    else {
      close();
      if (spn !== undefined)
        records.push(record('ticket-fetched', lineSpan(line), { ...parts(spn), ofService }));
      else if (code !== undefined)
        records.push(record('ticket-failure', lineSpan(line), { code: code.toLowerCase() }));
      else if (line.text.includes('LsaCallAuthenticationPackage'))
        records.push(
          record('ticket-substatus', lineSpan(line), { code: substatus.exec(line.text.trimEnd())?.[1] }),
        );
      else if (session.test(line.text))
        records.push(record('ticket-session', lineSpan(line), { session: session.exec(line.text)?.[1] }));
    }
  }
  close();
  return records;
}

function toTicket(lines: readonly Line[], ofService: boolean): OutputRecord[] {
  const find = (pattern: RegExp): string | undefined => {
    for (const { text } of lines) {
      const [, value] = pattern.exec(text.replace(ticket, '    ')) ?? [];
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const spn = find(server);
  if (spn === undefined) return [];
  const [kdc, encryption] = [find(label('kdc')), find(label('encryption'))];
  return [record('ticket', linesSpan(lines), { ...parts(spn), kdc, encryption, ofService })];
}

function parts(spn: string): Record<string, string> {
  const [service = '', host = ''] = spn.split('/');
  return { spn, service: service.toLowerCase(), host: host.toLowerCase() };
}
