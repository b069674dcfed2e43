/** A sentence that states one name → that name as the target of a follow-up: `set:target=EX07`. */

import { namedVersions } from './named-version';
import { saidValues } from './said-values';

/** What people add behind a name. */
const behind =
  /,? (?:btw|by the way|fyi|forgot to (?:say|mention)(?: that| it)?|sorry|übrigens|d'ailleurs|por cierto)[.!]*$/i;

export function statedValue(text: string): string | undefined {
  const values = saidValues(text.replace(behind, ''));
  const [value] = values ?? [];
  if (value === undefined || values?.length !== 1) return undefined;
  // `the target is 2016` names a version, not a machine.
  if (namedVersions(value.value).length === 0 || /[\\-]/.test(value.value))
    return `set:${nameOf(value)}=${value.value}`;
  return undefined;
}

function nameOf({ kind, role }: { readonly kind: string; readonly role?: string }): string {
  if (role === 'sending') return 'sender';
  if (role === 'receiving') return 'target';
  return role === 'domain-controller' ? 'dc' : kind;
}
