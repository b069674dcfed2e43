/** A logger that keeps its lines. */

import { Writable } from 'node:stream';
import pino, { type Logger } from 'pino';

export interface KeptLog {
  readonly log: Logger;
  readonly lines: { readonly level: number; readonly msg: string; readonly [field: string]: unknown }[];
}

export function keepLog(): KeptLog {
  const lines: KeptLog['lines'] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(JSON.parse(String(chunk)));
      done();
    },
  });
  return { log: pino({ level: 'debug' }, stream), lines };
}
