/** Objects that PowerShell printed → what they are, told by the properties they have. */

import { readEventText } from './event-text';
import { readFormatList } from './format-list';
import { readFormatTable } from './format-table';
import { fieldKey, type Line, type OutputField, type OutputRecord } from './output';

/** The first kind whose properties an object has; `any` of them suffices, `all` must be there. */
const kinds: readonly { readonly kind: string; readonly any?: string; readonly all?: string }[] = [
  { kind: 'connector', any: 'authmechanism remoteipranges offersexchangeserver permissiongroups' },
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
  const objects = [...listed(readFormatList(lines)), ...readFormatTable(lines)];
  return objects.map(named);
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

/** One command prints the same properties for every object: an object that stops short of the one before it is cut. */
function listed(objects: readonly OutputRecord[]): OutputRecord[] {
  return objects.map((object, place) => {
    const before = objects[place - 1];
    if (before === undefined || before.fields.size <= object.fields.size) return object;
    const names = [...before.fields.keys()];
    const isStart = [...object.fields.keys()].every((name, at) => names[at] === name);
    return isStart ? { ...object, cut: true } : object;
  });
}
