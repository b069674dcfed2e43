/** Objects that PowerShell printed → what they are, told by the properties they have. */

import { readEventText } from './event-text';
import { readFormatList } from './format-list';
import { readFormatTable } from './format-table';
import { fieldKey, type Line, type OutputField, type OutputRecord } from './output';

/** The first kind whose properties an object has; `any` of them suffices, `all` must be there. */
const kinds: readonly { readonly kind: string; readonly any?: string; readonly all?: string }[] = [
  { kind: 'connector', any: 'authmechanism remoteipranges offersexchangeserver permissiongroups bindings' },
  { kind: 'message', any: 'fromaddress subject' },
  { kind: 'queue', any: 'deliverytype nexthopdomain messagecount lastretrytime nextretrytime' },
  { kind: 'queue', all: 'identity lasterror' },
  { kind: 'permission', any: 'extendedrights accessrights isinherited' },
  { kind: 'permission', all: 'user deny' },
  { kind: 'event', any: 'eventid' },
  { kind: 'event', all: 'id message' },
  { kind: 'event', all: 'timecreated id' },
  { kind: 'port', any: 'tcptestsucceeded remoteport pingsucceeded' },
  { kind: 'address', all: 'ipaddress' },
  { kind: 'public-folder-store', any: 'publicfolderhierarchy' },
  { kind: 'encryption-types', any: 'msds-supportedencryptiontypes' },
  { kind: 'file-version', any: 'fileversion' },
  { kind: 'service', all: 'status name displayname' },
  { kind: 'service', all: 'name status' },
];

export function readObjects(lines: readonly Line[]): OutputRecord[] {
  const list = readFormatList(lines).map(named);
  return [
    ...list.map((object, place) => brokenOff(object, list[place - 1])),
    ...readFormatTable(lines).map(named),
  ];
}

function named(object: OutputRecord): OutputRecord {
  const has = (names: string): boolean[] => names.split(' ').map((name) => object.fields.has(name));
  const found = kinds.find(({ any, all }) =>
    any === undefined ? has(all ?? '').every(Boolean) : has(any).some(Boolean),
  );
  const fields = found?.kind === 'event' ? eventFields(object.fields) : object.fields;
  return { ...object, kind: found?.kind ?? 'object', fields };
}

/** The names of `Get-EventLog`, `Get-WinEvent` and Event Viewer for the same things. */
const eventNames: Readonly<Record<string, string>> = {
  eventid: 'id',
  providername: 'source',
  machinename: 'machine',
  machine: 'machine',
  leveldisplayname: 'level',
  entrytype: 'level',
  type: 'level',
  submissionsource: 'source',
};

function eventFields(fields: ReadonlyMap<string, OutputField>): ReadonlyMap<string, OutputField> {
  const renamed = new Map<string, OutputField>();
  for (const [name, field] of fields) renamed.set(fieldKey(eventNames[name] ?? name), field);
  const message = renamed.get('message');
  for (const [name, value] of Object.entries(readEventText(message?.value ?? ''))) {
    if (value !== undefined && message !== undefined && !renamed.has(name))
      renamed.set(name, { ...message, value, cut: false });
  }
  return renamed;
}

function isTruth(value: string | undefined): boolean {
  return value === 'True' || value === 'False';
}

/**
 * One command prints the same properties for every object: an object that stops short of the one before it is cut, and
 * of the same kind.
 */
function brokenOff(object: OutputRecord, before: OutputRecord | undefined): OutputRecord {
  if (before === undefined || before.fields.size < object.fields.size) return object;
  const names = [...before.fields.keys()];
  if (![...object.fields.keys()].every((name, at) => names[at] === name)) return object;
  const [name, last] = [...object.fields].at(-1) ?? [];
  const unfilled = name !== undefined && last?.value === '' && isTruth(before.fields.get(name)?.value);
  const isShort = before.fields.size > object.fields.size;
  return isShort || unfilled ? { ...object, kind: before.kind, cut: true } : object;
}
