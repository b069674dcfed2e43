/** Reads fields of data that may be anything: an absent or wrong one comes out empty, and nothing throws. */

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function fields(value: unknown): Fields {
  return isFields(value) ? value : {};
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The members of a list that are objects. */
export function records(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

/** Ids become parts of addresses and headers. Absent ones are for whoever needs them to refuse. */
export function isPlainId(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'string' && /^[\x20-\x7e]{0,1000}$/.test(value) && !/^\.{1,2}$/.test(value);
}
