/** A program of ours as a child process: its output passed on, waited for, stopped cleanly. */

import { type ChildProcess, spawn } from 'node:child_process';

export interface Child {
  readonly name: string;
  readonly pid: number | undefined;
  /** Resolves when the program has ended, with a sentence that says how. */
  readonly ended: Promise<string>;
  /** Resolves when a line of its output matches. */
  line(pattern: RegExp): Promise<RegExpExecArray>;
  /** The last lines of its output, for a message about its end. */
  tail(): string;
  /** Asks it to stop and waits; after `patience` milliseconds it is killed. */
  stop(patience?: number): Promise<void>;
}

export interface ChildOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Takes each line of its output. */
  readonly onLine?: (line: string) => void;
}

/** Runs `node` with these words. */
export function startChild(name: string, words: readonly string[], options: ChildOptions = {}): Child {
  const child: ChildProcess = spawn(process.execPath, words, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...options.env },
    ...(options.cwd !== undefined && { cwd: options.cwd }),
  });
  const lines: string[] = [];
  const tail = (): string => lines.slice(-8).join('\n');
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream?.setEncoding('utf8').on('data', (data: string) => {
      const parts = (rest + data).split(/\r?\n/);
      rest = parts.pop() ?? '';
      for (const line of parts) {
        lines.push(line);
        options.onLine?.(line);
      }
      for (const look of waiting) look();
    });
  }
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`${name} did not start: ${error.message}`));
    child.once('exit', (code, signal) => resolve(`${name} ended with ${signal ?? `status ${code}`}`));
  });
  return {
    name,
    pid: child.pid,
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
          look();
          reject(new Error(`${how}\n${tail()}`));
        });
      });
    },
    tail,
    async stop(patience = 12_000) {
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), patience);
      await ended;
      clearTimeout(timer);
    },
  };
}
