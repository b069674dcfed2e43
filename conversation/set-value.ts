/** A name that a person said → the same with the part it plays, in the form of its type; or that it is none. */

import type { Article, EntityRole, ExchangeVersion, Parameter, ParameterType } from '../knowledge';
import { fillSnippet, type KnownValue, kindOf, parameterValues } from '../powershell';
import type { Shown } from './incident';
import type { SaidValue } from './said-values';
import { snippetsFrom } from './shown-snippets';

export type SetValue =
  | { readonly outcome: 'set'; readonly kind: string; readonly role?: EntityRole; readonly value: string }
  | { readonly outcome: 'refused'; readonly kind: string; readonly role?: EntityRole }
  /** A queue or a connector is named on its server, which is not known. */
  | { readonly outcome: 'needs-server'; readonly kind: string };

export interface SettingScene {
  readonly article: Article;
  readonly shown: Shown | undefined;
  readonly known: readonly KnownValue[];
  readonly versions: readonly ExchangeVersion[];
}

export function setValue(said: SaidValue, scene: SettingScene): SetValue {
  const parameter = parameterFor(said, scene);
  const role = said.role ?? parameter?.role;
  const kind = said.kind;
  const type = kind as ParameterType;
  const value = onItsServer(kind, said.value, scene.known);
  const part = { kind, ...(role !== undefined && { role }) };
  if (value === undefined) return { outcome: 'needs-server', kind };
  const servers = scene.known.filter((one) => one.kind === 'server');
  const asked: Parameter = { name: 'value', type, placeholder: 'Value', description: 'value', ...part };
  const from = 'this message';
  // The short form of a server is that of the parameter; the full name is kept for parameters that want it.
  const [checked] = parameterValues([asked], [{ ...part, value, from }, ...servers]);
  const isTaken = checked?.value !== undefined && checked.from === from;
  if (!isTaken) return { outcome: 'refused', kind, ...(said.role !== undefined && { role: said.role }) };
  return { outcome: 'set', ...part, value: kind === 'server' ? value : checked.value };
}

/** The parameter that a name without its part is for: the first that waits for one, else the first of its kind. */
function parameterFor({ kind, role }: SaidValue, scene: SettingScene): Parameter | undefined {
  const snippets = snippetsFrom(scene.article, scene.shown);
  const fits = (parameter: Parameter): boolean =>
    kindOf(parameter.type) === kind &&
    (role === undefined ? isEnd(kind, parameter) : parameter.role === role);
  for (const snippet of snippets) {
    const missing = fillSnippet(snippet, scene.known, scene.versions).flatMap((filled) => filled.missing);
    const found = missing.find(({ parameter }) => fits(parameter));
    if (found !== undefined) return found.parameter;
  }
  return snippets.flatMap(({ parameters = [] }) => parameters).find(fits);
}

/** “The server” is one end of the delivery; a domain controller is called by its name. */
function isEnd(kind: string, { role }: Parameter): boolean {
  return kind !== 'server' || role === undefined || role === 'sending' || role === 'receiving';
}

/** `contoso.com` → `EX10\contoso.com`; `undefined` while its server is unknown. */
function onItsServer(kind: string, value: string, known: readonly KnownValue[]): string | undefined {
  if ((kind !== 'queue' && kind !== 'connector') || value.includes('\\')) return value;
  const role = kind === 'queue' ? 'sending' : 'receiving';
  const server = known.find((one) => one.kind === 'server' && one.role === role)?.value.split('.')[0];
  return server === undefined ? undefined : `${server}\\${value}`;
}
