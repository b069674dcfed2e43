/** Text as people and machines paste it, at its worst: marks of every language that a card or a terminal knows. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what looks like a template is the hostile text.

import fc from 'fast-check';

export const hostileTexts = [
  '${title}',
  '${1+1} ${$root} ${json($data)}',
  '${env:ProgramFiles} `"${x}`"',
  '\\${escaped}',
  '**bold** _italic_ ~~gone~~ `code`',
  '[Sign in](https://evil.example/)',
  '![picture](https://evil.example/p.png)',
  '<at>Everyone</at> &lt;b&gt; <b>x</b>',
  '- item',
  '1. first',
  '# heading',
  '{{DATE(2026-01-01T00:00:00Z)}} {{TIME(2026-01-01T00:00:00Z)}}',
  '{"$when": false, "$data": "${list}"}',
  '\u001b[2J\u001b]0;title\u0007 red\u009b31m',
  '\u202Eevil\u202C \u2066isolate\u2069',
  'lone \ud800 surrogate \udfff',
  'nul \u0000 back\b space',
  '__proto__ constructor $data',
] as const;

/** One of the above, or anything at all, on one line and not blank. */
export const anyText = fc
  .oneof(
    fc.constantFrom(...hostileTexts),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.tuple(fc.constantFrom(...hostileTexts), fc.string({ maxLength: 20 })).map((parts) => parts.join(' ')),
  )
  .map((text) => `x${text.replace(/[\r\n\u0085\u2028\u2029]/g, ' ')}x`);

/** Fields that are words of the program, not text. */
const fixed = ['kind', 'risk', 'language', 'data'];

/** The same view with every text replaced. */
export function withTexts<Value>(value: Value, text: string, field = ''): Value {
  if (fixed.includes(field)) return value;
  if (typeof value === 'string') return text as Value;
  if (Array.isArray(value)) return value.map((item) => withTexts(item, text)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, withTexts(part, text, name)]),
  ) as Value;
}

/** Escape sequences, marks that turn directions, and halves of characters. Line ends and tabs are harmless. */
export const acting = /(?![\t\n])\p{Cc}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|\p{Cs}/u;
