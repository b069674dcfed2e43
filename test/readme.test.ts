/** README and CONTRIBUTING say what is so: scripts, settings, forms, files. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { usage } from '../terminal/usage';

const root = join(__dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const readme = read('README.md');
const contributing = read('CONTRIBUTING.md');
const { scripts, dependencies, engines } = JSON.parse(read('package.json'));

describe('the documents', () => {
  it.each(['README.md', 'CONTRIBUTING.md'])('%s names only npm scripts that exist', (file) => {
    const named = [...read(file).matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('the README names every npm script', () => {
    const missing = Object.keys(scripts).filter(
      (name) => !new RegExp(`npm (?:run (?:--silent )?)?${name}\\b`).test(readme),
    );
    expect(missing).toEqual([]);
  });

  it('the README lists every setting that the program reads, and no other', () => {
    const rows = [...readme.matchAll(/^\| (`[A-Za-z_, `]+`) \|/gm)].flatMap(
      ([, names = '']) => names.match(/[A-Z]\w+/g) ?? [],
    );
    const inCode = [
      ...read('config.ts').matchAll(/(?:settings|createSettings\(env\))\.\w+\(\s*'([A-Za-z_]+)'/g),
    ].map(([, name = '']) => name);
    expect([...new Set(rows)].sort()).toEqual([...new Set(inCode)].sort());
  });

  it('.env.example holds the same settings as the README', () => {
    const rows = [...readme.matchAll(/^\| (`[A-Za-z_, `]+`) \|/gm)].flatMap(
      ([, names = '']) => names.match(/[A-Z]\w+/g) ?? [],
    );
    const example = [...read('.env.example').matchAll(/^#? ?([A-Za-z_]+)=/gm)].map(([, name = '']) => name);
    expect([...new Set(example)].sort()).toEqual([...new Set(rows)].sort());
  });

  it('the README shows every form of ask that the usage knows', () => {
    const forms = [...usage.matchAll(/--(json|batch|article|activity|read|intent)\b/g)].map(([form]) => form);
    expect(forms.length).toBeGreaterThan(3);
    for (const form of forms) expect(readme).toContain(`ask -- ${form}`);
  });

  it.each(['README.md', 'CONTRIBUTING.md'])('%s links only to files that exist', (file) => {
    const links = [...read(file).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
  });

  it('the map of CONTRIBUTING has every source folder, and the dependencies every package', () => {
    const folders = readdirSync(root, { withFileTypes: true })
      .filter(
        (entry) =>
          entry.isDirectory() &&
          !/^(?:\.|node_modules|dist|data|docs|test|coverage|devTools|manifest)/.test(entry.name),
      )
      .map(({ name }) => name);
    expect(folders.filter((name) => !contributing.includes(`\`${name}/`))).toEqual([]);
    expect(Object.keys(dependencies).filter((name) => !contributing.includes(`\`${name}\``))).toEqual([]);
  });

  it('the README names the Node version that package.json demands', () => {
    expect(readme).toContain(`${engines.node.replace('>=', '')} or later`);
  });
});
