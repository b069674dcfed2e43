/** `portqry`, `telnet` and warnings of `Test-NetConnection` → whether a port answers. */

import { type Line, lineSpan, type OutputRecord, record } from './output';

const queried =
  /^\s{0,8}(TCP|UDP) port (\d{1,5}) .{0,60}: (NOT LISTENING|LISTENING or FILTERED|LISTENING|FILTERED)\b/i;
const target = /^\s{1,8}([A-Za-z][\w.-]{1,120}|\d{1,3}(?:\.\d{1,3}){3})\s*$/;
const resolved = /^\s{0,8}Name resolved to ([\da-f.:]{3,45})/i;
const unresolved =
  /Failed to resolve name|Name resolution of (\S{1,120}) failed|could not be resolved|Namensauflösung|(?:Could not open|konnte nicht).{0,40}(?:unknown host|unbekannter Host)/i;
/** telnet, in any language: the sentence ends in the port and a reason. */
const noConnection =
  /^(?:\S.{3,60}? )?([A-Za-z][\w-]*(?:\.[\w-]+)+)\.{3}.{0,160}\b(?:port|puerto|porta) (\d{1,5}) ?:/i;
const refusedByPeer =
  /(?:actively refused|did not properly respond|Connection timed out|Connection refused|verweigerte|Verbindung abgelehnt)/i;

export function readPorts(lines: readonly Line[]): OutputRecord[] {
  let [host, address]: (string | undefined)[] = [];
  return lines.flatMap((line, place) => {
    const { text } = line;
    const [, protocol, port, state] = queried.exec(text) ?? [];
    if (protocol !== undefined)
      return [
        record('port-query', lineSpan(line), {
          host,
          remoteAddress: address,
          protocol: protocol.toUpperCase(),
          port,
          state: state?.toUpperCase(),
        }),
      ];
    if (unresolved.test(text))
      return [record('name-unresolved', lineSpan(line), { host: unresolved.exec(text)?.[1] ?? host })];
    const [, called, number] = noConnection.exec(text) ?? [];
    if (called !== undefined)
      return [record('no-connection', lineSpan(line), { host: called, port: number })];
    if (refusedByPeer.test(text) && !/^\d{3}[ -]/.test(text))
      return [record('no-connection', lineSpan(line), { host, port: /:(\d{1,5})\b/.exec(text)?.[1] })];
    address = resolved.exec(text)?.[1] ?? address;
    const before = lines
      .slice(Math.max(0, place - 2), place)
      .map((one) => one.text)
      .join('\n');
    if (/target system called/i.test(before)) host = target.exec(text)?.[1] ?? host;
    return [];
  });
}
