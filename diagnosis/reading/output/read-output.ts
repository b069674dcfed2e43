/** Any text → the records of the commands whose output it holds. Never throws; bounded like every paste. */

import { toPaste } from '../mapped-text';
import { normaliseOutput } from '../normalise';
import type { Span } from '../reading';
import { readAccessList } from './access-list';
import { readAddresses } from './addresses';
import { readClock } from './clock';
import { readConsole } from './console';
import { readCounters } from './counters';
import { readDirectoryQuery } from './directory-query';
import { readEventViewer } from './event-viewer';
import { isFailureLine, readFailures } from './failures';
import { readFileVersions } from './file-versions';
import { readObjects } from './objects';
import type { Line, OutputReader, OutputRecord } from './output';
import { readPorts } from './ports';
import { readProtocolLog } from './protocol-log';
import { readReplication } from './replication';
import { readRoutingTable } from './routing-table';
import { readSecureChannel } from './secure-channel';
import { readSmtpDialogue } from './smtp-dialogue';
import { readSpns } from './spns';
import { readTickets } from './tickets';
import { readTimeStatus } from './time-status';

export interface Output {
  /** The paste, normalised; spans of records lie in it. */
  readonly text: string;
  readonly records: readonly OutputRecord[];
  /** A line of it is nothing but dots, or says that more follows. */
  readonly cut: boolean;
  /** Nothing but blanks, prompts and echoed commands. */
  readonly empty: boolean;
  /** A span of `text` as a span of the paste. */
  readonly place: (span: Span) => Span;
}

const readers: readonly OutputReader[] = [
  readObjects,
  readSmtpDialogue,
  readProtocolLog,
  readClock,
  readTimeStatus,
  readReplication,
  readSpns,
  readSecureChannel,
  readTickets,
  readPorts,
  readAccessList,
  readDirectoryQuery,
  readEventViewer,
  readCounters,
  readFileVersions,
  readAddresses,
  readRoutingTable,
];

/** Lines that say that something was left out here. */
const cutLine = /^(?:\.{3}|\[\.{3}\]|[[(<]?(?:truncated|gekürzt|snip|abgeschnitten|cut)[\])>]?)$/i;
const pager = /^-- ?(?:More|Fortsetzung|Suite|Más) ?--/i;

export function readOutputText(paste: string): Output {
  const mapped = normaliseOutput(paste);
  const { lines, commands } = readConsole(mapped.text);
  const data = lines.map((line) => (isFailureLine(line) ? { ...line, text: '' } : line));
  const found = readers.flatMap((reader) => reader(data));
  const taken = new Uint8Array(mapped.text.length + 1);
  for (const { kind, span } of found) if (kind !== 'object') taken.fill(1, ...span);
  const claimed = ({ start }: Line): boolean => taken[start] === 1;
  const failures = readFailures(lines, claimed);
  return {
    text: mapped.text,
    records: [...found, ...failures, ...commands].sort((a, b) => a.span[0] - b.span[0]),
    cut: lines.some(({ text }) => cutLine.test(text.trim()) || pager.test(text.trim())),
    empty: lines.every(({ text }) => text.trim() === ''),
    place: (span) => toPaste(mapped, span),
  };
}
