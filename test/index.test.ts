/** The program itself: started, asked and stopped as an operator does it. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { personal } from './bots/activities';
import { ask, deliver } from './bots/http-client';

const root = join(__dirname, '..');
const tsx = require.resolve('tsx');
let folder: string;
let child: ChildProcess | undefined;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'unstuck-start-'));
});
afterEach(() => {
  child?.kill('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Starts in an empty folder, so that no `.env` of this machine plays a part. */
function start(env: Record<string, string>) {
  const started = spawn(process.execPath, ['--import', tsx, join(root, 'index.ts')], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', PORT: '0', ...env },
  });
  child = started;
  const output = { stdout: '', stderr: '' };
  started.stdout.on('data', (chunk) => {
    output.stdout += chunk;
  });
  const firstLine = new Promise<string>((resolve) => {
    started.stderr.on('data', (chunk) => {
      output.stderr += chunk;
      if (output.stderr.includes('\n')) resolve(output.stderr);
    });
  });
  const ended = once(started, 'close').then(([code]) => code as number | null);
  return { output, firstLine, ended, process: started };
}

it('starts for local use, says so first, answers and stops when told', async () => {
  const service = start({});
  const { msg } = JSON.parse(await service.firstLine);
  expect(msg).toMatch(
    /^Unstuck listens on http:\/\/127\.0\.0\.1:\d+ and knows \d+ articles, for local use only/,
  );

  const port = Number(/:(\d+) /.exec(msg)?.[1]);
  expect(await ask(port, { path: '/readyz' })).toMatchObject({ status: 200 });
  expect(existsSync(join(folder, 'data', 'unstuck.db'))).toBe(true);
  const silent = personal({ serviceUrl: 'http://127.0.0.1:9/', type: 'typing' });
  expect(await deliver(port, silent)).toMatchObject({ status: 200 });

  service.process.kill('SIGTERM');
  expect(await service.ended).toBe(0);
  expect(service.output.stdout).toBe('');
}, 20_000);

it.each([
  [
    'settings',
    { PORT: 'x', NODE_ENV: 'production' },
    /^Unstuck cannot start with these settings:\n- MicrosoftAppId.*\n- /,
  ],
  ['articles', { KNOWLEDGE_DIRS: '/nowhere' }, /^\/nowhere: the folder cannot be read \(ENOENT\)/],
])(
  'says what is wrong with its %s, without a stack',
  async (_, env, message) => {
    const service = start(env);
    expect(await service.ended).toBe(1);
    expect(service.output.stderr).toMatch(message);
    expect(service.output.stderr).not.toMatch(/^\s+at /m);
  },
  20_000,
);

it('says that its folder cannot be written, without a stack', async () => {
  const service = start({ DATABASE_URL: 'file:/proc/nowhere/unstuck.db' });
  expect(await service.ended).toBe(1);
  expect(service.output.stderr).toMatch(
    /^The database \/proc\/nowhere\/unstuck\.db cannot be opened\. Make sure that its folder .* or set DATABASE_URL to another place\./,
  );
  expect(service.output.stderr).not.toMatch(/^\s+at /m);
}, 20_000);

it('says that its database server does not answer, without the password', async () => {
  const service = start({ DATABASE_URL: 'postgres://unstuck:hunter2@127.0.0.1:9/unstuck' });
  expect(await service.ended).toBe(1);
  expect(service.output.stderr).toBe(
    'The database unstuck at 127.0.0.1:9 does not answer. Start it, and make sure that host and port in DATABASE_URL can be reached from here. (ECONNREFUSED)\n',
  );
}, 20_000);

it('says that its port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  try {
    const service = start({ PORT: String((other.address() as AddressInfo).port) });
    expect(await service.ended).toBe(1);
    expect(service.output.stderr).toMatch(
      /^Port \d+ of 127\.0\.0\.1 cannot be opened \(EADDRINUSE\): set PORT or HOST to others, or end the program that uses it\.\n$/,
    );
  } finally {
    other.close();
  }
}, 20_000);

it('reads a file .env beside it, and the example names every setting', async () => {
  const example = readFileSync(join(root, '.env.example'), 'utf8');
  writeFileSync(join(folder, '.env'), example.replace('LOG_LEVEL=', 'LOG_LEVEL=loud'));
  const service = start({});
  expect(await service.ended).toBe(1);
  expect(service.output.stderr).toMatch(/- LOG_LEVEL is "loud"/);
  const read = [...readFileSync(join(root, 'config.ts'), 'utf8').matchAll(/\('([A-Za-z_]{4,})'[,)]/g)].map(
    (each) => each[1],
  );
  const named = [...example.matchAll(/^(\w+)=/gm)].map((each) => each[1]);
  expect(named.sort()).toEqual([...new Set(read)].sort());
}, 20_000);
