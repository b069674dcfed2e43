/** `ipconfig /all`, in any language → the addresses of the machine. */

import { type Line, lineSpan, type OutputRecord, record } from './output';

/** The label of an address holds one of these in every language; those of gateway, DNS server and mask do not. */
const own = /IPv4|IPv6|IP-Adresse|IP Address|Adresse IP|Dirección IP/i;
const address = /^([\da-f.:]{3,45})(?:%\d+)?(?:\(\p{L}+\))?$/iu;

export function readAddresses(lines: readonly Line[]): OutputRecord[] {
  return lines.flatMap((line) => {
    const at = line.text.indexOf(': ');
    if (at < 0 || !line.text.startsWith('  ') || !own.test(line.text.slice(0, at))) return [];
    const [, ipAddress] = address.exec(line.text.slice(at + 2).trim()) ?? [];
    return ipAddress === undefined ? [] : [record('address', lineSpan(line), { ipAddress })];
  });
}
