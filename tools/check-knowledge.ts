/**
 * `npm run check-knowledge [-- FOLDER …]`: checks articles and look-alikes for authors: the built-in ones, those of
 * KNOWLEDGE_DIRS and those of the folders named. Every problem is one line with file, line, field and fix.
 * Exit status 0: all is well; 1: problems; 2: bad usage.
 */

import { relative, resolve } from 'node:path';
import { readKnowledgeDirs } from '../config';
import { builtInArticles } from '../knowledge';
import { checkFolders } from './check-knowledge/check-folders';
import { loadVerifier } from './check-knowledge/verify';

void main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<void> {
  const option = words.find((word) => word.startsWith('-'));
  if (option !== undefined) {
    process.stderr.write(
      `check-knowledge: unknown option ${option}. Name folders of articles, or nothing for the built-in ones.\n`,
    );
    process.exitCode = 2;
    return;
  }
  const folders = [builtInArticles, ...readKnowledgeDirs(), ...words].map((folder) => resolve(folder));
  const { findings, knowledge } = checkFolders([...new Set(folders)], await loadVerifier());
  for (const { file, line, field, problem, fix } of findings) {
    const place = `${relative(process.cwd(), file) || file}:${line}`;
    process.stdout.write(
      `${place}${field === '' ? '' : ` ${field}`}: ${problem}. ${fix.replace(/\.$/, '')}.\n`,
    );
  }
  if (findings.length === 0 && knowledge !== undefined) {
    process.stdout.write(
      `${knowledge.articles.length} articles and ${knowledge.lookAlikes.length} look-alikes are in order.\n`,
    );
  } else {
    process.stderr.write(`${findings.length} ${findings.length === 1 ? 'problem' : 'problems'}.\n`);
    process.exitCode = 1;
  }
}
