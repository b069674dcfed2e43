/** `npm run play`: bot and Playground from one command, and nothing left of them afterwards. */

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, startChild } from '../../tools/play/child';

const root = join(__dirname, '..', '..');
/** What the two programs leave in the temporary folder is looked at here. */
const temporary = mkdtempSync(join(tmpdir(), 'unstuck-play-test-'));
let play: Child | undefined;

function start(): Child {
  play = startChild('play', ['--import', 'tsx', 'tools/play.ts'], {
    cwd: root,
    env: { TMPDIR: temporary, TMP: temporary, TEMP: temporary, DATABASE_URL: undefined },
  });
  return play;
}

afterEach(() => play?.stop());
afterAll(() => rmSync(temporary, { recursive: true }));

const answers = (address: string): Promise<boolean> =>
  fetch(address, { signal: AbortSignal.timeout(5_000) }).then(
    ({ ok }) => ok,
    () => false,
  );

const leftFolders = (): string[] => readdirSync(temporary).filter((name) => name.startsWith('unstuck-play-'));

it('prints the address when both answer, keeps incidents with itself, and stops both when asked to', async () => {
  const running = start();
  const bot = (await running.line(/Unstuck listens on (http:\/\/127\.0\.0\.1:\d+)/))[1] ?? '';
  const playground = (await running.line(/^Open (http:\/\/localhost:\d+) in a browser/))[1] ?? '';
  expect(await answers(`${bot}/readyz`)).toBe(true);
  expect(await answers(`${playground}/_debug/ping`)).toBe(true);
  const [folder = '', ...others] = leftFolders();
  expect(others).toEqual([]);
  expect(readdirSync(join(temporary, folder))).toContain('unstuck.db');

  await running.stop();
  expect(await running.ended).toBe('play ended with status 0');
  expect(running.tail()).toMatch(/^Stopped\.$/m);
  expect(await answers(`${bot}/healthz`)).toBe(false);
  expect(await answers(`${playground}/_debug/ping`)).toBe(false);
  expect(leftFolders()).toEqual([]);
}, 60_000);

it('stops the bot, too, when it is interrupted before the Playground answers', async () => {
  const running = start();
  const bot = (await running.line(/Unstuck listens on (http:\/\/127\.0\.0\.1:\d+)/))[1] ?? '';
  await running.stop();
  expect(await running.ended).toBe('play ended with status 0');
  expect(running.tail()).not.toMatch(/^Open http/m);
  expect(await answers(`${bot}/healthz`)).toBe(false);
  expect(leftFolders()).toEqual([]);
}, 60_000);
