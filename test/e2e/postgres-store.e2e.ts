/** The store contract on a real PostgreSQL, and what only a server can do: many instances, restarts, refusals. */

import { openPostgresStore } from '../../store/postgres-store';
import { storeContract } from '../store/store-contract';
import { type PostgresServer, startPostgres } from './postgres-server';

let server: PostgresServer;
let passed = 0;

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.remove());
beforeEach(() => {
  passed = 0;
});

describe('the store in PostgreSQL', () => {
  storeContract({
    create: async (options) =>
      openPostgresStore(await server.createDatabase(), { ...options, shift: () => passed }),
    pass: (milliseconds) => {
      passed += milliseconds;
    },
  });
});
