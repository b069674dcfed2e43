/** `ipconfig /all`, in any language → the addresses of the machine. */

import { type Line, lineSpan, type OutputRecord, record } from './output';

/** The label of an address holds IPv4 or IPv6 in every language; those of gateway, DNS server and mask do not. */
const own =
  /^\s{2,8}[^:]{0,30}(?:IPv4|IPv6|IP-Adresse|IP Address|Adresse IP|Dirección IP)[^:\n]{0,60}: ([\da-f.:]{3,45})(?:%\d{1,4})?(?:\(\p{L}+\))?\s*$/iu;

export function readAddresses(lines: readonly Line[]): OutputRecord[] {
  return lines.flatMap((line) => {
    const [, ipAddress] = own.exec(line.text) ?? [];
    return ipAddress === undefined ? [] : [record('address', lineSpan(line), { ipAddress })];
  });
}
