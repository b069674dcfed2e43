/** Turns an error of the SDK into fields for the log: its causes and status, never the request with its token. */

import { fields, text } from './untrusted';

export interface ErrorDescription {
  readonly name: string;
  readonly message: string;
  readonly status?: number;
  readonly stack?: string;
  readonly cause?: ErrorDescription;
}

export function describeError(error: unknown, depth = 3): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error, message: text(error) };
  const { statusCode } = fields(error);
  return {
    name: error.name,
    message: error.message,
    ...(typeof statusCode === 'number' && { status: statusCode }),
    ...(error.stack !== undefined && { stack: error.stack }),
    ...(error.cause !== undefined && depth > 0 && { cause: describeError(error.cause, depth - 1) }),
  };
}
