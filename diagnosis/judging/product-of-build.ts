/** A build number of Exchange → the product. Boundaries as in the vendor's list of builds. */

import { compareVersions } from './field-test';

/** From this build on; newest first. 2019 and SE share 15.2: the third number parts them. */
const products: readonly (readonly [since: string, product: string])[] = [
  ['15.20', 'Exchange Online'],
  ['15.2.2562', 'SE'],
  ['15.2', '2019'],
  ['15.1', '2016'],
  ['15.0', '2013'],
  ['14.0', '2010'],
  ['8.0', '2007'],
  ['6.5', '2003'],
  ['6.0', '2000'],
  ['5.5', '5.5'],
];

/** `15.2.1748.10`, `15.01.2507.039`, `Version 15.2 (Build 1748.10)`; `undefined` for anything else. */
export function productOfBuild(text: string): { product: string; build: string } | undefined {
  const [, main, rest] = /^Version (\d+\.\d+) \(Build (\d+(?:\.\d+)?)/.exec(text.trim()) ?? [];
  const build = (main === undefined ? text.trim() : `${main}.${rest}`)
    .split('.')
    .map((part) => part.replace(/^0+(?=\d)/, ''))
    .join('.');
  if (!/^\d{1,2}(?:\.\d{1,5}){2,3}$/.test(build)) return undefined;
  const found = products.find(([since]) => (compareVersions(build, since) ?? -1) >= 0);
  return found === undefined ? undefined : { product: found[1], build };
}
