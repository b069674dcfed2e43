/** `npm run check-knowledge`: what an author reads, and the exit status. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { builtInArticles } from '../../knowledge';
import { folderWith, removeFolders, sampleArticle } from '../knowledge/sample-article';

const root = join(__dirname, '..', '..');

afterAll(removeFolders);

function check(words: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'tools/check-knowledge.ts', ...words],
    { cwd: root, encoding: 'utf8', env: { ...process.env, ...env }, timeout: 60_000 },
  );
  return { status, stdout, stderr };
}

const broken = () => folderWith({ 'a.yaml': 'id: a\ncauses: [\n', 'b.yaml': sampleArticle({ id: 'c' }) });

describe('checking knowledge', () => {
  it('says that all is in order, also when the folder of the built-in articles is named', () => {
    const { status, stdout, stderr } = check([builtInArticles]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^5 articles and \d+ look-alikes are in order\.\n$/);
  });

  it('says one line for each problem, with file, line, field and fix', () => {
    const folder = broken();
    const { status, stdout, stderr } = check([folder]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '2 problems.\n' });
    const [first, second, ...rest] = stdout.split('\n');
    expect(first).toMatch(/a\.yaml:3: not YAML: .*\(3:1\)\. Mend the line it names\.$/);
    expect(second).toMatch(
      /b\.yaml:1 id: "c" is not the file name\. Write "id: b" or rename the file to c\.yaml\.$/,
    );
    expect(rest).toEqual(['']);
  });

  it('checks the folders that the service would load', () => {
    expect(check([], { KNOWLEDGE_DIRS: broken() })).toMatchObject({ status: 1, stderr: '2 problems.\n' });
  });

  it('refuses an option that it does not know', () => {
    const { status, stdout, stderr } = check(['--fix']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/unknown option --fix\. Name folders of articles/);
  });
});
