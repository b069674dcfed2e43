/** The walls of the house: which folder may import which, and which packages one folder alone may know. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { parseSync } from '@swc/core';

const root = join(__dirname, '..');

/** `types`: only `import type`. A part may always import itself. `everything` ends the search. */
const allowed: Readonly<Record<string, Readonly<Record<string, 'all' | 'types'>> | 'everything'>> = {
  knowledge: {},
  'diagnosis/reading': { knowledge: 'types' },
  'diagnosis/matching': { knowledge: 'types' },
  'diagnosis/judging': { 'diagnosis/reading': 'all', knowledge: 'types' },
  diagnosis: {
    'diagnosis/reading': 'all',
    'diagnosis/matching': 'all',
    'diagnosis/judging': 'all',
    knowledge: 'types',
  },
  powershell: { knowledge: 'types' },
  conversation: { diagnosis: 'all', powershell: 'all', knowledge: 'types' },
  cards: { conversation: 'types' },
  store: { conversation: 'types' },
  'respond.ts': { conversation: 'all', store: 'types', 'take-turns.ts': 'all' },
  'take-turns.ts': {},
  bots: { 'respond.ts': 'types', cards: 'all', 'config.ts': 'types' },
  'server.ts': { bots: 'types', 'config.ts': 'all' },
  'config.ts': { 'database-url.ts': 'all' },
  'database-url.ts': {},
  'index.ts': 'everything',
  'ask.ts': 'everything',
  terminal: 'everything',
  tools: 'everything',
};

/** Packages of which one part alone may know. `readSource` names are packages or their beginnings. */
const onlyIn: Readonly<Record<string, readonly string[]>> = {
  'js-yaml': ['knowledge'],
  ajv: ['knowledge'],
  'fuse.js': ['diagnosis/matching'],
  'adaptivecards-templating': ['cards'],
  'adaptive-expressions': ['cards'],
  'lru-cache': ['store'],
  kysely: ['store'],
  libsql: ['store'],
  pg: ['store'],
  botbuilder: ['bots'],
  'botframework-connector': ['bots'],
  'html-to-text': ['bots'],
  restify: ['server.ts'],
};

interface Import {
  readonly file: string;
  readonly from: string;
  readonly typesOnly: boolean;
}

const parts = Object.keys(allowed);
const inPart = (path: string): string | undefined =>
  parts.filter((part) => path === part || path.startsWith(`${part}/`)).sort((a, b) => b.length - a.length)[0];

describe('the import table', () => {
  const imports = sourceFiles().flatMap(importsOf);

  it('covers every source file', () => {
    expect(sourceFiles().filter((file) => inPart(file) === undefined)).toEqual([]);
    expect(imports.length).toBeGreaterThan(100);
  });

  it('is kept by every import between folders', () => {
    expect(
      imports
        .filter(({ from }) => from.startsWith('.'))
        .map(broken)
        .filter(Boolean),
    ).toEqual([]);
  });

  it('leaves each package to the part that may know it', () => {
    const strays = imports.filter(({ file, from }) => {
      const owners = onlyIn[packageOf(from)];
      const part = inPart(file) ?? '';
      return owners !== undefined && !owners.includes(part) && allowed[part] !== 'everything';
    });
    expect(strays.map(({ file, from }) => `${file} imports ${from}`)).toEqual([]);
  });

  it('notices a broken wall', () => {
    expect(broken({ file: 'cards/x.ts', from: '../store', typesOnly: false })).toBe(
      'cards/x.ts imports store',
    );
    expect(broken({ file: 'cards/x.ts', from: '../conversation', typesOnly: false })).toBe(
      'cards/x.ts imports more than types of conversation',
    );
    expect(broken({ file: 'cards/x.ts', from: '../conversation/view', typesOnly: true })).toBe(
      'cards/x.ts imports conversation/view past its door',
    );
  });
});

function broken({ file, from, typesOnly }: Import): string | undefined {
  const part = inPart(file) ?? '';
  const target = normalize(join(dirname(file), from))
    .split(sep)
    .join('/');
  const other = inPart(target) ?? inPart(`${target}.ts`) ?? target;
  if (other === part) return undefined;
  const rules = allowed[part];
  const rule = rules === 'everything' ? 'all' : rules?.[other];
  if (rule === undefined) return `${file} imports ${other}`;
  if (rule === 'types' && !typesOnly) return `${file} imports more than types of ${other}`;
  const inside = part.startsWith(`${other}/`);
  if (target !== other && `${target}.ts` !== other && !inside)
    return `${file} imports ${target} past its door`;
  return undefined;
}

function packageOf(from: string): string {
  const [scope = '', name = ''] = from.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

function sourceFiles(): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('.ts') && !/^(?:node_modules|dist|test|coverage|data)\//.test(file));
}

/** The fields of a syntax node that matter here. */
interface SyntaxNode {
  readonly type?: string;
  readonly value?: unknown;
  readonly source?: SyntaxNode;
  readonly typeOnly?: boolean;
  readonly specifiers?: readonly { readonly isTypeOnly?: boolean }[];
  readonly callee?: SyntaxNode;
  readonly arguments?: readonly { readonly expression?: SyntaxNode }[];
}

/** Static and dynamic imports, re-exports and `require` calls of one file. */
function importsOf(file: string): Import[] {
  const found: Import[] = [];
  const add = (from: unknown, typesOnly: boolean): void => {
    if (typeof from === 'string') found.push({ file, from, typesOnly });
  };
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const node = value as SyntaxNode;
    if (node.type?.endsWith('Declaration') && node.source !== undefined) {
      const { specifiers = [] } = node;
      const eachIsType = specifiers.length > 0 && specifiers.every(({ isTypeOnly }) => isTypeOnly === true);
      add(node.source?.value, node.typeOnly === true || eachIsType);
    }
    const loads = node.callee?.type === 'Import' || node.callee?.value === 'require';
    if (node.type === 'CallExpression' && loads) add(node.arguments?.[0]?.expression?.value, false);
    for (const child of Object.values(value)) visit(child);
  };
  visit(parseSync(readFileSync(join(root, file), 'utf8'), { syntax: 'typescript', target: 'es2022' }).body);
  return found;
}
