/** Versions of Exchange as people write them: `Exchange 2010`, `E2K7`, `the new 2016 server`, `Exchange 2007 -> 2003`. */

import { buildPattern } from './build-pattern';
import type { Span } from './reading';

export interface NamedVersion {
  /** As articles spell it: `2016`, `SE`. */
  readonly value: string;
  readonly span: Span;
}

const year = '20(?:00|03|07|10|13|16|19)';

/** The product is named with its version; what follows may be the next version of a list. */
const product = buildPattern(
  `(?<![\\w-])(?:(?:Exchange|Exch|EX|E)[ _-]?(?:Server )?(?:5\\.5|${year}|2k(?:3|7|10|13|16|19)?)|(?:Exchange|Exch|EX)[ _-]?(?:Server )?(?:SE|Subscription Edition))(?:er[mns]?)?(?!\\w|-(?!server|hub|umgebung|org)|\\.\\w)`,
  'gi',
);

/** A year alone is a version where it stands for a server: `the 2010 hub`, `am 2010er`, `hub 2007`. */
const alone = buildPattern(
  `(?<![\\w.,:/-])(?:(${year})(?=er[mns]?(?![\\p{L}\\p{N}]))|(${year})(?=[ -](?:Exchange|server|hub|cas|edge|mailbox server|org|machine|box|boxes)s?(?![\\p{L}\\p{N}]))|(?<=(?:hub|serveur|servidor|serwer|serwera) )(${year})(?![\\w-]|[.,]\\d))`,
  'giu',
);

/** What also has a year in its name. */
const otherProduct =
  /(?:windows|win|office|outlook|sharepoint|sql|lync|skype|visio|word|excel|project|hyper-v|dynamics)(?: server)? $/i;

/** Between the versions of one list. */
const nextVersion = buildPattern(
  `^((?: (?:SP|CU|RU)[ ]?\\d{1,2})?(?: ?(?:/|,|&|\\+|-{0,2}>|=>|→) ?| (?:and|or|to|und|oder|nach|zu|et|ou|vers|y|o|e|a|en|of|naar|verso|para|i|oraz|do|bis) )(?:(?:the|the new|the old) )?)(${year})(?:er[mns]?|s)?(?![\\w-]|[.,:]\\d|/\\d{1,2}(?!\\d)| (?:e?-?mails|messages|items|users|mailboxes|nachrichten))`,
  'iu',
);
/** No list is longer than this. */
const mostListed = 5;

/** Every version that `text` names, in no order; one version may be there several times. */
export function* readVersions(text: string): Generator<NamedVersion> {
  for (const { 0: name, index } of text.matchAll(product)) {
    if (isMachine(name, text, index)) continue;
    yield { value: spelled(name), span: [index, index + name.length] };
    yield* listedAfter(text, index + name.length);
  }
  for (const { 0: name, index } of text.matchAll(alone)) {
    if (otherProduct.test(text.slice(Math.max(0, index - 24), index))) continue;
    yield { value: name, span: [index, index + name.length] };
  }
}

function* listedAfter(text: string, from: number): Generator<NamedVersion> {
  let at = from;
  for (let listed = 0; listed < mostListed; listed += 1) {
    const [all = '', joint = '', value = ''] = nextVersion.exec(text.slice(at, at + 40)) ?? [];
    if (value === '') return;
    const start = at + joint.length;
    yield { value, span: [start, start + value.length] };
    at += all.length;
  }
}

/** `EX2010\46`, `EX2010$`: the name of a machine, whatever version it once had. */
function isMachine(name: string, text: string, index: number): boolean {
  return (
    /^[\\$@]/.test(text.slice(index + name.length)) ||
    /[\\@]$/.test(text.slice(Math.max(0, index - 1), index))
  );
}

/** One word that is a version, or `undefined`: `2010`, `2010er`, `Exchange2010`, `E2K7`. `EX2010` is a machine. */
export function versionOfWord(word: string): string | undefined {
  const found =
    /^(?:exchange|exch|e)?[-_]?(5\.5|20(?:00|03|07|10|13|16|19)|2k(?:3|7|10|13|16|19)?)(?:er[mns]?|s)?$/i.exec(
      word,
    );
  return found?.[1] === undefined ? undefined : spelled(found[1]);
}

function spelled(name: string): string {
  if (/5\.5/.test(name)) return '5.5';
  const short = /2k(\d{0,2})/i.exec(name);
  if (short !== null) return `20${(short[1] ?? '').padStart(2, '0')}`;
  return /20\d\d/.exec(name)?.[0] ?? 'SE';
}
