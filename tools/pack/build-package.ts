/** The folder `manifest/` and the values to fill in → the bytes of the app package for Teams. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { checkManifest } from './check-manifest';
import { fillManifest } from './fill-manifest';
import { withListening } from './listen';

/** The first moment a zip can hold, in local time as zips keep it: the same files always give the same bytes. */
const date = new Date(1980, 0, 1);

export interface PackageOptions {
  /** Ask to hear messages that do not mention the bot. */
  readonly listen?: boolean;
}

export function buildPackage(
  folder: string,
  values: Readonly<Record<string, string>>,
  { listen = false }: PackageOptions = {},
): Uint8Array {
  const filled = fillManifest(readFileSync(join(folder, 'manifest.json'), 'utf8'), values);
  const manifest = listen ? withListening(filled, values.MicrosoftAppId ?? '') : filled;
  const problems = checkManifest(manifest);
  if (problems.length > 0) {
    throw new Error(['The filled manifest is not valid:', ...problems.map((each) => `- ${each}`)].join('\n'));
  }
  return zipSync(
    {
      'manifest.json': Buffer.from(`${JSON.stringify(manifest, undefined, 2)}\n`),
      'color.png': readFileSync(join(folder, 'color.png')),
      'outline.png': readFileSync(join(folder, 'outline.png')),
    },
    { level: 9, mtime: date },
  );
}
