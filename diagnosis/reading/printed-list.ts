/** A value of several entries as PowerShell prints it → its entries, with a mark where the list was cut. */

const more = '…';
const dots = /(?:\.\.\.|…)$/;

/**
 * `{10.0.0.5, 10.0.0.6}` → both. Of a list that was cut the last element is `…`, or ends so when the cut may go through
 * that entry: `{10.0.0.5, 10.0.0.6...}` → `10.0.0.5`, `10.0.0.6`, `…`, because the shell stops behind a whole entry;
 * `{10.0.0.5, 10.0.0` → `10.0.0.5`, `10.0.0…`. Without braces (`Tls, Integrated`) nobody sees a cut but by its dots.
 */
export function parsePrintedList(text: string): string[] {
  const value = text.trim();
  const open = value.startsWith('{');
  const closed = open && value.endsWith('}');
  const inner = value.slice(open ? 1 : 0, closed ? -1 : undefined).trim();
  const cut = dots.test(inner);
  const entries = inner
    .replace(dots, '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  if (closed) return cut ? [...entries, more] : entries;
  if (!open && !cut) return entries;
  return [...entries.slice(0, -1), `${entries.at(-1) ?? ''}${more}`];
}
