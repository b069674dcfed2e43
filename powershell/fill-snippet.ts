/** A snippet and what is known → the command to run, with a visible placeholder for what is not known. */

import type { ExchangeVersion, Form, Parameter, Snippet } from '../knowledge';
import { candidatesFor } from './candidates';
import { type KnownValue, type ParameterValue, parameterValues } from './parameter-values';
import { quoted } from './quote';
import { spellVersions } from './spell-versions';

export interface FilledSnippet {
  readonly code: string;
  /** `2013 and later`; absent when one form serves all versions. */
  readonly versions?: string;
  readonly note?: string;
  readonly filled: readonly FilledParameter[];
  /** What a person still has to put in: placeholder as it stands in the code, and what it means. */
  readonly missing: readonly MissingParameter[];
  /** Names that were read for a parameter and are not used, because they are none of its type. */
  readonly refused: readonly {
    readonly parameter: Parameter;
    readonly value: string;
    readonly from: string;
  }[];
}

export interface FilledParameter {
  readonly parameter: Parameter;
  readonly value: string;
  readonly from: string;
  /** Other names that could stand there. */
  readonly others: readonly string[];
}

export interface MissingParameter {
  readonly parameter: Parameter;
  readonly placeholder: string;
  readonly description: string;
  /** Names that could stand there; nobody said that they play the part. */
  readonly others: readonly string[];
}

/** One filled form per version that could apply: exactly one when the version is known. */
export function fillSnippet(
  snippet: Snippet,
  known: readonly KnownValue[],
  versions: readonly ExchangeVersion[] = [],
): FilledSnippet[] {
  const values = parameterValues(snippet.parameters ?? [], known);
  return formsFor(snippet.forms, versions).map((form) => fillForm(form, snippet, values, known));
}

function formsFor(forms: readonly Form[], versions: readonly ExchangeVersion[]): readonly Form[] {
  if (versions.length === 0) return forms;
  const fitting = forms.filter(
    (form) => form.versions === undefined || form.versions.some((version) => versions.includes(version)),
  );
  return fitting.length > 0 ? fitting : forms;
}

function fillForm(
  form: Form,
  { shell }: Snippet,
  values: readonly ParameterValue[],
  known: readonly KnownValue[],
): FilledSnippet {
  const used = values.filter(({ parameter }) => form.code.includes(marker(parameter.name)));
  const filled: FilledParameter[] = [];
  const missing: MissingParameter[] = [];
  const refused: FilledSnippet['refused'][number][] = [];
  const written = new Map<string, string>();
  for (const { parameter, value, from = '' } of used) {
    const safe = value === undefined ? undefined : quoted(value, shell);
    const placeholder = `<${parameter.placeholder}>`;
    const { usable, refused: unfit } = candidatesFor(parameter, known);
    const others = usable.map((one) => one.value).filter((one) => one !== value);
    refused.push(...unfit.map((one) => ({ parameter, value: one.value, from: one.from })));
    if (value !== undefined && safe !== undefined) filled.push({ parameter, value, from, others });
    else missing.push({ parameter, placeholder, description: parameter.description, others });
    if (value !== undefined && safe === undefined) refused.push({ parameter, value, from });
    written.set(marker(parameter.name), safe ?? placeholder);
  }
  return {
    // In one pass: what a value holds is never taken for a marker.
    code: form.code.trimEnd().replace(/\{\{\w+\}\}/g, (name) => written.get(name) ?? name),
    filled,
    missing,
    refused,
    ...(form.versions !== undefined && { versions: spellVersions(form.versions) }),
    ...(form.note !== undefined && { note: form.note }),
  };
}

function marker(name: string): string {
  return `{{${name}}}`;
}
