/** An IP address as tools print it → family and number, and back. */

export type IpFamily = 4 | 6;

/** `value` is the address as one number, so that addresses compare and ranges have a size. */
export interface IpAddress {
  readonly family: IpFamily;
  readonly value: bigint;
}

/** How many bits an address of the family has. */
export const addressBits = { 4: 32, 6: 128 } as const;

/** The longest spelling is an IPv6 address of 45 characters with a zone and brackets. */
const longest = 100;

/** `::ffff:0:0/96`: an IPv4 address in the clothes of IPv6. */
const mapped = 0xffffn;

/**
 * Reads `10.0.0.5`, `fd00::5`, `[fe80::1%11]`, `::ffff:10.0.0.5`; spaces around it do not count. The zone behind `%` is
 * left out, because it names an interface of the machine that printed it. A mapped address is the IPv4 address it
 * stands for. Everything else is `undefined`, also parts with leading zeros (`010.0.0.5`), which programs read
 * differently.
 */
export function parseIpAddress(text: string): IpAddress | undefined {
  if (text.length > longest) return undefined;
  const [, bracketed, bare] = /^(?:\[([^[\]]*)\]|([^[\]]*))$/.exec(text.trim()) ?? [];
  const written = bracketed ?? bare ?? '';
  if (!written.includes(':')) return family4(parseIpv4(written));
  const value = parseIpv6(written.replace(/%[\w.~-]+$/, ''));
  if (value === undefined) return undefined;
  return value >> 32n === mapped ? family4(value & 0xffff_ffffn) : { family: 6, value };
}

/** IPv4 with dots; IPv6 in lower case with the longest run of zeros as `::` (RFC 5952). */
export function formatIpAddress({ family, value }: IpAddress): string {
  if (family === 4) return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 0xffn).join('.');
  const groups = Array.from({ length: 8 }, (_, place) => (value >> BigInt(112 - 16 * place)) & 0xffffn);
  const [start, length] = longestZeros(groups);
  const hex = groups.map((group) => group.toString(16));
  if (length < 2) return hex.join(':');
  return `${hex.slice(0, start).join(':')}::${hex.slice(start + length).join(':')}`;
}

export function isSameAddress(one: IpAddress, other: IpAddress): boolean {
  return one.family === other.family && one.value === other.value;
}

/** `0.0.0.0` or `::`: in a binding, every address of the machine. */
export function isAnyAddress({ value }: IpAddress): boolean {
  return value === 0n;
}

function family4(value: bigint | undefined): IpAddress | undefined {
  return value === undefined ? undefined : { family: 4, value };
}

function parseIpv4(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256)) {
    return undefined;
  }
  return join(parts.map(BigInt), 8n);
}

function parseIpv6(text: string): bigint | undefined {
  const [head = '', tail, ...more] = text.split('::');
  if (more.length > 0) return undefined;
  const before = ipv6Groups(head);
  const after = ipv6Groups(tail ?? '');
  if (before === undefined || after === undefined) return undefined;
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  // Only the end of an address may be spelled with dots.
  if (tail !== undefined && head.includes('.')) return undefined;
  return join([...before, ...Array.from({ length: missing }, () => 0n), ...after], 16n);
}

/** One side of `::`; the last part may be an IPv4 address, which fills two groups. */
function ipv6Groups(text: string): bigint[] | undefined {
  if (text === '') return [];
  const parts = text.split(':');
  const groups: bigint[] = [];
  for (const [place, part] of parts.entries()) {
    const dotted = place === parts.length - 1 && part.includes('.') ? parseIpv4(part) : undefined;
    if (dotted !== undefined) groups.push(dotted >> 16n, dotted & 0xffffn);
    else if (/^[\da-f]{1,4}$/i.test(part)) groups.push(BigInt(`0x${part}`));
    else return undefined;
  }
  return groups;
}

function join(parts: readonly bigint[], bits: bigint): bigint {
  return parts.reduce((value, part) => (value << bits) | part, 0n);
}

function longestZeros(groups: readonly bigint[]): readonly [start: number, length: number] {
  let best: readonly [number, number] = [0, 0];
  let length = 0;
  for (const [place, group] of groups.entries()) {
    length = group === 0n ? length + 1 : 0;
    if (length > best[1]) best = [place - length + 1, length];
  }
  return best;
}
