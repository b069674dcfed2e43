/** Which transport service of a server owns a port, and whether a connector belongs to it. */

import type { DoubtKind, ReceiveConnector } from './connector-choice';

/** Of Exchange 2013 and later. Before, and on Edge servers, one service owns every port. */
const owners: ReadonlyMap<number, string> = new Map([
  [25, 'frontendtransport'],
  [587, 'frontendtransport'],
  [717, 'frontendtransport'],
  [465, 'hubtransport'],
  [2525, 'hubtransport'],
]);
const services: ReadonlySet<string> = new Set(owners.values());

/** Mailbox Transport Delivery listens here with a connector that no command lists. */
export const invisiblePort = 475;

/** False on Exchange 2007, 2010 and Edge servers, or when `TransportRole` was not printed at all. */
export function hasServices(connectors: readonly ReceiveConnector[]): boolean {
  return connectors.some((connector) => serviceOf(connector) !== undefined);
}

/** Whether a connector is of the service that takes connections on the port; a word: perhaps, and why so. */
export type Service = 'owner' | 'other' | Extract<DoubtKind, `role-${string}`>;

/** `listening`: the connectors that take connections on the port or may do so. */
export function servicesOn(
  port: number,
  listening: readonly ReceiveConnector[],
): (connector: ReceiveConnector) => Service {
  const present = new Set(listening.map(serviceOf));
  const owner = owners.get(port);
  const contested = present.has('frontendtransport') && present.has('hubtransport');
  return (connector) => {
    const service = serviceOf(connector);
    if (service === undefined) return 'role-missing';
    if (owner === undefined) return contested ? 'role-collision' : 'owner';
    if (service === owner) return 'owner';
    return present.has(owner) ? 'other' : 'role-not-owner';
  };
}

/** In lower case; `undefined` when it was not printed or is none of the two that have connectors. */
function serviceOf({ transportRole }: ReceiveConnector): string | undefined {
  const role = transportRole?.trim().toLowerCase() ?? '';
  return services.has(role) ? role : undefined;
}
