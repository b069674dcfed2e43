/**
 * Turns an error of the SDK into fields for the log: its causes and status, never the request with its token. Of what a
 * service answered it keeps the beginning: some repeat all that they were sent.
 */

import { fields, text } from './untrusted';

export interface ErrorDescription {
  readonly name: string;
  readonly message: string;
  readonly status?: number;
  readonly stack?: string;
  readonly cause?: ErrorDescription;
}

const longestMessage = 300;

export function describeError(error: unknown, depth = 3): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error, message: text(error).slice(0, longestMessage) };
  const { statusCode } = fields(error);
  return {
    name: error.name,
    message: error.message.slice(0, longestMessage),
    ...(typeof statusCode === 'number' && { status: statusCode }),
    ...(error.stack !== undefined && { stack: places(error.stack) }),
    ...(error.cause !== undefined && depth > 0 && { cause: describeError(error.cause, depth - 1) }),
  };
}

/** A stack without the message, which stands above the places and has lines of its own. */
function places(stack: string): string {
  const lines = stack.split('\n');
  return lines.slice(lines.findLastIndex((line) => !line.startsWith('    at ')) + 1).join('\n');
}
