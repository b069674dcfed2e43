/** The compiled service on every supported version of Node: starts, answers, stops. Needs `npm run build` first. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../tools/play/free-port';

const root = join(__dirname, '..', '..');
const entry = join(root, 'dist', 'index.js');
const folder = mkdtempSync(join(tmpdir(), 'unstuck-built-'));

/** Asks the service on a port for both health pages and prints their status; then tells it to stop. */
const probe = `
const { spawn } = require('node:child_process');
const port = process.argv[1];
const service = spawn(process.execPath, [process.argv[2]], { env: { ...process.env, PORT: port, DATABASE_URL: process.argv[3] }, stdio: ['ignore', 'ignore', 'inherit'] });
const status = (path) => fetch('http://127.0.0.1:' + port + path).then((answer) => answer.status, () => 0);
const bad = () => fetch('http://127.0.0.1:' + port + '/api/messages', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"type":"message","channelId":"msteams","serviceUrl":"https://evil.example/"}' }).then((answer) => answer.status);
(async () => {
  for (let left = 100; left > 0 && (await status('/readyz')) !== 200; left -= 1) await new Promise((next) => setTimeout(next, 100));
  const report = { node: process.version, healthz: await status('/healthz'), readyz: await status('/readyz'), foreign: await bad() };
  service.kill('SIGTERM');
  report.exit = await new Promise((done) => service.once('exit', (code, signal) => done(signal ?? code)));
  console.log(JSON.stringify(report));
})();
`;

describe('the built service', () => {
  beforeAll(() => {
    if (!existsSync(entry)) throw new Error(`${entry} is missing: run "npm run build" first`);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(['20', '22', '24'])(
    'starts, answers and stops on Node %s',
    async (version) => {
      const port = String(await freePort());
      const here = process.version.startsWith(`v${version}.`);
      const database = join(folder, `node-${version}.db`);
      const words = ['-e', probe, port, entry, `file:${database}`];
      const run = here
        ? spawnSync(process.execPath, words, { encoding: 'utf8', timeout: 60_000 })
        : spawnSync('npx', ['-y', '-p', `node@${version}`, 'node', ...words], {
            encoding: 'utf8',
            timeout: 180_000,
            shell: false,
          });
      const report = JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '{}');
      expect(report).toEqual({
        node: expect.stringContaining(`v${version}.`),
        healthz: 200,
        readyz: 200,
        foreign: 403,
        exit: 0,
      });
      expect(existsSync(database)).toBe(true);
    },
    200_000,
  );
});
