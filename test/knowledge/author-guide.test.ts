import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import articleSchema from '../../knowledge/article.schema.json';
import lookAlikesSchema from '../../knowledge/look-alikes.schema.json';

const guide = readFileSync(join(__dirname, '..', '..', 'knowledge', 'README.md'), 'utf8');

/** Names under `properties`, and values under `enum`, anywhere in a schema. */
function namesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, enum: values = [] } = schema as { properties?: object; enum?: unknown[] };
  return [...Object.keys(properties), ...values.map(String), ...Object.values(schema).flatMap(namesIn)];
}

describe('the guide for authors', () => {
  it('explains every field and every allowed value of the schemas', () => {
    const names = [...new Set([...namesIn(articleSchema), ...namesIn(lookAlikesSchema)])];
    const versions = /^(?:\d\d\d\d|5\.5|SE)$/;
    expect(names.length).toBeGreaterThan(60);
    expect(names.filter((name) => !versions.test(name) && !guide.includes(`\`${name}\``))).toEqual([]);
  });

  it('names no field that the schemas do not have', () => {
    const known = new Set([...namesIn(articleSchema), ...namesIn(lookAlikesSchema)]);
    const rows = [...guide.matchAll(/^\| ((?:`[A-Za-z-]+`(?:, )?)+) \|/gm)].flatMap(
      ([, cell = '']) => cell.match(/[A-Za-z-]+/g) ?? [],
    );
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter((name) => !known.has(name))).toEqual([]);
  });
});
