/** PowerShell → a syntax tree of plain objects, by the WebAssembly grammar of tree-sitter. */

import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { Language, type Node, Parser } from 'web-tree-sitter';

/** A node without the WebAssembly behind it: it may be kept, and its text is a slice of the code. */
export interface SyntaxNode {
  readonly type: string;
  /** In the mapped code. */
  readonly text: string;
  /** Line and place in the code, counted from 0. */
  readonly row: number;
  readonly start: number;
  readonly end: number;
  readonly children: readonly SyntaxNode[];
}

export interface Parsed {
  readonly root: SyntaxNode;
  /** The first piece that is no PowerShell. */
  readonly error?: { readonly row: number; readonly text: string };
}

export interface PowerShellParser {
  parse(code: string): Parsed;
  /** Types and order of all nodes as one line of text, for comparing trees, and the string around a place. */
  outline(
    code: string,
    place: number,
  ): { readonly tree: string; readonly lines: number; readonly string: string };
}

/**
 * PowerShell takes ‘ ’ ‚ ‛ for ', “ ” „ for " and – — ― for - (language specification, 2.3.5.2 and 2.4); the grammar does
 * not know that. The length stays, so that places in the mapped code are those of the code.
 */
export function mapTypography(code: string): string {
  return code
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[–—―]/g, '-');
}

/** The grammar takes letters alone in the name of a parameter, and there is -IncludePreExchange2007. */
function forGrammar(mapped: string): string {
  return mapped.replace(/(?<=\s)-[A-Za-z]{3,64}\d{1,8}(?![\w-])/g, (name) => name.replace(/\d/g, 'x'));
}

let loading: Promise<PowerShellParser> | undefined;

/** Loads the grammar once; takes about 50 ms. */
export function loadPowerShellParser(): Promise<PowerShellParser> {
  loading ??= load();
  return loading;
}

async function load(): Promise<PowerShellParser> {
  // V8's second compiler works on the grammar's one large function for 20 seconds of CPU; a run takes one second without it.
  setFlagsFromString('--liftoff-only');
  await Parser.init();
  const wasm = require.resolve('tree-sitter-powershell/tree-sitter-powershell.wasm');
  const grammar = await Language.load(readFileSync(wasm));
  const parser = new Parser();
  parser.setLanguage(grammar);
  const treeOf = <T>(code: string, use: (root: Node) => T): T => {
    const tree = parser.parse(forGrammar(code));
    if (tree === null) throw new Error('the grammar gave no tree');
    try {
      return use(tree.rootNode);
    } finally {
      tree.delete();
    }
  };
  // The same commands are looked at for several reasons.
  const parsed = new Map<string, Parsed>();
  return {
    parse(code) {
      const earlier = parsed.get(code);
      if (earlier !== undefined) return earlier;
      const mapped = mapTypography(code);
      const result = treeOf(mapped, (root) => {
        const plain = plainNode(root, mapped);
        return root.hasError ? { root: plain, error: firstError(root) } : { root: plain };
      });
      parsed.set(code, result);
      return result;
    },
    outline(code, place) {
      return treeOf(mapTypography(code), (root) => {
        const node = root.descendantForIndex(place);
        return {
          tree: `${root.hasError ? 'broken ' : ''}${root.toString()}`,
          lines: root.endPosition.row + 1,
          string: node === null ? '' : `${node.type} ${code.slice(node.startIndex, node.endIndex)}`,
        };
      });
    },
  };
}

function plainNode(node: Node, code: string): SyntaxNode {
  const { type, startIndex: start, endIndex: end } = node;
  const children = node.childCount === 0 ? [] : node.children.map((child) => plainNode(child, code));
  return { type, text: code.slice(start, end), row: node.startPosition.row, start, end, children };
}

/** The deepest one: the nodes around it are broken because it is. */
function firstError(node: Node): { row: number; text: string } {
  const child = node.children.find((one) => one.hasError || one.isError || one.isMissing);
  if (child !== undefined && !child.isError && !child.isMissing) return firstError(child);
  const found = child ?? node;
  return { row: found.startPosition.row, text: found.isMissing ? `a missing ${found.type}` : found.text };
}
