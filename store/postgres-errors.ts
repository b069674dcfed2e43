/** What PostgreSQL and the network fail with: what passes by itself, and what an operator has to put right. */

import { isError, StoreError } from './store-error';

/** SQLSTATE: connection lost, conflict with another transaction, shutting down, starting up, too many, cancelled. */
const passingStates = /^(?:08...|40001|40P01|55P03|57P0[123]|53300|57014)$/;
const passingCodes = /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)$/;
const passingMessages =
  /^(?:Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** True for what another try may not meet again. */
export function isPassing(error: unknown): boolean {
  if (!isError(error)) return false;
  const code = codeOf(error);
  return passingStates.test(code) || passingCodes.test(code) || passingMessages.test(error.message);
}

const explanations: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:28P01|28000)$/,
    'refuses the sign-in. Correct user and password in DATABASE_URL; characters such as @ : / # % in them are written as %40 %3A %2F %23 %25.',
  ],
  [/^3D000$/, 'does not exist. Create it, or correct the name in DATABASE_URL.'],
  [
    /^(?:42501|3F000)$/,
    'does not let this user make tables. Give the user CREATE on the schema, or use the owner of the database.',
  ],
  [/^(?:ENOTFOUND|EAI_AGAIN)$/, 'has a host that no name server knows. Correct the host in DATABASE_URL.'],
  [/^53100$/, 'has a full disk. Free some space there; nothing that was saved is lost.'],
  [/^53300$/, 'has no connection left. Allow it more, or run fewer instances.'],
  [/^25006$/, 'is read-only, perhaps a standby. Name the primary in DATABASE_URL.'],
  [
    /CERT|SELF_SIGNED|TLS|SSL/,
    'has a certificate that is not trusted. Set NODE_EXTRA_CA_CERTS to the file of its authority.',
  ],
];

/** The same error with the way out for operators; one that is not known stays as it is. */
export function explainPostgres(error: unknown, name: string): unknown {
  if (!isError(error) || error instanceof StoreError) return error;
  const code = codeOf(error);
  const reason = code === '' ? '' : ` (${code})`;
  const known = explanations.find(([pattern]) => pattern.test(code))?.[1];
  if (known !== undefined) return new StoreError(`${name} ${known}${reason}`, { cause: error });
  if (!isPassing(error)) return error;
  return new StoreError(
    `${name} does not answer. Start it, and make sure that host and port in DATABASE_URL can be reached from here.${reason}`,
    { cause: error },
  );
}

function codeOf(error: Error): string {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? code : '';
}
