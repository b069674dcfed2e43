/** A conversation with a mail server, typed or logged → what it offered. */

import { type Line, linesSpan, type OutputRecord, record } from './output';

/** `S: `, `< `, `>>> `, `Server: ` before a line of a dialogue. */
const speaker = /^\s{0,8}(?:[SC]: ?|(?:Server|Client): ?|[<>]{1,3} )?/;
const reply = /^(\d{3})([ -]|$)(.*)$/;
const greeting = /^(?:EHLO|HELO)\b/i;

interface Dialogue {
  readonly banner: string | undefined;
  readonly verbs: readonly string[];
  /** The list of verbs reached its last line, `250 …`. */
  readonly complete: boolean;
  readonly refused: string | undefined;
  readonly closed: string | undefined;
  readonly helo: boolean;
}

/** Replies in the order of the talk; what the client typed stands between them. */
export function readTalk(texts: readonly string[]): Dialogue {
  let banner: string | undefined;
  let verbs: string[] = [];
  let complete = false;
  let refused: string | undefined;
  let closed: string | undefined;
  let helo = false;
  let asked: string | undefined;
  for (const text of texts) {
    const typed = greeting.exec(text)?.[0].toUpperCase();
    if (typed !== undefined) {
      asked = typed;
      helo ||= typed === 'HELO';
      continue;
    }
    const [, code = '', sign, rest = ''] = reply.exec(text) ?? [];
    if (code === '220' && banner === undefined) banner = rest.trim();
    else if (code === '421') closed = text.trim();
    else if (/^5\d\d/.test(code) && asked === 'EHLO' && verbs.length === 0) refused ??= text.trim();
    else if (code === '250' && asked !== 'HELO' && (!complete || sign === '-')) {
      // After TLS the list is offered anew; the last one counts together with the first.
      if (complete) complete = false;
      verbs = [...verbs, rest.trim()];
      if (sign !== '-') complete = asked !== undefined || verbs.length > 1;
    }
  }
  return { banner, verbs, complete, refused, closed, helo };
}

/** The fields that rules ask for. */
export function dialogueFields(talk: Dialogue): Record<string, string | boolean | undefined> {
  const { banner, verbs, complete, refused, closed } = talk;
  const hello = verbs.find((verb) => /\bHello\b/i.test(verb));
  return {
    banner,
    bannerMasked: banner !== undefined && /\*{3}/.test(banner),
    server: bannerHost(banner ?? '') ?? bannerHost(hello ?? ''),
    product: productOf(banner),
    verbs: verbs.length > 0 ? verbs.join(', ') : undefined,
    verbsMasked: verbs.some((verb) => /^X{4}/.test(verb)),
    offersExps: verbs.some((verb) => /^X-EXPS\b/i.test(verb)),
    offersTicket: verbs.some((verb) => /^X-EXPS .*(?:GSSAPI|EXCHANGEAUTH)/i.test(verb)),
    offersAnonymousTls: verbs.some((verb) => /^(?:X-ANONYMOUSTLS|X-EXCHANGEAUTH)\b/i.test(verb)),
    offersStartTls: verbs.some((verb) => /^STARTTLS\b/i.test(verb)),
    complete: verbs.length > 0 ? complete : undefined,
    address: bracketed(hello ?? ''),
    refused,
    closed,
  };
}

function bannerHost(text: string): string | undefined {
  return /^([A-Za-z][\w-]{0,62}(?:\.[\w-]{1,63}){0,6})(?: |$)/.exec(text)?.[1];
}

function productOf(banner: string | undefined): string | undefined {
  if (banner === undefined || /\*{3}/.test(banner)) return undefined;
  if (/Microsoft ESMTP MAIL Service, Version: [56]\./i.test(banner)) return 'Exchange 2003';
  return /Microsoft ESMTP MAIL Service/i.test(banner) ? 'Exchange' : 'other';
}

export function readSmtpDialogue(lines: readonly Line[]): OutputRecord[] {
  const spoken = lines.map((line) => ({ line, text: line.text.replace(speaker, '') }));
  const used = spoken.filter(({ text }) => greeting.test(text) || reply.test(text));
  const isTalk = used.some(({ text }) => /^(?:220|250|421)[ -]/.test(text));
  const isLog = lines.some(
    ({ text }) => text.split(',').length > 7 && text.split(',')[1]?.includes('\\') === true,
  );
  if (!isTalk || isLog) return [];
  const talk = readTalk(used.map(({ text }) => text));
  return [record('smtp', linesSpan(used.map(({ line }) => line)), dialogueFields(talk))];
}

/** `EX02.contoso.com Hello [10.0.0.5]` */
function bracketed(text: string): string | undefined {
  const [from, to] = [text.indexOf('['), text.indexOf(']')];
  return from >= 0 && to > from ? text.slice(from + 1, to) : undefined;
}
