/** A file of saved Teams activities → every activity the bot sends for them, a JSON line each. */

import { readFile } from 'node:fs/promises';
import type { Responder } from '../respond';
import { UsageError } from './usage';

export async function runReplay(
  file: string,
  responder: Responder,
  print: (activity: object) => void,
): Promise<void> {
  const activities = await readActivities(file);
  // The SDK takes a quarter of a second to load; only this form needs it.
  const { replay } = await import('../bots');
  for (const activity of await replay(activities, { responder })) print(activity);
}

async function readActivities(file: string): Promise<readonly object[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(
      `${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`,
    );
  }
  let data: unknown;
  try {
    // `trim` takes the byte order mark as well, with which PowerShell begins a file.
    data = JSON.parse(text.trim());
  } catch {
    throw new UsageError(`${file} is not JSON`);
  }
  const list: unknown[] = Array.isArray(data) ? data : [data];
  list.forEach((activity, place) => {
    if (typeof activity !== 'object' || activity === null || Array.isArray(activity)) {
      throw new UsageError(`${file}: activity ${place + 1} is not an object`);
    }
  });
  return list as object[];
}
