/** `setspn -X` and `-Q` → the names of mail services that two accounts hold or that the wrong account holds. */

import { type OutputRecord, record, textOf } from '../../reading';
import { isSame } from '../field-test';
import type { Given } from '../judgement';
import { type Derivation, ofKind } from './derivation';

export const spnOwners: Derivation = ({ records, given, cut }) => {
  const groups = ofKind(records, 'spn-group');
  const [count] = ofKind(records, 'spn-groups');
  const printed = count === undefined ? undefined : Number(textOf(count, 'count'));
  const owned = ofKind(records, 'spn-owned');
  const [first] = [...groups, ...owned, ...(count === undefined ? [] : [count])];
  if (first === undefined) return [];
  const guilty = groups.find((group) => concerns(group, given));
  const twice = owned.find((one) => isMail(one) && ownersOf(one, owned).length > 1);
  const strange = owned.find((one) => isMail(one) && !belongs(one));
  const decider = guilty ?? twice ?? strange;
  const spn = decider === undefined ? undefined : textOf(decider, 'spn');
  const owners = [
    ...ofKind(records, 'spn-group-owner').filter((one) => textOf(one, 'group') === spn),
    ...owned.filter((one) => textOf(one, 'spn')?.toLowerCase() === spn?.toLowerCase()),
  ].map((one) => textOf(one, 'owner') ?? '');
  return [
    record('spn-owners', (decider ?? first).span, {
      duplicate: guilty !== undefined || twice !== undefined,
      stranger: strange !== undefined,
      spn,
      owners: owners.length > 0 ? owners.join(' and ') : undefined,
      groups: groups.length,
      counted: printed,
      whole: !cut && (printed === undefined || printed <= groups.length),
      owned: owned.filter(isMail).length,
    }),
  ];
};

function isMail(one: OutputRecord): boolean {
  return /^smtp(?:svc)?$/.test(textOf(one, 'service') ?? '');
}

/** A group about mail, or about the host name of the receiving server, on which other names rest. */
function concerns(group: OutputRecord, given: Given): boolean {
  if (isMail(group)) return true;
  if (textOf(group, 'service') !== 'host') return false;
  const target = given.target ?? given.receiver;
  return (
    target === undefined || isSame(textOf(group, 'machine') ?? '', String(target).split('.', 1)[0] ?? '')
  );
}

function ownersOf(one: OutputRecord, owned: readonly OutputRecord[]): string[] {
  const spn = textOf(one, 'spn')?.toLowerCase();
  return [
    ...new Set(
      owned
        .filter((other) => textOf(other, 'spn')?.toLowerCase() === spn)
        .map((other) => textOf(other, 'owner')?.toLowerCase() ?? ''),
    ),
  ];
}

/** `CN=EX02,…` owns the names of EX02; any other account does not. */
function belongs(one: OutputRecord): boolean {
  const account = /^CN=([^,]+)/i.exec(textOf(one, 'owner') ?? '')?.[1] ?? '';
  return account.toLowerCase() === textOf(one, 'machine');
}
