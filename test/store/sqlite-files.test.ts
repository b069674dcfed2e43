/** What happens to the file: kills, other processes, other versions, folders and disks that do not do their part. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { openSqliteStore } from '../../store/sqlite-store';
import { incidentOf } from './store-contract';

let folder: string;
let files = 0;
/** Where programs put what they keep for themselves, under whatever account. */
let scratch: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'unstuck-files-'));
  chmodSync(folder, 0o755);
  scratch = join(folder, 'scratch');
  mkdirSync(scratch);
  chmodSync(scratch, 0o777);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const newFile = (): string => join(folder, `${files++}.db`);

/** A program in a process of its own; `store` is open, `say` tells this process something at once. */
function run(file: string, body: string, identity: { uid?: number; gid?: number } = {}) {
  const source = `
    import { writeSync } from 'node:fs';
    import { openSqliteStore } from ${JSON.stringify(join(__dirname, '..', '..', 'store', 'sqlite-store.ts'))};
    const say = (text) => writeSync(1, text + '\\n');
    const incident = (thread, at) => ({ thread, welcomed: false, findings: [], at });
    const main = async () => {
      const store = await openSqliteStore(${JSON.stringify(file)});
      ${body}
    };
    main().catch((error) => say(error.name + ': ' + error.message));`;
  const script = join(folder, `script-${files++}.mts`);
  writeFileSync(script, source);
  const child = spawn(process.execPath, ['--import', require.resolve('tsx'), script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH ?? '', TMPDIR: scratch },
    ...identity,
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  const ended = once(child, 'close');
  return { child, said: () => said, ended };
}

it('keeps every write that was acknowledged before kill -9', async () => {
  const file = newFile();
  const writer = run(
    file,
    `for (let n = 0; n < 1000; n += 1) {
       const delivery = { thread: 't' + n, id: '1' };
       await store.claim(delivery, 'me', 10000);
       await store.save(incident('t' + n, n), 0, { claim: { delivery, owner: 'me' }, replies: [], unanswered: [] });
       say('t' + n);
     }`,
  );
  while (writer.said().split('\n').length < 300 && writer.child.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 5));
  writer.child.kill('SIGKILL');
  await writer.ended;
  const acknowledged = writer.said().split('\n').slice(0, -1);
  expect(acknowledged.length).toBeGreaterThanOrEqual(299);
  expect(acknowledged.length).toBeLessThan(1_000);
  const store = await openSqliteStore(file);
  for (const thread of acknowledged)
    expect((await store.load(thread))?.incident.at).toBe(Number(thread.slice(1)));
  await store.close();
  expect(integrity(file)).toBe('ok');
}, 60_000);

it('serves two processes at once: every change of both is there', async () => {
  const file = newFile();
  const count = 150;
  const change = `
    for (let done = 0; done < ${count}; ) {
      const known = await store.load('shared');
      const next = incident('shared', (known?.incident.at ?? 0) + 1);
      if ((await store.save(next, known?.version ?? 0)) !== undefined) done += 1;
    }
    say('done');`;
  const processes = [run(file, change), run(file, change)];
  await Promise.all(processes.map(({ ended }) => ended));
  expect(processes.map(({ said }) => said())).toEqual(['done\n', 'done\n']);
  const store = await openSqliteStore(file);
  expect((await store.load('shared'))?.incident.at).toBe(2 * count);
  await store.close();
}, 60_000);

it('is made by one of several processes that start at once', async () => {
  const file = newFile();
  const processes = Array.from({ length: 3 }, () => run(file, "say('opened')"));
  await Promise.all(processes.map(({ ended }) => ended));
  expect(processes.map(({ said }) => said())).toEqual(['opened\n', 'opened\n', 'opened\n']);
}, 60_000);

describe('the schema', () => {
  it('of the previous version is brought up to date, and its incidents are kept', async () => {
    const file = newFile();
    const old = new Database(file);
    old.exec(readFileSync(join(__dirname, 'schema-1.sql'), 'utf8'));
    old.close();
    const store = await openSqliteStore(file, { now: () => 1_800_000_000_000 });
    const { incident, version } = (await store.load('19:ops@thread.tacv2;messageid=1')) ?? {};
    expect(version).toBe(3);
    expect(incident).toMatchObject({ welcomed: true, findings: [{ message: '1759944781430' }] });
    expect(await store.cardId('19:ops@thread.tacv2;messageid=1', 'answer:1759944781430')).toBe('activity-7');
    const answered = { thread: '19:ops@thread.tacv2;messageid=1', id: '1759944781430 abc' };
    expect(await store.claim(answered, 'me', 1_000)).toEqual({ state: 'done' });
    expect(await store.unanswered(10)).toEqual([]);
    await store.close();
  });

  it('of a newer version is refused, with both versions, and left alone', async () => {
    const file = newFile();
    await (await openSqliteStore(file)).close();
    const newer = new Database(file);
    newer.exec("insert into kysely_migration values ('0009-crystal-ball', '2030-01-01')");
    newer.close();
    const before = readFileSync(file);
    await expect(openSqliteStore(file)).rejects.toThrow(
      /^The database .*\.db has schema 9, and this version of Unstuck knows schema 2: .*Start that version/,
    );
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe('a file that cannot be used', () => {
  const root = process.getuid?.() === 0;
  const nobody = root ? { uid: 65_534, gid: 65_534 } : {};

  it('is told when the folder is read-only', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed, { mode: 0o555 });
    const { said, ended } = run(join(closed, 'unstuck.db'), "say('opened')", nobody);
    await ended;
    expect(said()).toMatch(/^StoreError: The database .*closed\/unstuck\.db cannot be opened\. Make sure/);
  }, 30_000);

  it('is told when the file is read-only', async () => {
    const file = newFile();
    await (await openSqliteStore(file)).close();
    chmodSync(file, 0o444);
    const { said, ended } = run(file, "say('opened')", nobody);
    await ended;
    expect(said()).toMatch(/^StoreError: The database .* cannot be (?:written\. Give|opened\. Make)/);
  }, 30_000);

  it.each([
    ['a folder that the system does not make', '/proc/nowhere/unstuck.db', /cannot be opened/],
    ['a folder', tmpdir(), /cannot be opened/],
    ['below a file', join(__filename, 'unstuck.db'), /cannot be opened/],
  ])('is told when it is %s', async (_, file, message) => {
    await expect(openSqliteStore(file)).rejects.toThrow(message);
  });

  it('is told when it is no database, and left alone', async () => {
    const file = newFile();
    writeFileSync(file, 'this is a letter '.repeat(100));
    await expect(openSqliteStore(file)).rejects.toThrow(/is not a database, or it is damaged\. Restore it/);
    expect(readFileSync(file, 'utf8')).toMatch(/^this is a letter/);
  });

  it('is told when it may not grow, and loses nothing', async () => {
    const file = newFile();
    const store = await openSqliteStore(file, { mostPages: 60 });
    const saved: string[] = [];
    const fill = async (): Promise<void> => {
      for (let number = 0; number < 1_000; number += 1) {
        const incident = { ...incidentOf(`t${number}`), filler: 'x'.repeat(2_000) };
        await store.save(incident, 0);
        saved.push(incident.thread);
      }
    };
    await expect(fill()).rejects.toThrow(/^The database .* cannot grow: the disk is full\. Free some space/);
    const large = { ...incidentOf('more'), filler: 'x'.repeat(20_000) };
    await expect(store.save(large, 0)).rejects.toThrow(/the disk is full/);
    expect(saved.length).toBeGreaterThan(5);
    for (const thread of saved) expect(await store.load(thread)).toBeDefined();
    await store.close();
    const again = await openSqliteStore(file);
    for (const thread of saved) expect(await again.load(thread)).toBeDefined();
    expect(await again.save(large, 0)).toBe(1);
    await again.close();
    expect(integrity(file)).toBe('ok');
  });

  it('is readable by its owner alone when its folder is made for it', async () => {
    const file = join(folder, 'private', 'unstuck.db');
    await (await openSqliteStore(file)).close();
    expect(statSync(join(folder, 'private')).mode & 0o077).toBe(0);
  });
});

function integrity(file: string): unknown {
  const database = new Database(file);
  const [row] = database.prepare('pragma integrity_check').all() as { integrity_check: string }[];
  database.close();
  return row?.integrity_check;
}
