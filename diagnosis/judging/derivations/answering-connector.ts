/**
 * Receive connectors as printed → for each server and port the one that answers the sender, with its own fields and
 * `choice`, `entry`, `full`, `fqdnOwn`, `settled`. `choice`: `chosen`, `apparent` (bad news only), `default` (the
 * sender is not known, or the list has no ranges), `other-server`, `none`, `unclear` with `doubt`.
 */

import {
  fieldOf,
  type OutputField,
  type OutputRecord,
  parsePrintedList,
  record,
  textOf,
} from '../../reading';
import { chooseConnector } from '../choose-connector';
import type { ReceiveConnector } from '../connector-choice';
import { isSame } from '../field-test';
import type { Given } from '../judgement';
import { type Derivation, ofKind } from './derivation';

interface Listed extends ReceiveConnector {
  readonly record: OutputRecord;
  readonly server: string;
  readonly name: string;
}

export const answeringConnector: Derivation = ({ records, given }) => {
  const connectors = ofKind(records, 'connector').map(listed);
  const servers = [...new Set(connectors.map(({ server }) => server.toLowerCase()))];
  const target = given.target ?? given.receiver ?? given.server;
  const wanted = servers.filter(
    (server) => target === undefined || server === '' || isSame(server, String(target)),
  );
  if (wanted.length === 0) return connectors.slice(0, 1).map((one) => answer(one, 'other-server', {}));
  return wanted.flatMap((server) =>
    answersOf(
      connectors.filter((one) => one.server.toLowerCase() === server),
      given,
    ),
  );
};

function listed(source: OutputRecord): Listed {
  const identity = textOf(source, 'Identity') ?? textOf(source, 'Name') ?? '';
  const name = identity.replace(/^[^\\]*\\/, '');
  const byName =
    /^(?:Default(?: Frontend)?|Default internal receive connector|Client(?: Frontend| Proxy)?|Outbound Proxy Frontend) (\S+)$/i;
  const server = /^([^\\]+)\\/.exec(identity)?.[1] ?? textOf(source, 'Server') ?? '';
  const enabled = textOf(source, 'Enabled')?.toLowerCase();
  return {
    record: source,
    server,
    name,
    identity:
      identity === name && server === ''
        ? (byName.exec(name)?.[1] ?? '') + (byName.test(name) ? `\\${name}` : name)
        : identity,
    enabled: enabled === 'true' ? true : enabled === 'false' ? false : undefined,
    transportRole: textOf(source, 'TransportRole') || undefined,
    bindings: listOf(fieldOf(source, 'Bindings')),
    remoteIpRanges: listOf(fieldOf(source, 'RemoteIPRanges')),
  };
}

/** A list that the paste broke off is marked as the console marks it. */
function listOf(field: OutputField | undefined): string[] | undefined {
  if (field === undefined || field.value === '') return undefined;
  const members = parsePrintedList(field.value);
  return field.cut && members.every((member) => !member.endsWith('…')) ? [...members, '…'] : members;
}

function answersOf(connectors: readonly Listed[], given: Given): OutputRecord[] {
  const sender = given.senderIp === undefined ? undefined : String(given.senderIp);
  const hasPlaces = connectors.some(
    ({ bindings, remoteIpRanges }) => bindings !== undefined && remoteIpRanges !== undefined,
  );
  if (!hasPlaces || sender === undefined) return defaultsOf(connectors, given);
  const ports = given.port !== undefined ? [Number(given.port)] : portsOf(connectors);
  return ports.flatMap((port) => {
    const wholeList = connectors.length > 1 || connectors.some(isEdgeDefault);
    const choice = chooseConnector(connectors, { remote: sender, port, wholeList });
    const doubt = choice.doubts[0]?.about;
    const rivals = choice.losers.length;
    if (choice.outcome === 'chosen')
      return [
        answer(choice.winner.connector, 'chosen', {
          port,
          entry: choice.winner.entry.text,
          size: choice.winner.entry.size,
          rivals,
        }),
      ];
    if (choice.outcome === 'unclear' && choice.apparent !== undefined) {
      const { connector, entry } = choice.apparent;
      const alone = connectors.length === 1 && doubt === 'list-not-whole' && isFull(entry.size);
      return [
        answer(connector, alone ? 'default' : 'apparent', {
          port,
          entry: entry.text,
          size: entry.size,
          doubt,
        }),
      ];
    }
    const [first] = connectors;
    if (first === undefined) return [];
    return [
      answer(first, choice.outcome === 'none' ? 'none' : 'unclear', { port, doubt: doubt ?? choice.outcome }),
    ];
  });
}

/** 2013 and later: 25 for older senders and Edge, 2525 for the others; where only one is served, that one. */
function portsOf(connectors: readonly Listed[]): number[] {
  const served = [25, 2525].filter((port) =>
    connectors.some(({ bindings = [] }) => bindings.some((text) => text.endsWith(`:${port}`))),
  );
  return served.length > 0 ? served : [25];
}

/** The sender is not known: the connectors that take everybody are judged; a narrower one leaves the question open. */
function defaultsOf(connectors: readonly Listed[], given: Given): OutputRecord[] {
  const port = given.port === undefined ? undefined : Number(given.port);
  const onPort = connectors.filter(
    ({ bindings }) =>
      bindings === undefined ||
      (port === undefined ? [25, 2525] : [port]).some((one) =>
        bindings.some((text) => text.endsWith(`:${one}`) || text.endsWith('…')),
      ),
  );
  const enabled = onPort.filter((one) => one.enabled !== false);
  const defaults = enabled.filter((one) => isDefault(one) && !isForClients(one));
  const narrow = enabled.find((one) => !isDefault(one) && !isForClients(one));
  const [first] = onPort.length > 0 ? onPort : connectors;
  if (defaults.length === 0)
    return first === undefined
      ? []
      : [
          answer(first, enabled.length === 0 && onPort.length > 0 ? 'none' : 'unclear', {
            doubt: 'remote-unknown',
          }),
        ];
  return [
    ...defaults.map((one) => answer(one, 'default', {})),
    ...(narrow === undefined ? [] : [answer(narrow, 'unclear', { doubt: 'remote-unknown' })]),
  ];
}

function isEdgeDefault({ name }: Listed): boolean {
  return /^Default internal receive connector/i.test(name);
}

/** Connectors of setup that no Exchange server calls, told by their names when no port is printed. */
function isForClients({ name, bindings }: Listed): boolean {
  return bindings === undefined && /^(?:Client|Outbound Proxy)\b/i.test(name);
}

/** By its ranges where they are printed, since names follow the language of setup. */
function isDefault({ name, remoteIpRanges }: Listed): boolean {
  if (remoteIpRanges === undefined) return /^Default\b/i.test(name);
  return remoteIpRanges.some((text) => /^0\.0\.0\.0(?:-255\.255\.255\.255)?$/.test(text));
}

/** Every IPv4 address, or every IPv6 address. */
function isFull(size: bigint): boolean {
  return size === 1n << 32n || size === 1n << 128n;
}

interface Facts {
  readonly port?: number;
  readonly entry?: string;
  readonly size?: bigint;
  readonly doubt?: string | undefined;
  readonly rivals?: number;
}

function answer(
  connector: Listed,
  choice: string,
  { port, entry, size, doubt, rivals }: Facts,
): OutputRecord {
  const { record: source, server, name, identity } = connector;
  const fqdn = textOf(source, 'Fqdn');
  const own = server !== '' ? server : (name.trim().split(' ').at(-1) ?? '');
  const modern =
    connector.transportRole !== undefined ||
    /\bFrontend\b/i.test(name) ||
    (connector.bindings ?? []).some((text) => /:(?:2525|717|465)$/.test(text));
  const added = record('answering-connector', source.span, {
    choice,
    connector: identity,
    server: own,
    port,
    entry,
    full: size === undefined ? isDefault(connector) : isFull(size),
    default: isDefault(connector),
    fqdnOwn: fqdn === undefined ? undefined : fqdn === '' || isSame(fqdn, own),
    settled: isSettled(source, modern, name),
    doubt,
    rivals,
  });
  return { ...added, fields: new Map([...source.fields, ...added.fields]), cut: source.cut };
}

/**
 * Nothing that could be wrong was left out of the list. Exchange 2007 has no SuppressXAnonymousTls; Edge servers are
 * listed in short.
 */
function isSettled({ fields }: OutputRecord, modern: boolean, name: string): boolean {
  const [fqdn, suppressed] = [fields.get('fqdn'), fields.get('suppressxanonymoustls')];
  if (modern) return fqdn !== undefined && /^(?:True|False)$/i.test(suppressed?.value ?? '');
  const isLast = [...fields.keys()].at(-1) === 'fqdn';
  if (fqdn === undefined) return /^Default internal receive connector/i.test(name);
  return fqdn.value !== '' || !isLast;
}
