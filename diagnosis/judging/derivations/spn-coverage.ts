/** `setspn -L` → which of the four names of the mail service the account has, and which are missing or elsewhere. */

import { record, textOf } from '../../reading';
import { isSame } from '../field-test';
import { type Derivation, ofKind } from './derivation';

const services = ['SMTP', 'SMTPSVC'];

export const spnCoverage: Derivation = ({ records, given, cut }) => {
  const spns = ofKind(records, 'spn');
  return ofKind(records, 'spn-list').map((list) => {
    const account = textOf(list, 'account') ?? '';
    const machine = account.replace(/\$$/, '');
    const own = spns.filter((spn) => textOf(spn, 'account') === account);
    const fqdn = fqdnOf(
      machine,
      textOf(list, 'dn') ?? '',
      own.map((spn) => textOf(spn, 'spn') ?? ''),
      given.target,
    );
    const wanted = services.flatMap((service) => [machine, fqdn].map((host) => `${service}/${host}`));
    const has = new Set(own.map((spn) => (textOf(spn, 'spn') ?? '').toLowerCase()));
    const missing = wanted.filter((name) => !has.has(name.toLowerCase()));
    const target = given.target ?? given.receiver;
    return record('spn-coverage', list.span, {
      account,
      names: own.length,
      missing: missing.length > 0 ? missing.join(', ') : undefined,
      complete: missing.length === 0,
      cut,
      other: target !== undefined && !isSame(machine, String(target)),
    });
  });
};

/** The name that Windows itself registered counts more than the domain in the path: they differ in some forests. */
function fqdnOf(
  machine: string,
  dn: string,
  spns: readonly string[],
  target: string | number | undefined,
): string {
  if (target !== undefined && String(target).includes('.') && isSame(machine, String(target)))
    return String(target);
  const windows = /^(?:HOST|RestrictedKrbHost|WSMAN|TERMSRV)$/i;
  for (const spn of spns) {
    const [service = '', host = ''] = spn.split('/');
    if (windows.test(service) && host.includes('.') && isSame(machine, host)) return host;
  }
  const domain = [...dn.matchAll(/DC=([^,]+)/gi)].map(([, part = '']) => part).join('.');
  return `${machine}.${domain}`;
}
