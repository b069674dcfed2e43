/**
 * The same as `loadKnowledge`, for programs that start often: what was loaded and checked once is kept as JSON under
 * the hash of all it came from. Reading YAML and checking it takes a third of a second, reading JSON a few milliseconds.
 */

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import articleSchema from './article.schema.json';
import { builtInConcepts } from './built-in-articles';
import conceptsSchema from './concepts.schema.json';
import type { Knowledge } from './knowledge';
import { loadKnowledge } from './load-knowledge';
import { phraseBookFile, sentencesFile } from './load-phrase-book';
import lookAlikesSchema from './look-alikes.schema.json';
import phraseBookSchema from './phrase-book.schema.json';
import sentencesSchema from './sentences.schema.json';

/** Raise it when a check is added that the schemas do not show: what passed before is then checked again. */
const checksVersion = 1;

type Kept = Omit<Knowledge, 'files'> & { readonly files: readonly (readonly [string, string])[] };

/** Without a cache that can be read and written it loads as always; a broken cache file is replaced. */
export function loadCachedKnowledge(folders: readonly string[], cacheFolder: string): Knowledge {
  const file = join(cacheFolder, `knowledge-${fingerprint(folders)}.json`);
  const kept = readKept(file);
  if (kept !== undefined) return { ...kept, files: new Map(kept.files) };
  const knowledge = loadKnowledge(folders);
  keep(file, cacheFolder, { ...knowledge, files: [...knowledge.files] });
  return knowledge;
}

function fingerprint(folders: readonly string[]): string {
  const hash = createHash('sha256').update(
    JSON.stringify([
      checksVersion,
      articleSchema,
      lookAlikesSchema,
      conceptsSchema,
      phraseBookSchema,
      sentencesSchema,
    ]),
  );
  for (const paths of [[builtInConcepts, phraseBookFile, sentencesFile], ...folders.map(yamlFiles)]) {
    for (const path of paths) hash.update(`\0${path}\0`).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 32);
}

/** A folder that cannot be read has no files here; loading it says what is wrong. */
function yamlFiles(folder: string): string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
    return names.sort().map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function readKept(file: string): Kept | undefined {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
    return Array.isArray(kept.articles) && Array.isArray(kept.files) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Under another name first, so that nobody reads half a file; what older files were made of has changed. */
function keep(file: string, folder: string, kept: Kept): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const old of readdirSync(folder).filter((name) => name.startsWith('knowledge-')))
      rmSync(join(folder, old));
    const fresh = `${file}.${process.pid}`;
    writeFileSync(fresh, JSON.stringify(kept));
    renameSync(fresh, file);
  } catch {
    // A folder that cannot be written costs time at the next start, nothing else.
  }
}
