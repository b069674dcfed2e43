/** What a button of a card carries. People can replay any payload, so it is read as untrusted input. */

/** Version of the payload; a card with another version is out of date. */
export const actionVersion = 1;

export const sections = [
  'causes',
  'checks',
  'check',
  'check-rest',
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

export type Action =
  | {
      readonly kind: 'section';
      readonly section: Section;
      readonly article: string;
      /** For `check` and `check-rest`: its id. */
      readonly check?: string;
      /** Where to begin: the id of a snippet for `commands`, the place of a block for a fix and the facts. */
      readonly from?: string;
      /** For one fix: its id. */
      readonly fix?: string;
    }
  | { readonly kind: 'not-this'; readonly article: string }
  /** Of several articles that fit, this one. */
  | { readonly kind: 'pick'; readonly article: string }
  | { readonly kind: 'help' }
  /** From a dialog: put the answer where everybody sees it. */
  | { readonly kind: 'post' }
  /** A payload that this version does not know: outdated card or tampering. */
  | { readonly kind: 'unknown' };

/** The data of a button, as it stands in the card and comes back in the activity's `value`. */
export type ActionData = { readonly v: number } & Exclude<Action, { kind: 'unknown' }>;

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
    case 'section': {
      const section = sections.find((known) => known === data.section);
      const check = shortId(data.check);
      const from = shortId(data.from);
      const fix = shortId(data.fix);
      if (section === undefined || article === undefined) return { kind: 'unknown' };
      return {
        kind: 'section',
        section,
        article,
        ...(check !== undefined && { check }),
        ...(from !== undefined && { from }),
        ...(fix !== undefined && { fix }),
      };
    }
    case 'not-this':
    case 'pick':
      return article === undefined ? { kind: 'unknown' } : { kind: data.kind, article };
    case 'help':
    case 'post':
      return { kind: data.kind };
    default:
      return { kind: 'unknown' };
  }
}
