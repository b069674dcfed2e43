/** Every regular expression of the product: whatever it reads, its time grows no faster than the text. */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseSync } from '@swc/core';
import { check } from 'recheck';
import { parse as parseYaml } from 'yaml';
import { buildPattern } from '../diagnosis/reading/build-pattern';

jest.mock('../diagnosis/reading/build-pattern', () => {
  const actual = jest.requireActual<{ buildPattern: typeof buildPattern }>(
    '../diagnosis/reading/build-pattern',
  );
  return { buildPattern: jest.fn(actual.buildPattern) };
});

/** Attacks are bounded in steps alone, so that a busy machine comes to the same verdict. */
const limits = { timeout: 60_000, attackTimeout: null, incubationTimeout: null, seedingTimeout: null };
const atOnce = 2;

/**
 * Expressions that were judged safe before. The verdict on an expression never changes, and judging takes a fifth of a
 * second each: here only the others are judged. UNSTUCK_EXPRESSIONS=all judges every one and writes the list.
 */
const listed = join(__dirname, 'safe-expressions.json');
const judgeAll = process.env.UNSTUCK_EXPRESSIONS === 'all';

const root = join(__dirname, '..');
const builderFile = 'diagnosis/reading/build-pattern.ts';

interface Expression {
  readonly source: string;
  readonly flags: string;
  readonly file: string;
}

/** What one file of code has. */
interface Code {
  readonly literals: readonly Expression[];
  /** Calls of `buildPattern`. */
  readonly built: number;
  /** Uses of `RegExp` as a value, and strings that `match` and its like take for expressions. */
  readonly made: number;
}

const files = filesOf(root);
const code = new Map(files.filter(isCode).map((file) => [file, codeOf(file, read(file))]));
const expressions: readonly Expression[] = [
  ...[...code.values()].flatMap(({ literals }) => literals),
  ...builtExpressions(),
  ...files.filter((file) => file.endsWith('.schema.json')).flatMap(schemaExpressions),
  ...files.filter((file) => /^knowledge\/.*\.ya?ml$/.test(file)).flatMap(commandExpressions),
];

describe('regular expressions', () => {
  it('are found in code, in schemas and in commands', () => {
    const places = new Set(expressions.map(({ file }) => file));
    expect([...places]).toEqual(
      expect.arrayContaining([
        'diagnosis/reading/normalise.ts',
        'tools/pack/fill-manifest.ts',
        builderFile,
        'knowledge/article.schema.json',
        'knowledge/articles/cannot-achieve-exchange-authentication.yaml',
      ]),
    );
    expect(expressions.length).toBeGreaterThan(150);
  });

  it('are made out of strings in one file only', () => {
    const makers = [...code].filter(([, { made }]) => made > 0).map(([file]) => file);
    expect(makers).toEqual([builderFile]);
  });

  it('that are made out of strings are all made while modules load', () => {
    const calls = [...code.values()].reduce((sum, { built }) => sum + built, 0);
    expect(calls).toBeGreaterThan(0);
    expect(expressions.filter(({ file }) => file === builderFile)).toHaveLength(calls);
  });

  it('take time in proportion to what they read, at most', async () => {
    const known: ReadonlySet<string> = new Set(judgeAll ? [] : JSON.parse(readFileSync(listed, 'utf8')));
    const all = withoutDoubles(expressions);
    const left = all.filter((one) => !known.has(spell(one)));
    const failed: string[] = [];
    const work = async (): Promise<void> => {
      for (let next = left.pop(); next !== undefined; next = left.pop()) {
        const found = await verdict(next);
        if (found !== 'safe') failed.push(`${next.file}: /${next.source}/${next.flags} is ${found}`);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    expect(failed).toEqual([]);
    if (judgeAll) writeFileSync(listed, `${JSON.stringify(all.map(spell).sort(), undefined, 2)}\n`);
  }, 600_000);
});

describe('the check', () => {
  it('notices an expression that backtracks', async () => {
    expect(await verdict({ source: '[.\\s]+$', flags: '', file: '' })).toMatch(
      /^vulnerable: 2nd degree polynomial/,
    );
    expect(await verdict({ source: '^(?:a|a)+$', flags: 'i', file: '' })).toMatch(/^vulnerable: exponential/);
  });

  it('takes what it cannot read for a failure', async () => {
    expect(await verdict({ source: '(', flags: '', file: '' })).toMatch(/^unknown: invalid/);
  });

  it('notices expressions that are made out of strings', () => {
    const made = (text: string): number => codeOf('x.ts', text).made;
    expect(made("const a = new RegExp('a');")).toBe(1);
    expect(made("const a = RegExp('a', 'g');")).toBe(1);
    expect(made('const make = globalThis.RegExp;')).toBe(1);
    expect(made("'ab'.match('a+b');")).toBe(1);
    expect(made('const a = (b: RegExp): RegExpExecArray | null => b.exec(/a/.source);')).toBe(0);
  });
});

async function verdict({ source, flags }: Expression): Promise<string> {
  // Flag `d` asks for the places of groups and changes nothing else; the checker does not know it.
  const found = await check(source, flags.replace('d', ''), limits);
  if (found.status === 'safe') return 'safe';
  if (found.status === 'unknown') return `unknown: ${found.error.kind}`;
  return `vulnerable: ${found.complexity.summary} with ${found.attack.pattern}`;
}

const spell = ({ source, flags }: Expression): string => `/${source}/${flags}`;

function withoutDoubles(all: readonly Expression[]): Expression[] {
  return [...new Map(all.map((one) => [spell(one), one])).values()];
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => !/^(?:node_modules|dist|test|coverage|data|\.git)\//.test(file));
}

function isCode(file: string): boolean {
  return /\.[cm]?[jt]s$/.test(file);
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** The fields of a syntax node that matter here. */
interface SyntaxNode {
  readonly type?: string;
  readonly value?: unknown;
  readonly pattern?: string;
  readonly flags?: string;
  readonly callee?: SyntaxNode;
  readonly property?: SyntaxNode;
  readonly arguments?: readonly { readonly expression?: SyntaxNode }[];
}

function codeOf(file: string, text: string): Code {
  const literals: Expression[] = [];
  let built = 0;
  let made = 0;
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const node = value as SyntaxNode;
    // As a type, the name does nothing.
    if (node.type?.startsWith('TsType')) return;
    if (node.type === 'RegExpLiteral')
      literals.push({ source: node.pattern ?? '', flags: node.flags ?? '', file });
    if (node.type === 'Identifier' && node.value === 'RegExp') made += 1;
    if (node.type === 'CallExpression' && node.callee?.value === 'buildPattern') built += 1;
    if (node.type === 'CallExpression' && takesText(node)) made += 1;
    for (const child of Object.values(value)) visit(child);
  };
  const syntax = /ts$/.test(file) ? 'typescript' : 'ecmascript';
  visit(parseSync(text, { syntax, target: 'es2022' }).body);
  return { literals, built, made };
}

/** `text.match('a+')` makes an expression out of its string. */
function takesText({ callee, arguments: [first] = [] }: SyntaxNode): boolean {
  const method = String(callee?.property?.value);
  const type = first?.expression?.type ?? '';
  return ['match', 'matchAll', 'search'].includes(method) && /^(?:StringLiteral|TemplateLiteral)$/.test(type);
}

/** What `buildPattern` returns while the modules that call it load. */
function builtExpressions(): Expression[] {
  for (const [file, { built }] of code) if (built > 0) require(join(root, file));
  const made = jest.mocked(buildPattern).mock.results.map(({ value }) => value as RegExp);
  return made.map(({ source, flags }) => ({ source, flags, file: builderFile }));
}

/** Every `pattern` of a JSON schema; the validator compiles them with flag `u`. */
function schemaExpressions(file: string): Expression[] {
  const found: Expression[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { pattern, patternProperties = {} } = value as { pattern?: unknown; patternProperties?: object };
    for (const source of [pattern, ...Object.keys(patternProperties)])
      if (typeof source === 'string') found.push({ source, flags: 'u', file });
    for (const child of Object.values(value)) visit(child);
  };
  visit(JSON.parse(read(file)));
  return found;
}

/** What PowerShell commands match, replace and split by. */
function commandExpressions(file: string): Expression[] {
  const operator = /\s-[ci]?(?:match|notmatch|replace|split) \(?'((?:[^']|'')*)'/gi;
  const found: Expression[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string')
      for (const [, source = ''] of value.matchAll(operator))
        found.push({ source: source.replaceAll("''", "'"), flags: 'i', file });
    if (typeof value === 'object' && value !== null) for (const child of Object.values(value)) visit(child);
  };
  visit(parseYaml(read(file)));
  return found;
}
