/** Address and port as bindings and logs print them: `0.0.0.0:25`, `[fd00::12]:2525`. */

import { type IpAddress, parseIpAddress } from './ip-address';

export interface IpEndpoint {
  readonly address: IpAddress;
  readonly port: number;
}

/**
 * IPv6 stands in brackets, except `:::25`, which older programs print for every address. `undefined`: rubbish, or no
 * port.
 */
export function parseIpEndpoint(text: string): IpEndpoint | undefined {
  const [, bracketed, dotted, digits] = /^(?:(\[[^[\]]+\]|::)|([\d.]+)):(\d{1,5})$/.exec(text.trim()) ?? [];
  const address = parseIpAddress(bracketed ?? dotted ?? '');
  const port = Number(digits);
  return address === undefined || port < 1 || port > 65_535 ? undefined : { address, port };
}
