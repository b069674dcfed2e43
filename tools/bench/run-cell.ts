/** A job → the results of a child process that does it, as far as it comes in its time. */

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Job } from './job';

export interface CellResult<Line> {
  readonly lines: readonly Line[];
  /** Its time was over before it was done. */
  readonly cut: boolean;
}

/** Rejects when the child fails; what it says then is in the message. */
export async function runCell<Line>(
  job: Job,
  seconds: number,
  onLine: (line: Line) => void = () => {},
): Promise<CellResult<Line>> {
  const child = spawn(
    process.execPath,
    [
      '--expose-gc',
      '--max-old-space-size=6144',
      '--import',
      'tsx',
      join(__dirname, 'cell.ts'),
      JSON.stringify(job),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let cut = false;
  const timer = setTimeout(() => {
    cut = true;
    child.kill('SIGKILL');
  }, seconds * 1_000);
  const lines: Line[] = [];
  let complaint = '';
  child.stderr.on('data', (data: Buffer) => {
    complaint = `${complaint}${data.toString()}`.slice(-2_000);
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  for await (const text of createInterface({ input: child.stdout })) {
    const line = parsed<Line>(text);
    if (line === undefined) continue;
    lines.push(line);
    onLine(line);
  }
  const status = await ended;
  clearTimeout(timer);
  if (status !== 0 && !cut) throw new Error(`A cell of the bench failed: ${complaint.trim()}`);
  return { lines, cut };
}

/** The last line of a child that was cut may be half a line. */
function parsed<Line>(text: string): Line | undefined {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return undefined;
  }
}
