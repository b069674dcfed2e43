/** A parameter and every name that is known → the names that could fill it, and those that its type refuses. */

import type { Parameter, ParameterType } from '../knowledge';
import { type KnownValue, parameterValues } from './parameter-values';

export interface Candidates {
  /** As they would stand in the command, the best first, each once. */
  readonly usable: readonly { readonly value: string; readonly from: string }[];
  /** As they were read. */
  readonly refused: readonly KnownValue[];
}

/** More names of one kind help nobody to choose. */
const mostTried = 20;

/** The kind of name that a parameter takes: a server stands for its full name as well. */
export function kindOf(type: ParameterType): string {
  return type === 'fqdn' ? 'server' : type;
}

/**
 * A parameter for one end of a delivery could also be a machine or an address of which nobody said what it does. Other
 * parts, such as the connector that captures a sender, are played by nothing that merely stands in the same paste.
 */
export function candidatesFor(parameter: Parameter, known: readonly KnownValue[]): Candidates {
  const { type, role } = parameter;
  const isEnd = role === 'sending' || role === 'receiving';
  const kind = kindOf(type);
  const named = known.filter(
    (one) =>
      one.kind === kind && (role === undefined || one.role === role || (isEnd && one.role === undefined)),
  );
  const inRole = named.filter((one) => role === undefined || one.role === role);
  const ordered = [...inRole, ...named.filter((one) => !inRole.includes(one))].slice(0, mostTried);
  // A connector alone is completed by the server it stands on.
  const servers = kind === 'connector' ? known.filter((one) => one.kind === 'server') : [];
  const usable = new Map<string, { value: string; from: string }>();
  const refused: KnownValue[] = [];
  for (const one of ordered) {
    const tried = role === undefined ? one : { ...one, role };
    const value = parameterValues([parameter], [tried, ...servers])[0]?.value;
    if (value !== undefined) {
      const key = value.toLowerCase();
      if (!usable.has(key)) usable.set(key, { value, from: one.from });
      // The short name of a machine is no full name, and nothing is wrong with it.
    } else if (type !== 'fqdn' && inRole.includes(one)) refused.push(one);
  }
  return { usable: [...usable.values()], refused };
}
