/** A filled manifest → what Microsoft's schema of its version finds wrong with it; an empty list when it is valid. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';

/** The schemas of every version come with this package; nothing is fetched. */
const schemas = join(
  dirname(require.resolve('@microsoft/app-manifest/package.json')),
  ...['build', 'json-schemas', 'teams'],
);

export function checkManifest(manifest: unknown): string[] {
  const version = versionOf(manifest);
  const path = join(schemas, `v${version}`, 'MicrosoftTeams.schema.json');
  if (!/^\d+\.\d+$/.test(version) || !existsSync(path)) {
    return [`/manifestVersion is ${JSON.stringify(version)}, and there is no schema for it`];
  }
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')));
  if (validate(manifest)) return [];
  return (validate.errors ?? []).map(({ instancePath, message = 'is not valid', params }) => {
    const detail = 'additionalProperty' in params ? `: ${params.additionalProperty}` : '';
    return `${instancePath === '' ? 'The manifest' : instancePath} ${message}${detail}`;
  });
}

function versionOf(manifest: unknown): string {
  const named = typeof manifest === 'object' && manifest !== null && 'manifestVersion' in manifest;
  return named ? String(manifest.manifestVersion) : 'missing';
}
