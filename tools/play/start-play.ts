/** Starts the bot and the Microsoft 365 Agents Playground on this machine; answers when both do. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, startChild } from './child';
import { freePort } from './free-port';

export interface Play {
  /** To open in a browser. */
  readonly address: string;
  readonly bot: string;
  /** Resolves when one of the two has ended, with a sentence that says how. */
  readonly ended: Promise<string>;
  /** Ends both, and nothing of them stays behind. */
  stop(): Promise<void>;
}

export interface PlayOptions {
  /** Wanted; another is taken when it is in use. */
  readonly botPort?: number;
  readonly playgroundPort?: number;
  readonly onBotLine?: (line: string) => void;
  readonly env?: NodeJS.ProcessEnv;
  /** Gives up while they start: what runs already is ended, and starting rejects. */
  readonly signal?: AbortSignal;
}

const root = join(__dirname, '..', '..');
const patience = 60_000;

export async function startPlay(options: PlayOptions = {}): Promise<Play> {
  const botPort = await freePort(options.botPort ?? 3978);
  const playgroundPort = await freePort(options.playgroundPort ?? 56150);
  const folder = mkdtempSync(join(tmpdir(), 'unstuck-play-'));
  const bot = startChild('the bot', ['--import', 'tsx', join(root, 'index.ts')], {
    cwd: root,
    env: {
      // The Playground forgets its conversations, so incidents of an earlier run would be in nobody's sight.
      DATABASE_URL: process.env.DATABASE_URL ?? `file:${join(folder, 'unstuck.db')}`,
      ...options.env,
      PORT: String(botPort),
      HOST: '127.0.0.1',
      MicrosoftAppId: '',
      NODE_ENV: 'development',
    },
    ...(options.onBotLine !== undefined && { onLine: options.onBotLine }),
  });
  const children: Child[] = [bot];
  const stop = async (): Promise<void> => {
    await Promise.all(children.map((child) => child.stop()));
    rmSync(folder, { recursive: true, force: true });
  };
  options.signal?.addEventListener('abort', stop, { once: true });
  try {
    // The bot first: what is sent before it answers is lost.
    await answers(`http://127.0.0.1:${botPort}/readyz`, bot);
    const playground = startChild(
      'the Playground',
      [
        join(root, 'node_modules', '@microsoft', 'm365agentsplayground', 'cli.js'),
        ...[
          '-e',
          `http://localhost:${botPort}/api/messages`,
          '-c',
          'msteams',
          '-p',
          String(playgroundPort),
          '--dt',
        ],
      ],
      {
        cwd: folder,
        env: {
          TEAMSAPPTESTER_BROWSER: 'none',
          M365_AGENTS_PLAYGROUND_CONFIG_PATH: join(__dirname, 'playground.yml'),
          M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'playground.log'),
        },
      },
    );
    children.push(playground);
    // When its port was taken in between it takes another one and only says so.
    const [, port = String(playgroundPort)] = await playground.line(/Listening on (\d+)/);
    await answers(`http://127.0.0.1:${port}/_debug/ping`, playground);
    return {
      address: `http://localhost:${port}`,
      bot: `http://127.0.0.1:${botPort}`,
      ended: Promise.race(children.map(({ ended }) => ended)),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Waits until the address answers with success, or until the program that serves it has ended. */
async function answers(address: string, child: Child): Promise<void> {
  let over: string | undefined;
  child.ended.then((how) => {
    over = how;
  });
  for (const end = Date.now() + patience; Date.now() < end; ) {
    if (over !== undefined) throw new Error(`${over}\n${child.tail()}`);
    const ok = await fetch(address, { signal: AbortSignal.timeout(2_000) }).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`${child.name} did not answer at ${address} within ${patience / 1_000} seconds`);
}
