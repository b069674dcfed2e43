/** A reading → what the whole paste is like, as far as rules ask for it. */

import type { Sign } from '../knowledge';
import { type Circumstances, matchingSettings } from './matching';
import { exchangeProduct, parseVersion, type Reading } from './reading';

type Read = Pick<Reading, 'text' | 'entities' | 'signals'>;

export function circumstancesOf(reading: Read): Circumstances {
  const signs = new Set<Sign>();
  if (hasFewWords(reading.text)) signs.add('few-words');
  if (
    reading.entities.some(({ kind, from, value }) => kind === 'connector' && from === inLog && isOwn(value))
  )
    signs.add('other-connector');
  if (namesBothWays(reading.text)) signs.add('both-ways');
  return { signs, versions: versionsOf(reading) };
}

function hasFewWords(text: string): boolean {
  return text.length < 80 && (text.match(/[\p{L}\p{N}]+/gu) ?? []).length <= matchingSettings.fewWords;
}

/** Between the two ends of a way: `2013 -> 2019`, `EX10 nach EX19`. */
const joints = new Set(['to', 'nach', 'zu', 'vers', 'hacia', 'a', 'al', 'verso', 'naar', 'para', 'do', 'na']);
const arrow = /->|=>|→|>/g;
/** Longer texts are logs. */
const longestTold = 2_000;

function namesBothWays(text: string): boolean {
  if (text.length > longestTold) return false;
  const words =
    text
      .toLowerCase()
      .replace(arrow, ' to ')
      .match(/[\p{L}\p{N}-]+/gu) ?? [];
  const ways = new Set(
    words.flatMap((word, at) => (joints.has(word) ? [`${words[at - 1]} ${words[at + 1]}`] : [])),
  );
  return [...ways].some((one) => {
    const [from, to] = one.split(' ');
    return from !== to && ways.has(`${to} ${from}`);
  });
}

const inLog = 'protocol log';
/** `EX19\Default Frontend EX19`: the names that setup gives, after that of the server. */
const ofSetup = /\\ ?(?:Default|Client|Outbound Proxy|Standard|Inter)/i;

function isOwn(connector: string): boolean {
  return connector.includes('\\') && !ofSetup.test(connector);
}

/** What tools print of a server; directories and assemblies write versions otherwise. */
const displayed = /\bVersion \d{1,2}\.\d{1,2} \(Build \d{1,5}\.\d{1,4}\)/g;

/** A year alone may be a version or not; it never rules out, yet where versions are named it may be one more of them. */
const year = /(?<![\d./:-])20(?:00|03|07|10|13|16|19)(?!\d|[./:-]\d)/g;

/** The versions of Exchange that the paste names, in words or by a build. */
function versionsOf({ text, entities, signals }: Read): string[] {
  const named = entities.filter(({ kind }) => kind === 'version').map(({ value }) => value);
  const builds = signals.filter(({ kind }) => kind === 'build').map(({ value }) => value);
  const products = [...builds, ...(text.match(displayed) ?? [])].flatMap((build) => {
    const version = parseVersion(build);
    const product = version && exchangeProduct(version)?.product;
    return product === undefined || product === 'Online' ? [] : [product];
  });
  const versions = [...named, ...products];
  return [...new Set(versions.length === 0 ? [] : [...versions, ...(text.match(year) ?? [])])];
}
