/** What a banner or a person says of versions: `15.1.2507.39`, `we are on 2016`, `Exchange 2010 -> 2016`. */

import { exchangeProduct } from './exchange-product';
import { readVersions, versionOfWord } from './named-versions';
import { parseVersion } from './version';

/** Two to four numbers, or `15.1 (Build 2507.6)`, that are no part of something longer. */
const numbers =
  /(?<![\w.])\d{1,2}\.\d{1,2}(?:\.\d{1,6}){0,2}(?: \(Build \d{1,6}\.\d{1,6}\))?(?![\p{L}\p{N}]|\.\d)/giu;
/** From Exchange 2013 on, builds have longer third numbers than addresses; older ones are announced. */
const longestOctet = 255;
const announced = /(?:version|build|exchange|admindisplayversion)[ :=("]{0,4}$/i;

/** The products that builds in any text belong to, each once, as they come; what may be an IP address is no build. */
export function versionsOfBuilds(text: string): string[] {
  return productsIn(
    text,
    (third, before) => (third !== undefined && third > longestOctet) || announced.test(before),
  );
}

/** Every version that a sentence about versions names: by build, by name or as a word alone; each once, as they come. */
export function saidVersions(text: string): string[] {
  const builds = productsIn(text, () => true);
  if (builds.length > 0) return builds;
  const named = [...readVersions(text)].toSorted((one, other) => one.span[0] - other.span[0]);
  const words = text.split(/[^\p{L}\p{N}]+/u).flatMap((word) => {
    const version = word === 'SE' ? word : versionOfWord(word);
    return version === undefined ? [] : [version];
  });
  const edition = /\bsubscription edition\b/i.test(text) ? ['SE'] : [];
  return [...new Set([...named.map(({ value }) => value), ...words, ...edition])];
}

function productsIn(text: string, isBuild: (third: number | undefined, before: string) => boolean): string[] {
  const found = new Set<string>();
  for (const { 0: written, index } of text.matchAll(numbers)) {
    const version = parseVersion(written.includes('(') ? `Version ${written}` : written);
    const product = version && exchangeProduct(version)?.product;
    if (product === undefined || product === 'Online') continue;
    if (isBuild(version?.[2], text.slice(Math.max(0, index - 24), index))) found.add(product);
  }
  return [...found];
}
