/** Command-line words → what is asked, or a `UsageError` that names the word. */

import { parseArgs } from 'node:util';
import { UsageError } from './usage';

export type Asked =
  | { readonly form: 'help' }
  /** Without text: standard input, or a conversation on a terminal. */
  | { readonly form: 'paste'; readonly text?: string; readonly json: boolean }
  | { readonly form: 'batch'; readonly file: string }
  | { readonly form: 'article'; readonly id: string; readonly json: boolean }
  | { readonly form: 'activity'; readonly file: string }
  | { readonly form: 'read'; readonly file: string }
  | { readonly form: 'intent'; readonly file: string };

export function readArguments(words: readonly string[]): Asked {
  const { values, positionals } = parsed(words);
  if (values.help === true) return { form: 'help' };
  const forms = (['batch', 'article', 'activity', 'read', 'intent'] as const).filter(
    (name) => values[name] !== undefined,
  );
  if (forms.length > 1) throw new UsageError(`--${forms.join(' and --')} cannot be used together`);
  const text = positionals.length === 0 ? undefined : positionals.join(' ');
  const json = values.json === true;
  const [form] = forms;
  if (form === undefined) return { form: 'paste', json, ...(text !== undefined && { text }) };
  if (text !== undefined) throw new UsageError(`"${text}" is not expected after --${form}`);
  const value = values[form] ?? '';
  if (value === '')
    throw new UsageError(`--${form} needs ${form === 'article' ? 'an article id' : 'a file'}`);
  if (form === 'article') return { form, id: value, json };
  if (json) throw new UsageError(`--json cannot be used with --${form}: its output is JSON lines already`);
  return { form, file: value };
}

function parsed(words: readonly string[]): ReturnType<typeof parse> {
  try {
    return parse(words);
  } catch (error) {
    throw new UsageError(
      error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error),
    );
  }
}

const parse = (words: readonly string[]) =>
  parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      batch: { type: 'string' },
      article: { type: 'string' },
      activity: { type: 'string' },
      read: { type: 'string' },
      intent: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
