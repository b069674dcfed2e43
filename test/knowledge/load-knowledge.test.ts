import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { KnowledgeError, type KnowledgeProblem, loadKnowledge } from '../../knowledge';
import { folderWith, removeFolders, sampleArticle } from './sample-article';

afterAll(removeFolders);

function problemsOf(...folders: readonly string[]): readonly KnowledgeProblem[] {
  try {
    loadKnowledge(folders);
  } catch (error) {
    if (error instanceof KnowledgeError) return error.problems;
    throw error;
  }
  throw new Error('loading succeeded');
}

const lookAlike = {
  id: 'too-many-failures',
  title: '454 4.7.0 Too many failures',
  recognise: [{ id: 'text', says: 'it says so', all: [{ text: 'Too many failures' }], confidence: 0.9 }],
  cause: 'Somebody guesses passwords.',
  differs: 'It names a number of attempts.',
  resembles: 'clock-is-wrong',
  examples: { finds: ['454 4.7.0 Too many failures'] },
};

describe('loading articles', () => {
  it('gives the articles of all folders in the order of their names', () => {
    const first = folderWith({
      'b.yaml': sampleArticle({ id: 'b' }),
      'a.yaml': sampleArticle({ id: 'a' }),
      'notes.txt': 'no article',
    });
    const second = folderWith({ 'c.yaml': sampleArticle({ id: 'c' }) });
    const { articles, files } = loadKnowledge([first, second]);
    expect(articles.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(articles[0]).toEqual(sampleArticle({ id: 'a' }));
    expect(files.get('c')).toBe(join(second, 'c.yaml'));
  });

  it('gives look-alikes beside the articles', () => {
    const folder = folderWith({ 'clock-is-wrong.yaml': sampleArticle(), 'look-alikes.yaml': [lookAlike] });
    const { articles, lookAlikes } = loadKnowledge([folder]);
    expect(articles.map(({ id }) => id)).toEqual(['clock-is-wrong']);
    expect(lookAlikes.map(({ id }) => id)).toEqual(['too-many-failures']);
  });

  it('gives a version that changes with the content alone', () => {
    const version = (title: string): string =>
      loadKnowledge([folderWith({ 'clock-is-wrong.yaml': sampleArticle({ title }) })]).version;
    expect(version('The clock is wrong')).toMatch(/^[0-9a-f]{12}$/);
    expect(version('The clock is wrong')).toBe(version('The clock is wrong'));
    expect(version('The clock is late')).not.toBe(version('The clock is wrong'));
  });
});

describe('a broken article', () => {
  const base = sampleArticle();
  const [check, other] = base.checks;
  const [fix] = base.fixes;
  const [cause] = base.causes;
  if (!check || !other || !fix || !cause) throw new Error('the sample lost a part');
  const [snippet] = check.snippets;
  const withSnippet = (changes: object): object => ({
    ...base,
    checks: [{ ...check, snippets: [{ ...snippet, ...changes }] }, other],
  });
  const { summary: _, ...withoutSummary } = base;

  const cases: readonly [name: string, article: unknown, problem: Partial<KnowledgeProblem>][] = [
    [
      'is not YAML',
      'id: clock-is-wrong\n  title: [',
      {
        field: '',
        problem: expect.stringMatching(/^not YAML: .*\(.*2:/s),
        fix: 'Mend the line it names',
      },
    ],
    ['is empty', '', { field: '', problem: expect.stringContaining('empty') }],
    ['holds a list', ['a'], { field: '', problem: '["a"] must be object' }],
    [
      'lacks a field',
      withoutSummary,
      {
        field: 'summary',
        problem: 'the field is missing',
        fix: expect.stringMatching(/^Add "summary:"/),
      },
    ],
    [
      'has a field nobody knows',
      { ...base, sumary: 'x' },
      {
        field: 'sumary',
        problem: 'there is no such field',
        fix: expect.stringContaining('known: id, title, summary'),
      },
    ],
    [
      'has such a field deep inside',
      withSnippet({ colour: 'red' }),
      {
        field: 'checks[0].snippets[0].colour',
        problem: 'there is no such field',
      },
    ],
    [
      'names a value that is not allowed',
      withSnippet({ risk: 'harmless' }),
      {
        field: 'checks[0].snippets[0].risk',
        problem: '"harmless" is not allowed',
        fix: 'Use one of: read-only, changes-settings, disruptive.',
      },
    ],
    [
      'writes a number where text belongs',
      { ...base, appliesTo: [2016] },
      {
        field: 'appliesTo[0]',
        problem: '2016 is not allowed',
        fix: expect.stringContaining('2016, 2019, SE'),
      },
    ],
    [
      'writes a code without quotes',
      { ...base, recognise: [{ ...base.recognise[0], all: [{ code: 454 }] }] },
      { field: 'recognise[0].all[0].code', problem: '454 must be string', fix: 'Put it in quotes.' },
    ],
    [
      'writes a code that is none',
      { ...base, recognise: [{ ...base.recognise[0], all: [{ code: '454-4.7.0' }] }] },
      {
        field: 'recognise[0].all[0].code',
        problem: expect.stringContaining('"454-4.7.0" must match'),
        fix: expect.stringContaining('SMTP reply code'),
      },
    ],
    [
      'has a condition with two keys',
      { ...base, recognise: [{ ...base.recognise[0], all: [{ code: '454', text: 'x' }] }] },
      {
        field: 'recognise[0].all[0]',
        problem: expect.stringContaining('must NOT have more than 1'),
      },
    ],
    [
      'has a rule without a condition',
      { ...base, recognise: [{ id: 'empty', says: 'x', confidence: 0.5 }] },
      {
        field: 'recognise[0].all',
        problem: 'the field is missing',
      },
    ],
    [
      'puts Markdown into its title',
      { ...base, title: '**Stuck**' },
      {
        field: 'title',
        problem: expect.stringContaining('"**Stuck**" must match'),
      },
    ],
    [
      'has an id that is not the file name',
      { ...base, id: 'clock' },
      {
        field: 'id',
        problem: '"clock" is not the file name',
        fix: 'Write "id: clock-is-wrong" or rename the file to clock.yaml',
      },
    ],
    [
      'uses an id twice',
      { ...base, checks: [check, { ...other, id: 'offset' }] },
      {
        field: 'checks[1].id',
        problem: 'the id "offset" stands at checks[0].id too',
        fix: 'Give one of them another id',
      },
    ],
    [
      'names a check it does not have',
      { ...base, causes: [{ ...cause, checks: ['ofset'] }, ...base.causes.slice(1)] },
      {
        field: 'causes[0].checks',
        problem: '"ofset" is no check of this article',
        fix: 'Use one of: offset, zone',
      },
    ],
    [
      'names a fix it does not have',
      { ...base, causes: [{ ...cause, fixes: ['pray'] }, ...base.causes.slice(1)] },
      {
        field: 'causes[0].fixes',
        problem: '"pray" is no fix of this article',
        fix: 'Use one of: set-clock',
      },
    ],
    [
      'names a cause it does not have',
      { ...base, checks: [{ ...check, bad: [{ looks: 'x', means: 'y', cause: 'moon' }] }, other] },
      {
        field: 'checks[0].bad[0].cause',
        problem: '"moon" is no cause of this article',
        fix: 'Use one of: drift, zone',
      },
    ],
    [
      'removes a cause it does not have',
      { ...base, fixes: [{ ...fix, removes: ['moon'] }] },
      {
        field: 'fixes[0].removes',
        problem: '"moon" is no cause of this article',
      },
    ],
    [
      'proves a fix by a check it does not have',
      { ...base, fixes: [{ ...fix, proofChecks: ['moon'] }] },
      {
        field: 'fixes[0].proofChecks',
        problem: '"moon" is no check of this article',
      },
    ],
    [
      'points at an article that is not there',
      { ...base, causes: [{ ...cause, article: 'moon-phase' }, ...base.causes.slice(1)] },
      {
        field: 'causes[0].article',
        problem: 'there is no article "moon-phase"',
        fix: 'Use one of: clock-is-wrong',
      },
    ],
    [
      'points at a cause that the other article does not have',
      {
        ...base,
        checks: [{ ...check, bad: [{ looks: 'x', means: 'y', cause: 'clock-is-wrong/moon' }] }, other],
      },
      {
        field: 'checks[0].bad[0].cause',
        problem: '"moon" is no cause of clock-is-wrong',
        fix: 'Use one of: drift, zone',
      },
    ],
    [
      'splits itself from an article that is not there',
      { ...base, splits: [{ from: 'moon-phase', question: 'Is it full?', answer: 'Yes.', button: 'Yes' }] },
      { field: 'splits[0].from', problem: 'there is no article "moon-phase"' },
    ],
    [
      'writes a placeholder that it does not declare',
      withSnippet({ forms: [{ code: "Get-Offset '{{receiver}}' '{{sender}}'" }] }),
      {
        field: 'checks[0].snippets[0]',
        problem: '{{sender}} is not among its parameters',
        fix: 'Declare it under "parameters"',
      },
    ],
    [
      'declares a parameter that it does not use',
      withSnippet({ forms: [{ code: 'Get-Offset' }] }),
      {
        field: 'checks[0].snippets[0]',
        problem: 'the parameter "receiver" is not used',
        fix: 'Write {{receiver}} in the code or remove it',
      },
    ],
    [
      'leaves a placeholder outside of quotes',
      withSnippet({ forms: [{ code: "$a = 'b'\nGet-Offset {{receiver}}" }] }),
      {
        field: 'checks[0].snippets[0].forms[0].code',
        problem: '{{receiver}} does not stand in single quotes',
        fix: 'Put them around it: a value is made safe for single quotes alone',
      },
    ],
    [
      'puts a placeholder of PowerShell into double quotes',
      withSnippet({ forms: [{ code: 'Get-Offset "{{receiver}}"' }] }),
      { problem: '{{receiver}} does not stand in single quotes' },
    ],
    [
      'puts a placeholder of a command prompt into single quotes',
      withSnippet({ shell: 'command-prompt', forms: [{ code: "ping '{{receiver}}'" }] }),
      { problem: '{{receiver}} does not stand in double quotes' },
    ],
  ];

  it.each(cases)('that %s is reported with file, field, value and fix', (_name, article, problem) => {
    const folder = folderWith({ 'clock-is-wrong.yaml': article });
    expect(problemsOf(folder)).toContainEqual({
      field: expect.any(String),
      fix: expect.stringMatching(/\w/),
      ...problem,
      file: join(folder, 'clock-is-wrong.yaml'),
    });
  });

  it('is named in the message of the error, one line per problem', () => {
    const folder = folderWith({ 'clock-is-wrong.yaml': { ...base, whoFixes: 3, sumary: 'x' } });
    expect(() => loadKnowledge([folder])).toThrow(
      expect.objectContaining({
        name: 'KnowledgeError',
        message: expect.stringMatching(
          /clock-is-wrong\.yaml: sumary: there is no such field\. .*\n.*clock-is-wrong\.yaml: whoFixes: 3 must be string\. Put it in quotes\./,
        ),
      }),
    );
  });

  it('hides no other broken article', () => {
    const folder = folderWith({
      'a.yaml': 'id: [',
      'b.yaml': withoutSummary,
      'c.yaml': { ...base, id: 'd' },
    });
    expect(problemsOf(folder).map(({ file, field }) => [file, field])).toEqual([
      [join(folder, 'a.yaml'), ''],
      [join(folder, 'b.yaml'), 'summary'],
      [join(folder, 'c.yaml'), 'id'],
    ]);
  });

  it('is not reported once more by the articles that point at it', () => {
    const pointing = sampleArticle({
      id: 'a',
      causes: [{ ...cause, article: 'b' }, ...base.causes.slice(1)],
    });
    const folder = folderWith({ 'a.yaml': pointing, 'b.yaml': 'id: [' });
    expect(problemsOf(folder).map(({ file }) => file)).toEqual([join(folder, 'b.yaml')]);
  });
});

describe('a folder', () => {
  it('with an id that another folder has too is refused, and both files are named', () => {
    const first = folderWith({ 'clock-is-wrong.yaml': sampleArticle() });
    const second = folderWith({ 'clock-is-wrong.yaml': sampleArticle() });
    expect(problemsOf(first, second)).toEqual([
      {
        file: join(second, 'clock-is-wrong.yaml'),
        field: 'id',
        problem: expect.stringContaining(
          `"clock-is-wrong" is the id of one in ${join(first, 'clock-is-wrong.yaml')}`,
        ),
        fix: expect.stringContaining('KNOWLEDGE_DIRS'),
      },
    ]);
  });

  it('that is not there is named together with the setting', () => {
    expect(problemsOf('/no/such/folder')).toEqual([
      {
        file: '/no/such/folder',
        field: '',
        problem: 'the folder cannot be read (ENOENT)',
        fix: 'Name an existing folder in KNOWLEDGE_DIRS',
      },
    ]);
  });

  it('without an article is named together with the setting', () => {
    const folder = folderWith({ 'article.yml': sampleArticle() });
    expect(problemsOf(folder)).toEqual([
      {
        file: folder,
        field: '',
        problem: 'the folder holds no *.yaml file',
        fix: expect.stringContaining('KNOWLEDGE_DIRS'),
      },
    ]);
  });

  it('with something that is no file is refused without a crash', () => {
    const folder = folderWith({ 'clock-is-wrong.yaml': sampleArticle() });
    mkdirSync(join(folder, 'more.yaml'));
    expect(problemsOf(folder)).toEqual([
      expect.objectContaining({ file: join(folder, 'more.yaml'), problem: 'cannot be read (EISDIR)' }),
    ]);
  });
});

describe('a broken look-alike', () => {
  const load = (...lookAlikes: readonly object[]): readonly KnowledgeProblem[] =>
    problemsOf(folderWith({ 'clock-is-wrong.yaml': sampleArticle(), 'look-alikes.yaml': lookAlikes }));

  it('that lacks a field is reported with its place in the list', () => {
    const { cause: _, ...incomplete } = lookAlike;
    expect(load(lookAlike, incomplete)).toEqual([
      expect.objectContaining({ field: '[1].cause', problem: 'the field is missing' }),
    ]);
  });

  it('that resembles an article nobody wrote is reported', () => {
    expect(load({ ...lookAlike, resembles: 'look-alikes' })).toEqual([
      expect.objectContaining({
        field: 'too-many-failures.resembles',
        problem: 'there is no article "look-alikes"',
      }),
    ]);
  });

  it.each([
    ['of another look-alike', lookAlike],
    ['of an article', { ...lookAlike, id: 'clock-is-wrong' }],
  ])('that has the id %s is reported where the second one stands', (name, twin) => {
    expect(load(lookAlike, twin)).toEqual([
      expect.objectContaining({
        field: name === 'of an article' ? 'clock-is-wrong.id' : '[1].id',
        problem: expect.stringContaining(`"${twin.id}" is the id of one in`),
      }),
    ]);
  });
});
