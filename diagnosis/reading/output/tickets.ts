/** `klist` → tickets in a cache, a ticket that was fetched, or the code of the failure. */

import { type Line, lineSpan, linesSpan, type OutputRecord, record } from './output';

const ticket = /^\s{0,4}#(\d{1,4})>/;
const server = /^\s{1,12}Server ?: (\S{3,200}) @ /;
/** Translated, but it names the SPN and stands before the list: `A ticket to X has been retrieved successfully.` */
const fetched =
  /^(?:A ticket to|Ein Ticket für|Un ticket (?:pour|para)|Un vale para|Le ticket) (\S{3,200}) /i;
const failed = /klist .{0,40}?(0x[0-9a-f]{8})\/-?\d+|\b(0xc0[0-9a-f]{6})\b/i;
const substatus = /LsaCallAuthenticationPackage .{0,60}: (0x[0-9a-f]{1,8}|\d{1,6})/i;
const session = /\b0:(0x3e[47])\b/;
const label = (name: string): RegExp => labels[name] ?? /$^/;
const labels: Readonly<Record<string, RegExp>> = {
  kdc: /^\s{1,12}(?:Kdc Called|Kdc aufgerufen|KDC appelé|Kdc llamado) ?: (\S+)/i,
  encryption: /^\s{1,12}KerbTicket[^:]{1,40}: (\S.{2,60})$/i,
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
    const [all, code, plainCode] = failed.exec(line.text) ?? [];
    if (ticket.test(line.text)) {
      close();
      open = [line];
    } else if (open !== undefined && /^\s+\S/.test(line.text)) open.push(line);
    else {
      close();
      if (spn !== undefined)
        records.push(record('ticket-fetched', lineSpan(line), { ...parts(spn), ofService }));
      else if (all !== undefined)
        records.push(
          record('ticket-failure', lineSpan(line), { code: (code ?? plainCode ?? '').toLowerCase() }),
        );
      else if (substatus.test(line.text))
        records.push(record('ticket-substatus', lineSpan(line), { code: substatus.exec(line.text)?.[1] }));
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
