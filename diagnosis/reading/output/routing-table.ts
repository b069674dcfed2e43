/** A piece of a routing table file → the stores that it knows a way to. */

import { type Line, lineSpan, type OutputRecord, record } from './output';

const section = /<\/?(?:HomeMdbRouting|RoutingTables|MdbRouting)/i;
/** `Select-String` without -Quiet prints file, line number and text. */
const file = 'routingconfig';

export function readRoutingTable(lines: readonly Line[]): OutputRecord[] {
  if (!lines.some(({ text }) => section.test(text) || text.toLowerCase().includes(file))) return [];
  return lines.flatMap((line) => {
    const at = line.text.indexOf('CN=');
    const dn = at < 0 ? undefined : (line.text.slice(at).split(/[<>"]/, 1)[0] ?? '');
    const name = dn?.slice('CN='.length).split(',', 1)[0];
    const server = after(dn, 'CN=InformationStore,CN=');
    const group = after(dn, 'CN=Servers,CN=');
    if (dn !== undefined) return [record('routed-store', lineSpan(line), { name, server, group })];
    return section.test(line.text)
      ? [record('routing-section', lineSpan(line), { end: /<\//.test(line.text) })]
      : [];
  });
}

/** The name that follows in a distinguished name; none when it is cut there. */
function after(dn: string | undefined, start: string): string | undefined {
  const at = dn?.indexOf(start) ?? -1;
  if (dn === undefined || at < 0) return undefined;
  const rest = dn.slice(at + start.length);
  return rest.includes(',') ? rest.split(',', 1)[0] : undefined;
}
