import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInArticles, KnowledgeError, loadCachedKnowledge, loadKnowledge } from '../../knowledge';

const id = 'x400-third-party-mta-queue';
let articles: string;
let cache: string;

beforeEach(() => {
  articles = mkdtempSync(join(tmpdir(), 'unstuck-articles-'));
  cache = join(mkdtempSync(join(tmpdir(), 'unstuck-cache-')), 'deep', 'down');
  writeFileSync(join(articles, `${id}.yaml`), readFileSync(join(builtInArticles, `${id}.yaml`)));
});

afterEach(() => {
  rmSync(articles, { recursive: true });
});

describe('knowledge that was loaded before', () => {
  it('is the same as the first time, with its version and its files', () => {
    const fresh = loadKnowledge([articles]);
    expect(loadCachedKnowledge([articles], cache)).toEqual(fresh);
    expect(readdirSync(cache)).toHaveLength(1);
    expect(loadCachedKnowledge([articles], cache)).toEqual(fresh);
  });

  it('is loaded anew when an article changes, and the old copy goes', () => {
    const before = loadCachedKnowledge([articles], cache);
    const file = join(articles, `${id}.yaml`);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: Another title'));
    const after = loadCachedKnowledge([articles], cache);
    expect(after.articles[0]?.title).toBe('Another title');
    expect(after.version).not.toBe(before.version);
    expect(readdirSync(cache)).toHaveLength(1);
  });

  it('still refuses an article that was broken in between', () => {
    loadCachedKnowledge([articles], cache);
    writeFileSync(join(articles, `${id}.yaml`), 'id: x');
    expect(() => loadCachedKnowledge([articles], cache)).toThrow(KnowledgeError);
  });

  it('survives a broken copy and a folder that cannot be written', () => {
    const fresh = loadCachedKnowledge([articles], cache);
    const [copy = ''] = readdirSync(cache);
    writeFileSync(join(cache, copy), '{"articles":');
    expect(loadCachedKnowledge([articles], cache)).toEqual(fresh);
    expect(loadCachedKnowledge([articles], join(articles, `${id}.yaml`, 'no-folder'))).toEqual(fresh);
  });
});
