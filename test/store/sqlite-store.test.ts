import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../store/sqlite-store';
import { storeContract } from './store-contract';

let folder: string;
let files = 0;
let passed = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'unstuck-sqlite-'));
});
beforeEach(() => {
  passed = 0;
});
afterAll(() => rmSync(folder, { recursive: true }));

const newFile = (): string => join(folder, 'new', `${files++}.db`);

describe('the store in an SQLite file', () => {
  storeContract({
    create: (options) => openSqliteStore(newFile(), { ...options, now: () => Date.now() + passed }),
    pass: (milliseconds) => {
      passed += milliseconds;
    },
  });
});
