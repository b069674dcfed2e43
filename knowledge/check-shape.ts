/** Data → where it departs from a schema of this folder, in words an author understands. */

import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import articleSchema from './article.schema.json';
import conceptsSchema from './concepts.schema.json';
import type { FieldProblem } from './knowledge';
import lookAlikesSchema from './look-alikes.schema.json';
import phraseBookSchema from './phrase-book.schema.json';
import sentencesSchema from './sentences.schema.json';

type Check = (data: unknown) => FieldProblem[];

export const checkArticleShape = shapeCheck(articleSchema);
export const checkConceptsShape = shapeCheck(conceptsSchema);
export const checkLookAlikesShape = shapeCheck(lookAlikesSchema);
export const checkPhraseBookShape = shapeCheck(phraseBookSchema);
export const checkSentencesShape = shapeCheck(sentencesSchema);

/** Compiles the schema when it is first needed. */
function shapeCheck(schema: object): Check {
  let validate: ValidateFunction | undefined;
  return (data) => {
    validate ??= new Ajv({ allErrors: true, verbose: true, strict: false }).compile(schema);
    if (validate(data)) return [];
    const errors = validate.errors ?? [];
    // "One of these must hold" repeats what its branches say better.
    const telling = errors.filter(({ keyword }) => keyword !== 'anyOf');
    return (telling.length > 0 ? telling : errors).map(explain);
  };
}

interface Described {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Described>>;
}

function explain(error: ErrorObject): FieldProblem {
  const field = fieldOf(error.instancePath);
  const schema = error.parentSchema as Described | undefined;
  // What is missing is described beside its brothers; the parent's own description is about the parent.
  const about = error.keyword === 'required' ? schema?.properties?.[error.params.missingProperty] : schema;
  const meaning = about?.description === undefined ? '' : ` This field: ${about.description}`;
  const at = (name: string): string => (field === '' ? name : `${field}.${name}`);
  switch (error.keyword) {
    case 'required':
      return {
        field: at(error.params.missingProperty),
        problem: 'the field is missing',
        fix: `Add "${error.params.missingProperty}:".${meaning}`,
      };
    case 'additionalProperties':
      return {
        field: at(error.params.additionalProperty),
        problem: 'there is no such field',
        fix: `Remove it or correct its name; known: ${known(error)}.`,
      };
    case 'enum':
      return {
        field,
        problem: `${shown(error.data)} is not allowed`,
        fix: `Use one of: ${error.params.allowedValues.join(', ')}.`,
      };
    case 'type':
      return {
        field,
        problem: `${shown(error.data)} ${error.message ?? 'is wrong'}`,
        fix:
          error.params.type === 'string' && !isNested(error.data)
            ? 'Put it in quotes.'
            : `Correct it.${meaning}`,
      };
    default:
      return {
        field,
        problem: `${shown(error.data)} ${error.message ?? 'is wrong'}`,
        fix: `Correct it.${meaning}`,
      };
  }
}

/** `/checks/2/title` → `checks[2].title`. */
function fieldOf(path: string): string {
  return path
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '');
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && !(value instanceof Date);
}

function known(error: ErrorObject): string {
  return Object.keys((error.parentSchema as { properties?: object } | undefined)?.properties ?? {}).join(
    ', ',
  );
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
