/** Entries of an access control list → what Exchange Servers may do with the stores: allowed, denied, missing rights. */

import { type OutputRecord, record, textOf } from '../../reading';
import { membersOf } from '../field-test';
import { type Derivation, ofKind } from './derivation';

/** The name in the shell, and how dsacls and the consoles spell it. */
const rights: readonly (readonly [name: string, ...spellings: string[]])[] = [
  ['ms-Exch-Store-Constrained-Delegation', 'store constrained delegation'],
  ['ms-Exch-Store-Read-Write-Access', 'store read and write access', 'store read write access'],
  ['ms-Exch-Store-Read-Access', 'store read only access', 'store read access'],
  ['ms-Exch-Store-Transport-Access', 'store transport access'],
];

interface Entry {
  readonly user: string;
  /** `undefined`: not printed. */
  readonly deny: boolean | undefined;
  readonly rights: readonly string[];
  readonly everything: boolean;
  readonly source: OutputRecord;
}

export const storeRights: Derivation = ({ records, cut }) => {
  const entries = [...ofKind(records, 'permission'), ...ofKind(records, 'access')].map(toEntry);
  const own = entries.filter(({ user }) => isServers(user));
  const [first] = own.length > 0 ? own : entries;
  if (first === undefined) return [];
  const granted = own.filter(({ deny }) => deny === false);
  const allowed = rights.filter(([name]) =>
    granted.some((entry) => entry.everything || entry.rights.includes(name)),
  );
  const denied = rights.filter(([name]) =>
    own.some((entry) => entry.deny === true && (entry.everything || entry.rights.includes(name))),
  );
  const missing = rights.filter((right) => !allowed.includes(right));
  const member = entries.find(
    ({ user, deny, rights: names }) => deny === true && names.length > 0 && user.endsWith('$'),
  );
  const spoken = denied[0] ?? missing[0];
  const decider =
    own.find((entry) => entry.deny === true && entry.rights.includes(spoken?.[0] ?? '')) ?? member ?? first;
  const isCut = entries.some(
    ({ source }) =>
      source.cut || ['user', 'deny', 'extendedrights'].some((name) => source.fields.get(name)?.cut === true),
  );
  return [
    record('store-rights', decider.source.span, {
      user: own[0]?.user ?? 'Exchange Servers',
      listed: own.length > 0,
      allowed: allowed.length,
      denied: denied.length > 0 ? namesOf(denied) : undefined,
      missing: missing.length > 0 ? namesOf(missing) : undefined,
      missingCount: missing.length,
      member: member?.user,
      /** An entry that does not say whether it allows or denies, or what, may say anything. */
      readable:
        !cut && !isCut && entries.every(({ source, deny }) => deny !== undefined && hasRights(source)),
      allows: entries.some(({ deny }) => deny === false),
    }),
  ];
};

function namesOf(list: typeof rights): string {
  return list.map(([name]) => name).join(', ');
}

function hasRights(source: OutputRecord): boolean {
  return source.kind === 'access' || textOf(source, 'ExtendedRights') !== undefined;
}

function toEntry(source: OutputRecord): Entry {
  const isAccess = source.kind === 'access';
  const printed = isAccess ? textOf(source, 'type') : textOf(source, 'Deny');
  const deny = /^(?:True|Deny)$/i.test(printed ?? '')
    ? true
    : /^(?:False|Allow)$/i.test(printed ?? '')
      ? false
      : undefined;
  const text = `${textOf(source, isAccess ? 'right' : 'ExtendedRights') ?? ''}`;
  const members = membersOf(text).map((member) => member.replace(/\s+/g, ' '));
  const all = isAccess
    ? /^FULL CONTROL/i.test(text)
    : membersOf(textOf(source, 'AccessRights') ?? '').includes('genericall');
  return {
    user: (textOf(source, 'User') ?? '').trim(),
    deny,
    rights: rights.flatMap(([name, ...spellings]) =>
      members.some((member) => member === name.toLowerCase() || spellings.includes(member)) ? [name] : [],
    ),
    everything: all,
    source,
  };
}

/** The universal group of 2007 and later, in any domain. */
function isServers(user: string): boolean {
  return /(?:^|\\)Exchange Servers$/i.test(user);
}
