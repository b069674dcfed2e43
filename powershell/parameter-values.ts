/** What was read from a paste → the value of each parameter of a snippet, or nothing when it is unknown or not safe. */

import type { EntityRole, Parameter, ParameterType } from '../knowledge';

/** A name that was read somewhere. */
export interface KnownValue {
  readonly kind: string;
  readonly value: string;
  readonly role?: EntityRole;
  /** Where it was read, for people. */
  readonly from: string;
}

export interface ParameterValue {
  readonly parameter: Parameter;
  /** Absent: the placeholder stays. */
  readonly value?: string;
  readonly from?: string;
}

/** Letters, digits, hyphen and dot: RFC 1123 host names. */
const hostName =
  /^(?=.{1,253}$)[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$/;
const ipv4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)$/;
const ipv6 = /^(?=.*:.*:)[0-9A-Fa-f:]{2,39}(?:%[A-Za-z0-9]{1,15})?$/;
/** A name as Exchange prints it: no control characters, no line breaks, none of the characters that end a string. */
const printedName = /^[\p{L}\p{N} ._()&+#@-]{1,128}$/u;
const identity = /^[A-Za-z0-9-]{1,63}\\[\p{L}\p{N} ._()&+#@-]{1,128}$/u;
/** An address, or an alias: the signs of RFC 5322 that Exchange takes in an alias. */
const mailbox = /^[\p{L}\p{N}][\p{L}\p{N}._+&#'-]{0,63}(?:@[A-Za-z0-9.-]{1,253})?$/u;
/** `CN=EX02,OU=Servers,DC=contoso,DC=com`; a comma or a backslash inside a name is written with a backslash before it. */
const distinguishedName = /^(?:CN|OU|DC|O)=[\p{L}\p{N} ._()&+#@/'\\,=-]{1,1024}$/iu;
/** `CONTOSO\\svc-relay`, `EX02$`, `Exchange Servers`. */
const account = /^(?:[A-Za-z0-9.-]{1,63}\\)?[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,127}\$?$/u;
/** ISO 8601, because no other order of day and month means the same everywhere. */
const isoDate =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?Z?)?$/;

/** How a type of parameter is filled. */
interface Taking {
  readonly kind: string;
  readonly valid: (value: string) => boolean;
  /** What of the value stands in the command; absent: all of it. */
  readonly shape?: (value: string) => string;
  /** Only a machine whose part in the delivery is asked for; a paste names no time server. */
  readonly needsRole?: boolean;
}

const accepts: Readonly<Record<ParameterType, Taking>> = {
  // Connectors, computer accounts and Exchange itself know a server by its short name alone.
  server: { kind: 'server', valid: (value) => hostName.test(value), shape: hostOf },
  fqdn: {
    kind: 'server',
    valid: (value) => hostName.test(value) && value.includes('.'),
    needsRole: true,
  },
  connector: { kind: 'connector', valid: (value) => identity.test(value) },
  queue: { kind: 'queue', valid: (value) => identity.test(value) },
  ip: { kind: 'ip', valid: (value) => ipv4.test(value) || ipv6.test(value) },
  domain: { kind: 'domain', valid: (value) => hostName.test(value) && value.includes('.') },
  // A paste is read for none of these: they come from somebody who names them.
  'ip-range': { kind: 'ip-range', valid: isRange },
  mailbox: { kind: 'mailbox', valid: (value) => mailbox.test(value) },
  dn: { kind: 'dn', valid: (value) => distinguishedName.test(value) && value.includes(',') },
  account: { kind: 'account', valid: (value) => account.test(value) },
  date: { kind: 'date', valid: (value) => isoDate.test(value) },
  number: { kind: 'number', valid: (value) => /^-?\d{1,10}$/.test(value) },
};

/** Whether a value may stand for a parameter of this type; what does not is not used. */
export function isValidValue(type: ParameterType, value: string): boolean {
  return accepts[type].valid(value);
}

export function parameterValues(
  parameters: readonly Parameter[],
  known: readonly KnownValue[],
): ParameterValue[] {
  const names = completed(known);
  const given = new Set<string>();
  return parameters.map((parameter) => {
    const { type, role } = parameter;
    const taking = accepts[type];
    if (taking.needsRole === true && role === undefined) return { parameter };
    const suitable = names.filter(
      (name) => name.kind === taking.kind && (role === undefined || name.role === role),
    );
    // Two parameters that ask for the same, such as a domain and the other one, never get one name twice.
    const keyOf = (value: string): string => `${type} ${role} ${value.toLowerCase()}`;
    const found = suitable.find(
      ({ value }) =>
        taking.valid(value) &&
        !given.has(keyOf(value)) &&
        (type !== 'fqdn' || isSameMachine(value, suitable[0])),
    );
    if (found === undefined) return { parameter };
    given.add(keyOf(found.value));
    return { parameter, value: (taking.shape ?? whole)(found.value), from: found.from };
  });
}

/** One address, `10.0.0.1-10.0.0.9` or `10.0.0.0/24`, of one family. */
function isRange(value: string): boolean {
  const [first = '', last, ...more] = value.split(/[-/]/);
  const isAddress = (text: string): boolean => ipv4.test(text) || ipv6.test(text);
  if (more.length > 0 || !isAddress(first)) return false;
  if (last === undefined) return true;
  if (value.includes('/')) return /^\d{1,3}$/.test(last) && Number(last) <= (ipv4.test(first) ? 32 : 128);
  return isAddress(last) && ipv4.test(first) === ipv4.test(last);
}

function hostOf(name: string): string {
  return name.split('.')[0] ?? name;
}

function whole(value: string): string {
  return value;
}

/** The short and the full name in one command are those of one machine. */
function isSameMachine(name: string, other: KnownValue | undefined): boolean {
  return hostOf(name).toLowerCase() === hostOf(other?.value ?? '').toLowerCase();
}

/** Adds what follows from what was read: the identity of a connector, the domain of a host name. */
function completed(known: readonly KnownValue[]): KnownValue[] {
  const receiver = known.find(({ kind, role }) => kind === 'server' && role === 'receiving');
  return known.flatMap((one) => {
    if (
      one.kind === 'connector' &&
      !one.value.includes('\\') &&
      receiver !== undefined &&
      printedName.test(one.value)
    ) {
      return [{ ...one, value: `${hostOf(receiver.value)}\\${one.value}` }];
    }
    if (one.kind === 'server' && one.value.includes('.')) {
      const domain = one.value.slice(one.value.indexOf('.') + 1);
      return [one, { kind: 'domain', value: domain, from: one.from }];
    }
    return [one];
  });
}
