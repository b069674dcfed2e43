/** `portqry`, `telnet` and warnings of `Test-NetConnection` → whether a port answers. */

import { type Line, lineSpan, type OutputRecord, record } from './output';

const queried = /^\s*(TCP|UDP) port (\d+) /i;
const states: ReadonlySet<string> = new Set([
  'NOT LISTENING',
  'LISTENING OR FILTERED',
  'LISTENING',
  'FILTERED',
]);
const target = /^\s+([A-Za-z0-9][\w.-]*)$/;
const resolved = /^\s{0,8}Name resolved to ([\da-f.:]{3,45})/i;
const unresolved = [
  'failed to resolve name',
  'name resolution of',
  'could not be resolved',
  'namensauflösung',
  'unknown host',
  'unbekannter host',
];
/** telnet, in any language: the sentence ends in the port and a reason. */
const failedPort = /\b(?:port|puerto|porta) (\d+) ?:/i;
const refusedByPeer =
  /(?:actively refused|did not properly respond|Connection timed out|Connection refused|verweigerte|Verbindung abgelehnt)/i;

export function readPorts(lines: readonly Line[]): OutputRecord[] {
  let [host, address]: (string | undefined)[] = [];
  return lines.flatMap((line, place) => {
    const { text } = line;
    const [, protocol, port] = queried.exec(text) ?? [];
    const state = text.split(': ').at(-1)?.trim().toUpperCase() ?? '';
    if (protocol !== undefined && states.has(state))
      return [
        record('port-query', lineSpan(line), {
          host,
          remoteAddress: address,
          protocol: protocol.toUpperCase(),
          port,
          state,
        }),
      ];
    if (unresolved.some((phrase) => text.toLowerCase().includes(phrase)))
      return [record('name-unresolved', lineSpan(line), { host: nameIn(text) ?? host })];
    const [called, number] = refusedCall(text);
    if (called !== undefined)
      return [record('no-connection', lineSpan(line), { host: called, port: number })];
    if (refusedByPeer.test(text) && !/^\d{3}[ -]/.test(text))
      return [record('no-connection', lineSpan(line), { host, port: /:(\d{1,5})\b/.exec(text)?.[1] })];
    address = resolved.exec(text)?.[1] ?? address;
    const before = lines
      .slice(Math.max(0, place - 2), place)
      .map((one) => one.text)
      .join('\n');
    if (/target system called/i.test(before)) host = target.exec(text.trimEnd())?.[1] ?? host;
    return [];
  });
}

/** `Connecting To EX02.contoso.com...Could not open connection to the host, on port 25: Connect failed` */
function refusedCall(text: string): [host?: string, port?: string] {
  const dots = text.indexOf('...');
  const host = text.slice(0, Math.max(0, dots)).split(' ').at(-1) ?? '';
  const port = dots < 0 ? undefined : failedPort.exec(text.slice(dots))?.[1];
  return port !== undefined && /^\w[\w.-]*$/.test(host) ? [host, port] : [];
}

function nameIn(text: string): string | undefined {
  return text.split(/[\s"']+/).find((word) => /^[A-Za-z][\w-]*\.[\w.-]*\w$/.test(word));
}
