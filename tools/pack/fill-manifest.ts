/** The manifest with placeholders such as `${{VERSION}}` and their values → the manifest that Teams takes. */

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const placeholder = /\$\{\{([^{}]*)\}\}/g;

/** Fills inside of parsed strings, so that no value can break out of its place in the JSON. */
export function fillManifest(
  template: string,
  values: Readonly<Record<string, string>>,
): { [key: string]: Json } {
  const unknown = new Set<string>();
  const fill = (node: Json): Json => {
    if (typeof node === 'string') {
      return node.replace(placeholder, (whole, inside: string) => {
        const name = inside.trim();
        const value = Object.hasOwn(values, name) ? values[name] : undefined;
        if (value === undefined) unknown.add(name);
        return value ?? whole;
      });
    }
    if (Array.isArray(node)) return node.map(fill);
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, fill(value)]));
  };
  const filled = fill(JSON.parse(template) as Json) as { [key: string]: Json };
  if (unknown.size > 0) {
    throw new Error(
      `manifest/manifest.json has placeholders that nothing fills: ${[...unknown].join(', ')}. Known are ${Object.keys(values).join(', ')}.`,
    );
  }
  return filled;
}
