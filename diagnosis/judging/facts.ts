/** Records → names and numbers that the incident keeps, whatever the verdict is. */

import { exchangeProduct, formatVersion, type OutputRecord, parseVersion, textOf } from '../reading';

export type Facts = Readonly<Record<string, string | number | readonly string[]>>;

/** By kind of record: its field, and what the incident calls it. */
const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'answering-connector': { connector: 'connector', entry: 'entry', server: 'server', port: 'port' },
  queue: { identity: 'queue', messagecount: 'messages', nexthopdomain: 'nextHop' },
  'queue-progress': { queue: 'queue', server: 'server' },
  message: { queue: 'queue' },
  smtp: { server: 'server', address: 'ip', closed: 'reply' },
  'log-session': { connector: 'connector', remote: 'ip', port: 'port' },
  'no-connection': { host: 'server', port: 'port' },
  'authentication-flags': { value: 'value' },
  event: {
    machine: 'server',
    connector: 'connector',
    address: 'ip',
    status: 'status',
    spn: 'spn',
    code: 'code',
    id: 'event',
  },
  'clock-spread': { host: 'host', offset: 'offsetSeconds', apart: 'differenceSeconds' },
  'clock-loss': { host: 'host', code: 'code' },
  'time-status': { source: 'source', leap: 'leap', stratum: 'stratum' },
  'time-source': { source: 'source' },
  replication: { dc: 'from', code: 'code', hours: 'deltaHours' },
  'replication-summary': { hours: 'deltaHours', dc: 'dc' },
  'replication-unreached': { dc: 'dc', code: 'code' },
  'spn-coverage': { account: 'server', missing: 'missing' },
  'spn-owners': { spn: 'spn', owners: 'owners' },
  'ticket-fetched': { spn: 'spn' },
  ticket: { spn: 'spn', kdc: 'kdc' },
  'ticket-failure': { code: 'code' },
  port: { computername: 'host', remoteport: 'port', sourceaddress: 'source' },
  'port-query': { host: 'host', remoteaddress: 'ip', port: 'port' },
  'name-unresolved': { host: 'host' },
  'channel-status': { code: 'code' },
  'store-rights': { user: 'group', missing: 'missing', denied: 'denied' },
  'public-folder-store': { identity: 'store' },
  'routed-store': { name: 'store' },
  'file-version': { fileversion: 'version' },
  'counter-trend': { instance: 'connector', values: 'values' },
  'manager-queue': { name: 'connector', messages: 'messages' },
  failure: { reason: 'reason', code: 'code' },
};

export function factsOf(records: readonly OutputRecord[], decider: OutputRecord | undefined): Facts {
  const facts: Record<string, string | number | readonly string[]> = {};
  const told = decider === undefined ? [] : [decider];
  for (const one of [...told, ...records.filter(({ kind }) => told.length === 0 && kind === 'failure')]) {
    for (const [field, name] of Object.entries(names[one.kind] ?? {})) {
      const value = textOf(one, field);
      if (value !== undefined && value !== '' && facts[name] === undefined) facts[name] = number(value);
    }
  }
  const ips = records
    .filter(({ kind }) => kind === 'address')
    .map((one) => textOf(one, 'ipAddress') ?? '')
    .filter(isOwnAddress);
  if (ips.length > 0) facts.ips = ips;
  for (const one of records) {
    const build = parseVersion(textOf(one, 'AdminDisplayVersion') ?? '');
    const product = build === undefined ? undefined : exchangeProduct(build)?.product;
    if (build !== undefined && product !== undefined)
      Object.assign(facts, { version: product, build: formatVersion(build) });
  }
  return facts;
}

function number(value: string): string | number {
  return /^-?\d{1,9}(?:\.\d{1,9})?$/.test(value) ? Number(value) : value;
}

/** Loopback and addresses that no router passes on are no address of a sender. */
function isOwnAddress(address: string): boolean {
  return address !== '' && !/^(?:127\.|169\.254\.|::1$|fe80:)/i.test(address);
}
