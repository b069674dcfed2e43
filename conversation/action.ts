/** What a button of a card carries. People can replay any payload, so it is read as untrusted input. */

import type { EntityRole, ExchangeVersion } from '../knowledge';
import { versionOrder } from '../powershell';
import type { CheckResult } from './incident';

/** Version of the payload; a card with another version is out of date. */
export const actionVersion = 1;

export const sections = [
  'causes',
  'checks',
  'check',
  'check-rest',
  'check-change',
  'commands',
  'why',
  'fixes',
  'fix',
  'fix-change',
  'fix-undo',
  'facts',
  'article',
] as const;
export type Section = (typeof sections)[number];

/** The article, and the paste that it answers: by the id of its message. */
export interface OfFinding {
  readonly article: string;
  readonly finding: string;
}

export type Action =
  | {
      readonly kind: 'section';
      readonly section: Section;
      readonly article: string;
      /** For one check: its id. */
      readonly check?: string;
      /** Where to begin: the id of a snippet for `commands`, the place of a block for a fix and the facts. */
      readonly from?: string;
      /** For one fix: its id. */
      readonly fix?: string;
    }
  | { readonly kind: 'not-this'; readonly article: string }
  /** Of several articles that fit, this one. */
  | { readonly kind: 'pick'; readonly article: string }
  /** The commands of a card, or of the first card of an answer, as plain text. */
  | {
      readonly kind: 'as-text';
      readonly section?: Section;
      readonly article: string;
      readonly check?: string;
      readonly from?: string;
      readonly fix?: string;
    }
  /** All commands of an article as one script. */
  | { readonly kind: 'script'; readonly article: string }
  /** A name for the commands of an article; not validated yet. */
  | {
      readonly kind: 'value';
      readonly article: string;
      readonly of: string;
      readonly value: string;
      readonly role?: EntityRole;
    }
  /** Walk through the checks; in a walk: show the step it stands at. */
  | ({ readonly kind: 'start' } & OfFinding)
  /** What a check gave. */
  | ({
      readonly kind: 'result';
      readonly check: string;
      readonly result: CheckResult['outcome'];
      /** For `found`, where a check can prove several. */
      readonly cause?: string;
    } & OfFinding)
  /** What was read from pasted output is wrong, says a person. */
  | ({ readonly kind: 'misread'; readonly check: string } & OfFinding)
  /** Mail flows again. */
  | ({ readonly kind: 'fixed' } & OfFinding)
  /** The fix that was shown did not help. */
  | ({ readonly kind: 'no-help'; readonly fix?: string } & OfFinding)
  /** Whether the article was the solution. */
  | ({ readonly kind: 'feedback'; readonly helped: boolean } & OfFinding)
  /** The Exchange version of the servers, and what is shown for it. */
  | ({ readonly kind: 'version'; readonly version: ExchangeVersion } & Partial<OfFinding>)
  | { readonly kind: 'summary'; readonly as?: 'text' }
  | { readonly kind: 'help' }
  /** From a dialog: put the answer where everybody sees it. */
  | { readonly kind: 'post' }
  /** A payload that this version does not know: outdated card or tampering. */
  | { readonly kind: 'unknown' };

/** The data of a button, as it stands in the card and comes back in the activity's `value`. */
export type ActionData = { readonly v: number } & Exclude<Action, { kind: 'unknown' }>;

/** The longest name that a command takes is a distinguished name. */
const longestValue = 512;

const roles: readonly EntityRole[] = [
  'sending',
  'receiving',
  'domain-controller',
  'capturing',
  'forest-root',
  'other-domain',
];

const shortId = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length > 0 && value.length <= 64 ? value : undefined;

/** Reads the `value` of an activity; `undefined` when there is none, `unknown` when it is not one of ours. */
export function parseAction(value: unknown): Action | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'object' || Array.isArray(value)) return { kind: 'unknown' };
  const data = value as Record<string, unknown>;
  if (data.v !== actionVersion) return { kind: 'unknown' };
  const article = shortId(data.article);
  switch (data.kind) {
    case 'as-text':
    case 'section': {
      const section = sections.find((known) => known === data.section);
      const check = shortId(data.check);
      const from = shortId(data.from);
      const fix = shortId(data.fix);
      if (article === undefined) return { kind: 'unknown' };
      const rest = {
        article,
        ...(check !== undefined && { check }),
        ...(from !== undefined && { from }),
        ...(fix !== undefined && { fix }),
      };
      if (data.kind === 'as-text') return { kind: 'as-text', ...(section && { section }), ...rest };
      return section === undefined ? { kind: 'unknown' } : { kind: 'section', section, ...rest };
    }
    case 'value': {
      const of = shortId(data.of);
      const value =
        typeof data.value === 'string' && data.value !== '' && data.value.length <= longestValue
          ? data.value
          : undefined;
      const role = roles.find((known) => known === data.role);
      if (article === undefined || of === undefined || value === undefined) return { kind: 'unknown' };
      return { kind: 'value', article, of, value, ...(role !== undefined && { role }) };
    }
    case 'script':
    case 'not-this':
    case 'pick':
      return article === undefined ? { kind: 'unknown' } : { kind: data.kind, article };
    case 'start':
    case 'fixed': {
      const of = ofFinding(data);
      return of === undefined ? { kind: 'unknown' } : { kind: data.kind, ...of };
    }
    case 'no-help': {
      const of = ofFinding(data);
      const fix = shortId(data.fix);
      if (of === undefined) return { kind: 'unknown' };
      return { kind: 'no-help', ...of, ...(fix !== undefined && { fix }) };
    }
    case 'feedback': {
      const of = ofFinding(data);
      if (of === undefined || typeof data.helped !== 'boolean') return { kind: 'unknown' };
      return { kind: 'feedback', ...of, helped: data.helped };
    }
    case 'result': {
      const of = ofFinding(data);
      const check = shortId(data.check);
      const cause = shortId(data.cause);
      const result = results.find((known) => known === data.result);
      if (of === undefined || check === undefined || result === undefined) return { kind: 'unknown' };
      return { kind: 'result', ...of, check, result, ...(cause !== undefined && { cause }) };
    }
    case 'misread': {
      const of = ofFinding(data);
      const check = shortId(data.check);
      return of === undefined || check === undefined
        ? { kind: 'unknown' }
        : { kind: 'misread', ...of, check };
    }
    case 'version': {
      const version = versionOrder.find((known) => known === data.version);
      return version === undefined ? { kind: 'unknown' } : { kind: 'version', version, ...ofFinding(data) };
    }
    case 'summary':
      return { kind: 'summary', ...(data.as === 'text' && { as: 'text' }) };
    case 'help':
    case 'post':
      return { kind: data.kind };
    default:
      return { kind: 'unknown' };
  }
}

const results = ['fine', 'found', 'skipped'] as const;

/** Ids of messages are longer than those of articles. */
function ofFinding({ article, finding }: Record<string, unknown>): OfFinding | undefined {
  const id = shortId(article);
  if (id === undefined || typeof finding !== 'string' || finding === '' || finding.length > 200)
    return undefined;
  return { article: id, finding };
}
