/** The database cannot be used; the message says why and what to do, for operators, and holds no secret. */
export class StoreError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
  }
}
