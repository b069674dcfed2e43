/** Lines of an SMTP receive log → one record for each connector and remote address that they name. */

import { type Line, linesSpan, type OutputRecord, record } from './output';
import { dialogueFields, readTalk } from './smtp-dialogue';

/** date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,context */
function cellsOf(text: string): string[] | undefined {
  const cells = text.split(',');
  const [time = '', connector = '', session = '', sequence = ''] = cells;
  const isRow =
    /\d{4}-\d\d-\d\dT[\d:.]+Z?$/.test(time.slice(-30)) &&
    connector !== '' &&
    /^[0-9A-F]{6,20}$/i.test(session) &&
    /^\d+$/.test(sequence);
  return isRow ? cells : undefined;
}

interface Session {
  readonly lines: Line[];
  readonly said: string[];
  readonly connector: string;
  readonly local: string;
  readonly remote: string;
}

export function readProtocolLog(lines: readonly Line[]): OutputRecord[] {
  const sessions = new Map<string, Session>();
  for (const line of lines) {
    const cells = cellsOf(line.text);
    if (cells === undefined) continue;
    const [, connector = '', id = '', , local = '', remote = '', event, ...data] = cells;
    const session = sessions.get(id) ?? { lines: [], said: [], connector, local, remote };
    sessions.set(id, session);
    session.lines.push(line);
    if (event === '<' || event === '>') session.said.push(dataOf(data.join(',')));
  }
  const read = [...sessions.values()].map(toRecord);
  const header = lines.filter(({ text }) => /^#(?:Software|Fields|Log-type): /i.test(text));
  return header.length > 0 && read.length === 0 ? [record('log-header', linesSpan(header), {})] : read;
}

/** The data without its quotation marks, and without the context behind it. */
function dataOf(rest: string): string {
  const [, quoted] = /^"([^"]*)"/.exec(rest) ?? [];
  return quoted ?? rest.replace(/,[^,]*$/, '');
}

function toRecord({ lines, said, connector, local, remote }: Session): OutputRecord {
  const { server, address, ...talk } = dialogueFields(readTalk(said));
  return record('log-session', linesSpan(lines), {
    ...talk,
    connector,
    connectorName: connector.replace(/^[^\\]*\\/, ''),
    server: connector.includes('\\') ? connector.split('\\', 1)[0] : server,
    remote: hostOf(remote) || address,
    port: /:(\d{1,5})$/.exec(local)?.[1],
    localAddress: hostOf(local),
    isDefault: /^Default\b/i.test(connector.replace(/^[^\\]*\\/, '')),
  });
}

function hostOf(endpoint: string): string {
  return endpoint.replace(/:\d{1,5}$/, '').replace(/^\[|\]$/g, '');
}
