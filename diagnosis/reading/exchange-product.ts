/** The build of an Exchange server → which product it is, and which update where that is known. */

import type { ExchangeVersion } from '../../knowledge';
import { olderReleases, releases, updates } from './exchange-builds';
import type { Version } from './version';

export interface ExchangeProduct {
  readonly product: ExchangeVersion | 'Online';
  /** `CU23`, `SP1`, `RTM`; absent when the build is between the known ones. */
  readonly release?: string;
  /** `Apr24HU`; absent without one and when it is not known. `AdminDisplayVersion` never shows it. */
  readonly update?: string;
  /** `Exchange 2016 CU23 Apr24HU`. */
  readonly name: string;
}

/** Third numbers from here on are Exchange SE, below Exchange 2019; both are 15.2. */
const firstOfSe = 2562;

/**
 * `undefined` for versions that are no Exchange: `6.0.3790` and `5.0.2195` are the SMTP service of Windows. It cannot
 * know what was printed: `ExchangeVersion : 0.1 (8.0.535.0)` is the schema of an object, not a product.
 */
export function exchangeProduct(version: Version): ExchangeProduct | undefined {
  const product = productOf(version);
  if (product === undefined) return undefined;
  const [major, minor, third = 0, last = -1] = version;
  const line = `${major}.${minor}`;
  const older = olderReleases[line]?.findLast(([from]) => third >= from)?.[1];
  const release = older ?? releases[`${line}.${third}`] ?? releases[line];
  const update = updates[`${line}.${third}`]?.[last];
  return {
    product,
    ...(release !== undefined && { release }),
    ...(update !== undefined && { update }),
    name: [`Exchange ${product}`, release, update].filter((part) => part !== undefined).join(' '),
  };
}

function productOf([major, minor, third]: Version): ExchangeProduct['product'] | undefined {
  switch (`${major}.${minor}`) {
    case '5.5':
      return '5.5';
    case '6.0':
      return third !== undefined && third >= 4417 && third <= 6620 ? '2000' : undefined;
    case '6.5':
      return '2003';
    case '8.0':
    case '8.1':
    case '8.2':
    case '8.3':
      return '2007';
    case '14.0':
    case '14.1':
    case '14.2':
    case '14.3':
      return '2010';
    case '15.0':
      return '2013';
    case '15.1':
      return '2016';
    case '15.2':
      return third === undefined ? undefined : third < firstOfSe ? '2019' : 'SE';
    case '15.20':
      return 'Online';
    default:
      return undefined;
  }
}
