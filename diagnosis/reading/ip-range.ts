/** A range of IP addresses as `RemoteIPRanges` prints it → first and last address, and back. */

import { addressBits, formatIpAddress, type IpAddress, type IpFamily, parseIpAddress } from './ip-address';

/** Both ends belong to the range. */
export interface IpRange {
  readonly family: IpFamily;
  readonly first: bigint;
  readonly last: bigint;
}

/** Every address of a family. */
export function fullRange(family: IpFamily): IpRange {
  return { family, first: 0n, last: (1n << BigInt(addressBits[family])) - 1n };
}

/**
 * Reads one entry: `10.0.0.5`, `10.0.0.1-10.0.0.50`, `10.0.0.0/24`, `10.0.0.0(255.255.255.0)`, and the same of IPv6. An
 * address with a length means its whole network, as the shell takes it: `10.0.0.7/24` is .0 to .255. `0.0.0.0` and `::`
 * alone stand for every address of their family. `undefined`: not a range, or one that ends before it starts.
 */
export function parseIpRange(text: string): IpRange | undefined {
  const [, start = '', length, mask, end] =
    /^([^-–/()]+)(?:\/(\d{1,3})|[/(]([\d.]+)\)?|[-–]([^-–/()]+))?$/.exec(text.trim()) ?? [];
  const from = parseIpAddress(start);
  if (from === undefined) return undefined;
  if (length !== undefined) return network(from, Number(length) - wrapping(start, from));
  if (mask !== undefined) return network(from, maskLength(mask, from));
  if (end !== undefined) return between(from, parseIpAddress(end));
  return from.value === 0n ? fullRange(from.family) : between(from, from);
}

/** A single address, or `first-last`; `parseIpRange` reads it back. */
export function formatIpRange({ family, first, last }: IpRange): string {
  const from = formatIpAddress({ family, value: first });
  if (first === last && first !== 0n) return from;
  return `${from}-${formatIpAddress({ family, value: last })}`;
}

export function rangeContains(range: IpRange, { family, value }: IpAddress): boolean {
  return range.family === family && range.first <= value && value <= range.last;
}

/** How many addresses the range has. */
export function rangeSize({ first, last }: IpRange): bigint {
  return last - first + 1n;
}

function between(from: IpAddress, to: IpAddress | undefined): IpRange | undefined {
  if (to === undefined || to.family !== from.family || to.value < from.value) return undefined;
  return { family: from.family, first: from.value, last: to.value };
}

function network({ family, value }: IpAddress, length: number | undefined): IpRange | undefined {
  const bits = addressBits[family];
  if (length === undefined || length < 0 || length > bits) return undefined;
  const size = 1n << BigInt(bits - length);
  const first = value - (value % size);
  return { family, first, last: first + size - 1n };
}

/** A mapped address counts its length from the start of the IPv6 address around it. */
function wrapping(written: string, { family }: IpAddress): number {
  return family === 4 && written.includes(':') ? addressBits[6] - addressBits[4] : 0;
}

/** `255.255.255.0` → 24; `undefined` when ones follow zeros. */
function maskLength(text: string, { family }: IpAddress): number | undefined {
  const mask = parseIpAddress(text);
  if (mask?.family !== 4 || family !== 4) return undefined;
  const bits = mask.value.toString(2).padStart(addressBits[4], '0');
  return /^1*0*$/.test(bits) ? bits.lastIndexOf('1') + 1 : undefined;
}
