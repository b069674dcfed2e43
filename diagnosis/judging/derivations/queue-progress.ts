/**
 * Queues after a change → what became of the one that was stuck. `state`: `gone`, `empty`, `moving`, `failed-again`
 * (tried after the change), `not-tried`, `renumbered`, `other-server`, `waiting`, `unknown`.
 */

import { type OutputRecord, record, textOf } from '../../reading';
import type { Given } from '../judgement';
import { compareTimes } from '../times';
import { type Derivation, ofKind } from './derivation';

export const queueProgress: Derivation = ({ records, given }) => {
  const queues = ofKind(records, 'queue');
  const real = queues.filter((queue) => !isShadow(queue));
  const [first] = queues;
  if (first === undefined) return [];
  const stuck = given.queue === undefined ? undefined : String(given.queue);
  const server = stuck === undefined ? given.sender : stuck.split('\\', 1)[0];
  const ofServer = real.filter(
    (queue) => server === undefined || serverOf(queue) === String(server).toLowerCase(),
  );
  if (
    ofServer.length === 0 &&
    server !== undefined &&
    !queues.some((queue) => serverOf(queue) === String(server).toLowerCase())
  )
    return [progress(first, 'other-server')];
  const same =
    stuck === undefined
      ? []
      : ofServer.filter((queue) => fold(textOf(queue, 'Identity')) === stuck.toLowerCase());
  const [before, after] = [same[0], same.at(-1)];
  if (before !== undefined && after !== undefined) return [progress(after, stateOf(before, after, given))];
  const retrying = ofServer.find((queue) => fold(textOf(queue, 'Status')) === 'retry');
  if (retrying !== undefined)
    return [
      progress(
        retrying,
        stuck === undefined ? retryState(retrying, given) : afterRenumbering(retrying, given),
      ),
    ];
  const unknown = queues.find(
    (queue) => !textOf(queue, 'Identity') || !textOf(queue, 'Status') || queue.cut || hasCut(queue),
  );
  if (unknown !== undefined) return [progress(unknown, 'unknown')];
  return [progress(first, stuck === undefined ? allState(ofServer) : 'gone')];
};

function progress(queue: OutputRecord, state: string): OutputRecord {
  const added = record('queue-progress', queue.span, {
    state,
    queue: textOf(queue, 'Identity'),
    server: serverOf(queue).toUpperCase(),
  });
  return { ...added, fields: new Map([...queue.fields, ...added.fields]), cut: queue.cut };
}

function stateOf(before: OutputRecord, after: OutputRecord, given: Given): string {
  const status = fold(textOf(after, 'Status'));
  const count = Number(textOf(after, 'MessageCount') || Number.NaN);
  const error = textOf(after, 'LastError') ?? '';
  if (hasCut(after) || Number.isNaN(count)) return status === 'retry' ? retryState(after, given) : 'unknown';
  if (status === 'retry') return retryState(after, given);
  if (status !== 'ready' && status !== 'active' && status !== 'connecting') return 'unknown';
  if (count === 0 && error === '') return 'empty';
  if (error !== '') return 'waiting';
  const falling = before !== after && count < Number(textOf(before, 'MessageCount'));
  return status === 'active' || falling ? 'moving' : 'waiting';
}

function allState(queues: readonly OutputRecord[]): string {
  return queues.every(
    (queue) => textOf(queue, 'MessageCount') === '0' || fold(textOf(queue, 'Status')) === 'active',
  )
    ? 'empty'
    : 'waiting';
}

/** Only a try after the change says something about it. */
function retryState(queue: OutputRecord, { changedAt }: Given): string {
  const tried = textOf(queue, 'LastRetryTime') ?? insideError(queue);
  if (changedAt === undefined || tried === undefined || tried === '') return 'unknown';
  const order = compareTimes(tried, String(changedAt));
  if (order === undefined) return 'unknown';
  if (order <= 0) return 'not-tried';
  return (textOf(queue, 'LastError') ?? '') === '' ? 'unknown' : 'failed-again';
}

/** A queue gets a new number when it empties and fills again; under the new number it is the same fault. */
function afterRenumbering(queue: OutputRecord, given: Given): string {
  return retryState(queue, given) === 'failed-again' ? 'failed-again' : 'renumbered';
}

function serverOf(queue: OutputRecord): string {
  return fold(textOf(queue, 'Identity')?.split('\\', 1)[0]);
}

function isShadow(queue: OutputRecord): boolean {
  return (
    /\\Shadow\\/i.test(textOf(queue, 'Identity') ?? '') ||
    fold(textOf(queue, 'DeliveryType')) === 'shadowredundancy'
  );
}

function hasCut({ fields }: OutputRecord): boolean {
  return ['identity', 'status', 'messagecount', 'lasterror'].some((name) => fields.get(name)?.cut === true);
}

function fold(text = ''): string {
  return text.trim().toLowerCase();
}

/** `[{LRT=5/14/2024 7:58:40 AM};{LED=…` */
function insideError(queue: OutputRecord): string | undefined {
  const error = textOf(queue, 'LastError') ?? '';
  const at = error.indexOf('{LRT=');
  return at < 0 ? undefined : error.slice(at + '{LRT='.length).split('}', 1)[0];
}
