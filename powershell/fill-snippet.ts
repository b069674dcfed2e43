/** A snippet and what is known → the command to run, with a visible placeholder for what is not known. */

import type { ExchangeVersion, Form, Snippet } from '../knowledge';
import { type KnownValue, type ParameterValue, parameterValues } from './parameter-values';
import { quoted } from './quote';
import { spellVersions } from './spell-versions';

export interface FilledSnippet {
  readonly code: string;
  /** `2013 and later`; absent when one form serves all versions. */
  readonly versions?: string;
  readonly note?: string;
  readonly filled: readonly { readonly value: string; readonly from: string }[];
  /** What a person still has to put in: placeholder as it stands in the code, and what it means. */
  readonly missing: readonly { readonly placeholder: string; readonly description: string }[];
}

/** One filled form per version that could apply: exactly one when the version is known. */
export function fillSnippet(
  snippet: Snippet,
  known: readonly KnownValue[],
  versions: readonly ExchangeVersion[] = [],
): FilledSnippet[] {
  const values = parameterValues(snippet.parameters ?? [], known);
  return formsFor(snippet.forms, versions).map((form) => fillForm(form, snippet, values));
}

function formsFor(forms: readonly Form[], versions: readonly ExchangeVersion[]): readonly Form[] {
  if (versions.length === 0) return forms;
  const fitting = forms.filter(
    (form) => form.versions === undefined || form.versions.some((version) => versions.includes(version)),
  );
  return fitting.length > 0 ? fitting : forms;
}

function fillForm(form: Form, { shell }: Snippet, values: readonly ParameterValue[]): FilledSnippet {
  const used = values.filter(({ parameter }) => form.code.includes(marker(parameter.name)));
  const filled: { value: string; from: string }[] = [];
  const missing: { placeholder: string; description: string }[] = [];
  const written = new Map<string, string>();
  for (const { parameter, value, from = '' } of used) {
    const safe = value === undefined ? undefined : quoted(value, shell);
    const placeholder = `<${parameter.placeholder}>`;
    if (value !== undefined && safe !== undefined) filled.push({ value, from });
    else missing.push({ placeholder, description: parameter.description });
    written.set(marker(parameter.name), safe ?? placeholder);
  }
  return {
    // In one pass: what a value holds is never taken for a marker.
    code: form.code.trimEnd().replace(/\{\{\w+\}\}/g, (name) => written.get(name) ?? name),
    filled,
    missing,
    ...(form.versions !== undefined && { versions: spellVersions(form.versions) }),
    ...(form.note !== undefined && { note: form.note }),
  };
}

function marker(name: string): string {
  return `{{${name}}}`;
}
