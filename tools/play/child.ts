/** A program of ours as a child process: its output passed on, waited for, stopped cleanly. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

export interface Child {
  readonly name: string;
  /** Resolves when the program has ended and all its output is there, with a sentence that says how. */
  readonly ended: Promise<string>;
  /** Resolves when a line of its output matches; rejects when the program ends without one. */
  line(pattern: RegExp): Promise<RegExpExecArray>;
  /** The last lines of its output, for a message about its end. */
  tail(): string;
  /** Asks it to stop and waits; after `patience` milliseconds it is killed. */
  stop(patience?: number): Promise<void>;
}

export interface ChildOptions {
  /** On top of our own environment. */
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Takes each line of its output. */
  readonly onLine?: (line: string) => void;
}

/** Output that is still on its way when a program ends gets this many milliseconds to arrive. */
const lastWords = 500;

/** Runs `node` with these words. */
export function startChild(name: string, words: readonly string[], options: ChildOptions = {}): Child {
  const child = spawn(process.execPath, words, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...options.env },
    ...(options.cwd !== undefined && { cwd: options.cwd }),
  });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const tail = (): string => lines.slice(-8).join('\n');
  const take = (line: string): void => {
    lines.push(line);
    options.onLine?.(line);
    for (const look of waiting) look();
  };
  for (const stream of [child.stdout, child.stderr]) readLines(stream, take);
  const ended = endOf(child, name);
  return {
    name,
    ended,
    line(pattern) {
      return new Promise((resolve, reject) => {
        let seen = 0;
        const look = (): void => {
          for (; seen < lines.length; seen += 1) {
            const match = pattern.exec(lines[seen] ?? '');
            if (match === null) continue;
            waiting.delete(look);
            resolve(match);
            return;
          }
        };
        waiting.add(look);
        look();
        ended.then((how) => {
          waiting.delete(look);
          reject(new Error(`${how}\n${tail()}`));
        });
      });
    },
    tail,
    async stop(patience = 12_000) {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), patience);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** The last line may come without a line break. */
function readLines(stream: NodeJS.ReadableStream, take: (line: string) => void): void {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (data: string) => {
    const parts = (rest + data).split(/\r?\n/);
    rest = parts.pop() ?? '';
    for (const line of parts) take(line);
  });
  stream.on('end', () => {
    if (rest !== '') take(rest);
  });
}

async function endOf(child: ChildProcess, name: string): Promise<string> {
  const closed = once(child, 'close').catch(() => undefined);
  try {
    const [code, signal] = await once(child, 'exit');
    // A program that it started and left behind may hold its output open for ever.
    await Promise.race([closed, wait(lastWords, undefined, { ref: false })]);
    child.stdout?.destroy();
    child.stderr?.destroy();
    return `${name} ended with ${signal ?? `status ${code}`}`;
  } catch (error) {
    return `${name} did not start: ${error instanceof Error ? error.message : String(error)}`;
  }
}
