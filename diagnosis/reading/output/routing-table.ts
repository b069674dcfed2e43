/** A piece of a routing table file → the stores that it knows a way to. */

import { type Line, lineSpan, type OutputRecord, record } from './output';

const mdb = /(?:<Mdb>|<MailboxDatabase>|DatabaseDn="|^\s{0,40})(CN=([^,<>"]{1,120}),CN=[^<>"\n]{5,400})/i;
const section = /<\/?(?:HomeMdbRouting|RoutingTables|MdbRouting)/i;
/** `Select-String` without -Quiet: file, line number, text. */
const selected = /RoutingConfig[^:]{1,80}\.xml:\d{1,7}:/i;

export function readRoutingTable(lines: readonly Line[]): OutputRecord[] {
  if (!lines.some(({ text }) => section.test(text) || selected.test(text))) return [];
  return lines.flatMap((line) => {
    const [, dn, name] = mdb.exec(line.text.replace(selected, '')) ?? [];
    const server = /CN=InformationStore,CN=([^,<>]{1,64})/i.exec(dn ?? '')?.[1];
    const group = /CN=Servers,CN=([^,<>]{1,80})(?:,|$)/i.exec(dn ?? '')?.[1];
    if (dn !== undefined) return [record('routed-store', lineSpan(line), { name, server, group })];
    return section.test(line.text)
      ? [record('routing-section', lineSpan(line), { end: /<\//.test(line.text) })]
      : [];
  });
}
