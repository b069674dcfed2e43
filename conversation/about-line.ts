/** The names of an incident → whom a check is about, in a line: `sender 10.0.0.5 · receiver EX07 · queue EX10\46`. */

import type { EntityRole } from '../knowledge';
import { type KnownValue, parameterValues } from '../powershell';

const parts: readonly (readonly [
  label: string,
  type: 'server' | 'ip' | 'connector' | 'queue',
  EntityRole?,
])[] = [
  ['sender', 'server', 'sending'],
  ['sender address', 'ip', 'sending'],
  ['receiver', 'server', 'receiving'],
  ['receiver address', 'ip', 'receiving'],
  ['connector', 'connector'],
  ['queue', 'queue'],
];

/** The names as they stand in commands; `undefined` when none is known. */
export function aboutLine(known: readonly KnownValue[]): string | undefined {
  const named = parts.flatMap(([label, type, role]) => {
    const parameter = { name: 'name', type, placeholder: 'Name', description: label };
    const [{ value } = {}] = parameterValues(
      [role === undefined ? parameter : { ...parameter, role }],
      known,
    );
    return value === undefined ? [] : [`${label} ${value}`];
  });
  return named.length === 0 ? undefined : named.join(' · ');
}
