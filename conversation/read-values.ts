/** What an incident knows → what a reading may compare with; and back: names that a reading found → values for commands. */

import type { Given, Judgement } from '../diagnosis';
import type { Check, EntityRole } from '../knowledge';
import { isValidValue, type KnownValue, versionOrder } from '../powershell';
import type { Finding, GivenValue } from './incident';
import { shortName } from './known-values';
import type { Message } from './message';

/** The first of each kind and part is the one that commands are filled with. */
export function givenFrom(known: readonly KnownValue[]): Given {
  const first = (kind: string, role?: EntityRole): string | undefined =>
    known.find((one) => one.kind === kind && (role === undefined || one.role === role))?.value;
  return {
    senderIp: first('ip', 'sending'),
    target: first('server', 'receiving'),
    sender: first('server', 'sending'),
    queue: first('queue'),
  };
}

/** Names with the part they play; what has no certain part is left out: a command would run on the wrong machine. */
export function valuesRead(judgement: Judgement, check: Check, message: Message): GivenValue[] {
  const { facts } = judgement;
  const value = (kind: string, fact: Judgement['facts'][string] | undefined, role?: EntityRole) =>
    fact === undefined || fact === ''
      ? []
      : [
          {
            kind,
            value: String(fact),
            ...(role !== undefined && { role }),
            by: shortName(message.person.name) || 'somebody',
            at: message.at,
            message: message.id,
          } satisfies GivenValue,
        ];
  const part = onlyPart(check);
  const { connector, ip, ips, host } = facts;
  const target = smtpHost(facts.spn);
  const addresses = Array.isArray(ips) ? ips : [];
  const captures = /relay-connector|other-connector/.test(judgement.cause ?? '');
  return [
    ...(part === undefined ? [] : value('server', facts.server ?? host ?? facts.dc ?? facts.from, part)),
    ...(target === undefined ? [] : value('server', target, 'receiving')),
    ...(captures ? value('connector', connector, 'capturing') : []),
    // Beside a host the address is that of the host.
    ...(host === undefined ? value('ip', ip, 'sending') : []),
    ...addresses.slice(0, 1).flatMap((address) => value('ip', address, 'sending')),
    ...value('queue', facts.queue),
    ...value('version', facts.version),
  ].filter(({ kind, value: name }) => isUsable(kind, name));
}

/** A sender asks for the ticket of the server that it sends to. */
function smtpHost(spn: Judgement['facts'][string] | undefined): string | undefined {
  return /^smtpsvc\/([^/:]{1,253})$/i.exec(String(spn ?? ''))?.[1];
}

const types = { server: 'server', connector: 'connector', ip: 'ip', queue: 'queue' } as const;

function isUsable(kind: string, value: string): boolean {
  if (kind === 'version') return versionOrder.some((version) => version === value);
  const type = types[kind as keyof typeof types];
  return type !== undefined && isValidValue(type, value);
}

/** The part that the one machine plays which the commands of a check ask about. */
function onlyPart({ snippets }: Check): EntityRole | undefined {
  const roles = new Set(
    snippets
      .flatMap(({ parameters = [] }) => parameters)
      .flatMap(({ type, role }) =>
        (type === 'server' || type === 'fqdn') && role !== undefined ? [role] : [],
      ),
  );
  return roles.size === 1 ? [...roles][0] : undefined;
}

/** What a person said stays; of what was read, the latest counts. */
export function withValuesRead(finding: Finding, values: readonly GivenValue[]): Finding {
  if (values.length === 0) return finding;
  const isReplaced = (known: GivenValue): boolean =>
    known.message !== undefined &&
    values.some(({ kind, role }) => kind === known.kind && role === known.role);
  return { ...finding, values: [...values, ...(finding.values ?? []).filter((one) => !isReplaced(one))] };
}
