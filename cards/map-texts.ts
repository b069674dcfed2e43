/** A view and a change → the same view with every text changed. What buttons carry is no text and stays. */

/** `key` is the field the text stands in; the items of a list stand in the field of the list. */
export type ChangeText = (text: string, key: string) => string;

export function mapTexts<Value>(value: Value, change: ChangeText, key = ''): Value {
  return mapped(value, change, key) as Value;
}

function mapped(value: unknown, change: ChangeText, key: string): unknown {
  if (typeof value === 'string') return change(value, key);
  if (Array.isArray(value)) return value.map((item) => mapped(item, change, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .map(([name, field]) => [name, name === 'data' ? field : mapped(field, change, name)]),
  );
}
