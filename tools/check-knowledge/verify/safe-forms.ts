/**
 * Three parameters of receive connectors that lock people out when they are written carelessly. RemoteIPRanges is a list
 * of which a plain list replaces everything; AuthMechanism and PermissionGroups are flags of which a bare value drops the
 * rest and a hash table is refused (Set-ReceiveConnector in the Exchange reference).
 */

import type { Fault, Promised } from './fault';
import { type Argument, type Command, innermost, nodesOf, stringOf } from './find-commands';
import type { SyntaxNode } from './parse-powershell';

const flags: Readonly<Record<string, readonly string[]>> = {
  AuthMechanism: [
    ...['None', 'Tls', 'Integrated', 'BasicAuth', 'BasicAuthRequireTLS', 'ExchangeServer'],
    'ExternalAuthoritative',
  ],
  PermissionGroups: [
    ...['None', 'AnonymousUsers', 'ExchangeUsers', 'ExchangeServers', 'ExchangeLegacyServers', 'Partners'],
    'Custom',
  ],
};

export function checkSafeForms(
  commands: readonly Command[],
  root: SyntaxNode,
  { versions }: Promised,
): Fault[] {
  const assigned = assignments(root);
  return commands
    .filter(({ name }) => name.toLowerCase() === 'set-receiveconnector')
    .flatMap((command) => command.arguments)
    .flatMap((argument) => {
      const name = ['RemoteIPRanges', ...Object.keys(flags)].find(
        (one) => one.toLowerCase() === argument.parameter?.toLowerCase(),
      );
      if (name === undefined || argument.value === undefined) return [];
      const value = resolve(argument.value, assigned);
      const wrong =
        name === 'RemoteIPRanges'
          ? wrongRanges(value, versions.includes('2007'))
          : wrongFlags(name, value, assigned);
      return wrong === undefined ? [] : [placed(argument, name, wrong)];
    });
}

interface Wrong {
  readonly problem: string;
  readonly fix: string;
}

function placed({ row, value }: Argument, name: string, { problem, fix }: Wrong): Fault {
  return { row, problem: `-${name} ${value?.text ?? ''} ${problem}`, fix };
}

type Assigned = ReadonlyMap<string, readonly SyntaxNode[]>;

/** Lower-case variable → what is assigned to it, in order. */
export function assignments(root: SyntaxNode): Assigned {
  const found = new Map<string, SyntaxNode[]>();
  for (const node of nodesOf(root, 'assignment_expression')) {
    const [left, , right] = node.children;
    const name = left === undefined ? '' : innermost(left).text.toLowerCase();
    if (right !== undefined && name.startsWith('$')) found.set(name, [...(found.get(name) ?? []), right]);
  }
  return found;
}

/** Through a variable to what it holds, and through brackets. */
function resolve(value: SyntaxNode, assigned: Assigned): SyntaxNode {
  const inner = innermost(value);
  const held = assigned.get(inner.text.toLowerCase());
  if (held?.length === 1 && held[0] !== undefined) return innermost(held[0]);
  const [open, content, close] = inner.children;
  const isBracketed = inner.type === 'parenthesized_expression' && open?.text === '(' && close?.text === ')';
  return isBracketed && content !== undefined ? resolve(content, assigned) : inner;
}

function wrongRanges(value: SyntaxNode, on2007: boolean): Wrong | undefined {
  if (value.type === 'hash_literal_expression') {
    const keys = nodesOf(value, 'key_expression').map(({ text }) => text.toLowerCase());
    if (keys.length === 0 || keys.some((key) => key !== 'add' && key !== 'remove'))
      return { problem: 'changes nothing', fix: "Write @{Remove='…'} or @{Add='…'}" };
    if (!on2007) return undefined;
    return {
      problem: 'is not known to Exchange 2007',
      fix: 'Give 2007 a form of its own that writes the present list without the entry',
    };
  }
  // @(…RemoteIPRanges…), with more entries behind it: the whole list as it is, changed.
  const kept = nodesOf(value, 'array_expression').find(
    (list) => innermost(value) === list || startsWith(value, list),
  );
  const readsList = kept !== undefined && membersOf(kept).includes('remoteipranges');
  if (readsList && nodesOf(value, 'element_access').length === 0) return undefined;
  return {
    problem: 'replaces the whole list',
    fix: "Write @{Remove='…'} or @{Add='…'}; for 2007 a variable made of @($connector.RemoteIPRanges | …)",
  };
}

function startsWith(value: SyntaxNode, part: SyntaxNode): boolean {
  return value.start === part.start;
}

function wrongFlags(name: string, value: SyntaxNode, assigned: Assigned): Wrong | undefined {
  const present = name.toLowerCase();
  if (value.type === 'hash_literal_expression' || value.type === 'array_literal_expression') {
    return {
      problem: 'is a list, and this is a set of flags',
      fix: "Write all of them in one string: 'Tls, …'",
    };
  }
  const format = nodesOf(value, 'format_expression').find(({ children }) => children.length === 3);
  if (format !== undefined && startsWith(value, format)) {
    const [pattern, , from] = format.children;
    const [kept = '', ...more] = splitFlags((pattern && stringOf(pattern)) ?? '');
    if (kept !== '{0}' || from === undefined || membersOf(from).at(-1) !== present)
      return { problem: 'drops what is set today', fix: `Write ('{0}, …' -f $connector.${name})` };
    return wrongWords(name, more);
  }
  const restored = /^(\$\w+)\.(\w+)$/.exec(value.text);
  if (restored !== null) {
    const [, variable = '', member = ''] = restored;
    const source = (assigned.get(variable.toLowerCase()) ?? []).map(({ text }) => text).join('\n');
    if (member.toLowerCase() === present && /\bImport-C(?:lixml|sv)\b/i.test(source)) return undefined;
  }
  const literal = stringOf(value);
  if (literal === undefined) {
    return {
      problem: 'does not show what it keeps',
      fix: `Write ('{0}, …' -f $connector.${name}) or the recorded text`,
    };
  }
  if (/\{\{|<[A-Za-z]/.test(literal)) return undefined;
  const words = splitFlags(literal);
  if (words.length === 1 && words[0] !== 'None')
    return { problem: 'drops the rest', fix: `Write ('{0}, ${words[0]}' -f $connector.${name})` };
  return wrongWords(name, words, true);
}

/** `whole`: nothing else is set beside these. */
function wrongWords(name: string, words: readonly string[], whole = false): Wrong | undefined {
  const has = (word: string): boolean => words.includes(word);
  const unknown = words.find((word) => flags[name]?.includes(word) !== true);
  if (unknown !== undefined) return { problem: `holds "${unknown}"`, fix: `Use: ${flags[name]?.join(', ')}` };
  if (has('None') && (words.length > 1 || !whole))
    return { problem: 'joins None with others', fix: 'None stands alone' };
  if (
    has('ExternalAuthoritative') &&
    (!whole || words.some((word) => word !== 'Tls' && word !== 'ExternalAuthoritative'))
  )
    return { problem: 'joins ExternalAuthoritative with others', fix: 'Beside it only Tls may stand' };
  if (whole && has('BasicAuthRequireTLS') && !(has('BasicAuth') && has('Tls')))
    return { problem: 'lacks what BasicAuthRequireTLS needs', fix: 'Add BasicAuth and Tls' };
  return undefined;
}

function splitFlags(text: string): string[] {
  return text.split(',').map((word) => word.trim());
}

function membersOf(node: SyntaxNode): string[] {
  return nodesOf(node, 'member_name').map(({ text }) => text.toLowerCase());
}
