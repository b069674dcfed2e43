/** Broken copies of the articles that come with Unstuck: every kind of mistake is named with file, line, field and fix. */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { builtInArticles } from '../../../knowledge';
import { checkFolders as check } from '../../../tools/check-knowledge/check-folders';
import { loadVerifier, type Verifier } from '../../../tools/check-knowledge/verify';

const article = 'temporary-authentication-failure.yaml';
const lookAlikes = 'look-alikes.yaml';
let folder: string;
let verifier: Verifier;
const checkFolders = (folders: readonly string[]) => check(folders, verifier);

beforeAll(async () => {
  verifier = await loadVerifier();
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unstuck-articles-'));
  cpSync(builtInArticles, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Changes a file of the copy; gives the first line that is no longer as it was, counted from 1. */
function change(file: string, find: string | RegExp, put: string): number {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(find, put);
  if (after === before) throw new Error(`${find} stands nowhere in ${file}`);
  writeFileSync(path, after);
  const [was, is] = [before.split('\n'), after.split('\n')];
  return is.findIndex((line, place) => line !== was[place]) + 1;
}

it('finds nothing wrong with the articles as they are', () => {
  const { findings, knowledge } = checkFolders([folder]);
  expect(findings).toEqual([]);
  expect(knowledge?.articles).toHaveLength(5);
  expect(knowledge?.lookAlikes.length).toBeGreaterThanOrEqual(41);
});

/** What is changed, where, what is said about it; `below`: lines between the change and the line that is named. */
interface Broken {
  readonly file?: string;
  readonly find: string | RegExp;
  readonly put: string;
  readonly below?: number;
  readonly field: string;
  readonly problem: string | RegExp;
  readonly fix: string | RegExp;
}

const kinds: Readonly<Record<string, Broken>> = {
  'a bracket that nobody closes': {
    find: '\ncauses:\n',
    put: '\ncauses: [\n',
    below: 1,
    field: '',
    problem: /^not YAML: [^\n]+\(\d+:\d+\)$/,
    fix: 'Mend the line it names',
  },
  'a field twice': {
    find: '\ncauses:\n',
    put: '\ntitle: Another\ncauses:\n',
    field: '',
    problem: /^not YAML: duplicated mapping key/,
    fix: 'Mend the line it names',
  },
  'a mistyped field': {
    find: '\nwhoFixes:',
    put: '\nwhoFixed:',
    field: 'whoFixed',
    problem: 'there is no such field',
    fix: /^Remove it or correct its name; known: .*whoFixes/,
  },
  'a value that is not allowed': {
    find: /risk: read-only/,
    put: 'risk: harmless',
    field: 'checks[0].snippets[0].risk',
    problem: '"harmless" is not allowed',
    fix: 'Use one of: read-only, changes-settings, disruptive.',
  },
  'a number where text is due': {
    find: /^title: .*$/m,
    put: 'title: 454',
    field: 'title',
    problem: '454 must be string',
    fix: 'Put it in quotes.',
  },
  'an id that is not the file name': {
    find: /^id: .*$/m,
    put: 'id: temporary-failure',
    field: 'id',
    problem: '"temporary-failure" is not the file name',
    fix: /rename the file to temporary-failure\.yaml/,
  },
  'a pointer to a check that is not there': {
    find: /checks: \[/,
    put: 'checks: [ask-the-oracle, ',
    field: 'causes[0].checks',
    problem: '"ask-the-oracle" is no check of this article',
    fix: /^Use one of: event-1035-2017, /,
  },
  'a link to an article that is not there': {
    file: 'cannot-achieve-exchange-authentication.yaml',
    find: /from: .*/,
    put: 'from: moon-phase',
    field: 'splits[0].from',
    problem: 'there is no article "moon-phase"',
    fix: /^Use one of: .*relay-connector-captures-exchange-servers/,
  },
  'too few examples': {
    find: /\n {2}rejects:\n[\s\S]*$/,
    put: '\n  rejects:\n    - hello\n',
    below: -1,
    field: 'examples.rejects',
    problem: /fewer than 8 items$/,
    fix: /./,
  },
  'an example that does not find the article': {
    find: /\n {2}finds:\n/,
    put: '\n  finds:\n    - Mail is slow today\n',
    field: 'examples.finds[0]',
    problem: /^this paste must find the article and gives "/,
    fix: /^Add or widen a rule under "recognise"/,
  },
  'an example that finds it and must not': {
    find: /\n {2}rejects:\n/,
    put: '\n  rejects:\n    - 454 4.7.0 Temporary authentication failure\n',
    field: 'examples.rejects[0]',
    problem: /^this paste must not find the article and does, by the rules "reply-with-code"/,
    fix: /^Narrow that rule/,
  },
  'a check without its title, by what a title is': {
    find: /\nchecks:\n {2}- id: (\S+)\n {4}title: .*\n/,
    put: '\nchecks:\n  - id: $1\n',
    below: -1,
    field: 'checks[0].title',
    problem: 'the field is missing',
    fix: 'Add "title:". This field: Two or three words.',
  },
  'the same id for two checks, at the second': {
    find: /(\nchecks:\n {2}- id: )(\S+)(\n[\s\S]*?\n {2}- id: )\S+\n/,
    put: '$1$2$3$2\n',
    field: 'checks[1].id',
    problem: /^the id "\S+" stands at checks\[0\]\.id too$/,
    fix: 'Give one of them another id',
  },
  'the same id for two look-alikes, at the second': {
    file: lookAlikes,
    find: /(- id: )(\S+)(\n[\s\S]*?\n- id: )\S+\n/,
    put: '$1$2$3$2\n',
    field: '[1].id',
    problem: /^"\S+" is the id of one in \S+look-alikes\.yaml too$/,
    fix: /another id/,
  },
  'a cmdlet that nobody made, on its line': {
    file: 'exchange-2007-to-2003-mail-stuck.yaml',
    find: '$events = Get-WinEvent ',
    put: '$events = Get-WinEvents ',
    field: 'checks[5].snippets[1].forms[0].code',
    problem: 'event-1009-new: there is no cmdlet "Get-WinEvents"',
    fix: /^Correct its name/,
  },
  'a look-alike that resembles nothing': {
    file: lookAlikes,
    find: /resembles: .*/,
    put: 'resembles: moon-phase',
    field: 'starttls-required-to-send-mail.resembles',
    problem: 'there is no article "moon-phase"',
    fix: /^Use one of: /,
  },
  'a look-alike without its cause': {
    file: lookAlikes,
    find: / {2}cause: >-\n/,
    put: '  reason: >-\n',
    field: '[0].reason',
    problem: 'there is no such field',
    fix: /known: .*cause/,
  },
  'an example that is not the look-alike': {
    file: lookAlikes,
    find: / {4}finds:\n/,
    put: '    finds:\n      - Mail is slow today\n',
    field: '[0].examples.finds[0]',
    problem: /^this paste must be recognised as "starttls-required-to-send-mail" and gives "/,
    fix: 'Add or widen a rule under "recognise"',
  },
  'an example that is the look-alike and must not be': {
    file: lookAlikes,
    find: / {4}rejects:\n/,
    put: '    rejects:\n      - 451 5.7.3 STARTTLS is required to send mail\n',
    field: '[0].examples.rejects[0]',
    problem: 'this paste must not be recognised as "starttls-required-to-send-mail" and is',
    fix: 'Narrow its rules',
  },
};

describe('a broken copy is told', () => {
  it.each(Object.entries(kinds))('%s', (_, { file = article, find, put, below = 0, field, problem, fix }) => {
    const line = change(file, find, put) + below;
    const { findings } = checkFolders([folder]);
    const same = (text: string | RegExp) => (typeof text === 'string' ? text : expect.stringMatching(text));
    expect(findings.map((finding) => ({ ...finding, file: basename(finding.file) }))).toContainEqual({
      file,
      line,
      field,
      problem: same(problem),
      fix: same(fix),
    });
  });

  it('a signature that another article claims, too', () => {
    const rule = 'id: borrowed\n    says: it says so\n    confidence: 0.6\n    all:\n      - text: ';
    change(
      'x400-third-party-mta-queue.yaml',
      /\nrecognise:\n/,
      `\nrecognise:\n  - ${rule}Temporary authentication failure\n`,
    );
    const found = checkFolders([folder]).findings.find(({ problem }) =>
      problem.includes('asks for the same'),
    );
    expect(found).toMatchObject({
      file: join(folder, article),
      problem: expect.stringContaining(
        '"reply-text" asks for the same as "borrowed" of x400-third-party-mta-queue',
      ),
      fix: expect.stringContaining('"from: x400-third-party-mta-queue"'),
    });
    const lines = readFileSync(join(folder, article), 'utf8').split('\n');
    expect(lines[(found?.line ?? 0) - 1]).toContain('id: reply-text');
  });

  it('an article of the same name in another folder, with both files', () => {
    const { findings } = checkFolders([builtInArticles, folder]);
    expect(findings).toContainEqual({
      file: join(folder, article),
      line: 2,
      field: 'id',
      problem: expect.stringContaining(join(builtInArticles, article)),
      fix: expect.stringContaining('another id'),
    });
  });

  it('a folder that is not there', () => {
    expect(checkFolders([join(folder, 'nowhere')]).findings).toEqual([
      expect.objectContaining({
        file: join(folder, 'nowhere'),
        line: 1,
        problem: 'the folder cannot be read (ENOENT)',
      }),
    ]);
  });
});
