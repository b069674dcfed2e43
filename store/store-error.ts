/** The database cannot be used; the message says why and what to do, for operators, and holds no secret. */
export class StoreError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
  }
}

/** Also for errors of native code, whose class is not always the one that is known here. */
export function isError(value: unknown): value is Error {
  return (
    value instanceof Error ||
    (typeof value === 'object' && value !== null && 'message' in value && typeof value.message === 'string')
  );
}
