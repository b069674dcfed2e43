/** A syntax tree → the commands in it, each with its parameters and their values. */

import type { Facts } from '../facts';
import type { SyntaxNode } from './parse-powershell';

export interface Argument {
  /** Without its dash; absent: the value has no name. */
  readonly parameter?: string;
  /** Absent for a switch. */
  readonly value?: SyntaxNode;
  readonly row: number;
}

export interface Command {
  /** As written; the text of the expression after `&`. */
  readonly name: string;
  /** `&` or `.` before the name. */
  readonly operator?: string;
  /** What stands after the operator. */
  readonly called?: SyntaxNode;
  readonly arguments: readonly Argument[];
  readonly row: number;
}

/** Blocks of filters hold comparisons of properties, which look like commands and are none. */
export function findCommands(node: SyntaxNode, facts: Facts): Command[] {
  if (node.type !== 'command') return node.children.flatMap((child) => findCommands(child, facts));
  const command = readCommand(node, facts);
  const filters = command.arguments.filter(
    ({ parameter, value }) => /filter$/i.test(parameter ?? '') && value?.text.startsWith('{') === true,
  );
  const inside = node.children
    .flatMap((child) => (child.type === 'command_elements' ? child.children : [child]))
    .filter((child) => !filters.some(({ value }) => value?.start === child.start));
  return [command, ...inside.flatMap((child) => findCommands(child, facts))];
}

function readCommand(node: SyntaxNode, facts: Facts): Command {
  const part = (type: string): SyntaxNode | undefined => node.children.find((child) => child.type === type);
  const operator = part('command_invokation_operator')?.text;
  const called = part('command_name_expr');
  const name = part('command_name')?.text ?? called?.text ?? '';
  const elements = part('command_elements')?.children ?? [];
  return {
    name,
    row: node.row,
    arguments: readArguments(elements, name, facts),
    ...(operator !== undefined && { operator }),
    ...(called !== undefined && { called }),
  };
}

function readArguments(elements: readonly SyntaxNode[], name: string, facts: Facts): Argument[] {
  const known = facts.cmdlets.get(name.toLowerCase())?.parameters;
  const found: Argument[] = [];
  let open: SyntaxNode | undefined;
  let colon = false;
  const close = (value?: SyntaxNode): void => {
    if (open !== undefined) {
      const parameter = open.text.replace(/^-+/, '').replace(/:$/, '');
      found.push({ parameter, row: open.row, ...(value !== undefined && { value }) });
    } else if (value !== undefined) found.push({ value, row: value.row });
    open = undefined;
    colon = false;
  };
  for (const element of elements) {
    if (element.type === 'command_argument_sep') {
      colon ||= element.text.includes(':');
    } else if (element.type === 'redirection') {
      close();
    } else if (element.type === 'command_parameter') {
      if (open !== undefined) close();
      open = element;
      colon = element.text.endsWith(':');
    } else {
      const parameter = open?.text.replace(/^-+/, '').toLowerCase() ?? '';
      const isSwitch = isCommonSwitch(parameter) || known?.get(parameter)?.isSwitch === true;
      if (open !== undefined && isSwitch && !colon) close();
      close(element);
    }
  }
  if (open !== undefined) close();
  return found;
}

function isCommonSwitch(parameter: string): boolean {
  return parameter === 'verbose' || parameter === 'debug';
}

/** Through the nodes that hold one other alone: `array_literal_expression > unary_expression > …`. */
export function innermost(node: SyntaxNode): SyntaxNode {
  const [only, ...others] = node.children;
  return only === undefined || others.length > 0 ? node : innermost(only);
}

/** All nodes of a type, outermost first. */
export function nodesOf(node: SyntaxNode, type: string): SyntaxNode[] {
  const below = node.children.flatMap((child) => nodesOf(child, type));
  return node.type === type ? [node, ...below] : below;
}

/** What stands between the quotes of a string of one piece; absent for anything else. */
export function stringOf(node: SyntaxNode): string | undefined {
  const { text } = innermost(node);
  const match = /^'((?:[^']|'')*)'$/.exec(text) ?? /^"([^"`$]*)"$/.exec(text);
  return match?.[1];
}
