/** Every command of every article, in every version, with and without values. */

import { type Article, builtInArticles, loadKnowledge, snippetsOf } from '../../../knowledge';
import { checkSnippets, filledCode, unfilledCode } from '../../../tools/check-knowledge/check-snippets';
import { sampleValues } from '../../../tools/check-knowledge/sample-values';
import { loadVerifier, type Verifier } from '../../../tools/check-knowledge/verify';
import { sampleArticle } from '../../knowledge/sample-article';

const { articles } = loadKnowledge([builtInArticles]);
const forms = articles.flatMap((article) =>
  snippetsOf(article).flatMap(({ snippet }) =>
    snippet.forms.map((form) => ({ name: `${article.id} ${snippet.id}`, snippet, form })),
  ),
);

let verifier: Verifier;
beforeAll(async () => {
  verifier = await loadVerifier();
});

/** The sample article with this command in its first check. */
function withCode(code: string, changes: object = {}): Article {
  const sample = sampleArticle();
  return {
    ...sample,
    checks: sample.checks.map((check, place) => ({
      ...check,
      snippets: place > 0 ? [] : check.snippets.map((one) => ({ ...one, forms: [{ code }], ...changes })),
    })),
  };
}
const problems = (article: Article) => checkSnippets({ articles: [article] }, verifier);

it('the commands of the built-in articles are in order', () => {
  expect(forms.length).toBeGreaterThan(200);
  expect(checkSnippets({ articles }, verifier)).toEqual([]);
});

it.each(forms)('$name holds no mark of a parameter, filled or not', ({ snippet, form }) => {
  expect(unfilledCode(snippet, form)).not.toContain('{{');
  expect(filledCode(snippet, form)).not.toContain('{{');
  const own = (snippet.parameters ?? []).filter(({ name }) => form.code.includes(`{{${name}}}`));
  for (const { type } of own) {
    const text = filledCode(snippet, form);
    // A command prompt takes no percent sign, as in the zone of an IPv6 address.
    if (snippet.shell === 'command-prompt' && !sampleValues[type].includes('%'))
      expect(text).toContain(sampleValues[type]);
  }
});

it('a problem names article, snippet, field, line of the code and fix', () => {
  expect(problems(withCode("Get-Queue -Server '{{receiver}}'\nGet-Quueue"))).toEqual([
    {
      owner: 'clock-is-wrong',
      field: 'checks[0].snippets[0].forms[0].code',
      row: 1,
      problem: 'show-offset: there is no cmdlet "Get-Quueue"',
      fix: expect.stringContaining('tools/check-knowledge/facts'),
    },
  ]);
});

describe('the versions of a command are', () => {
  const code = "Get-TransportServer -Identity '{{receiver}}'";
  const told = (article: Article) => problems(article).map(({ problem }) => problem);

  it('those of its form', () => {
    expect(told(withCode('', { forms: [{ code, versions: ['2007', '2010'] }] }))).toEqual([]);
    expect(told(withCode('', { forms: [{ code, versions: ['2010', '2013'] }] }))).toEqual([
      'show-offset: Get-TransportServer is the old name in Exchange 2013',
    ]);
  });

  it('those of the article otherwise, as far as they have the shell', () => {
    expect(told({ ...withCode(code), appliesTo: ['2003', '2007', '2010'] })).toEqual([]);
    expect(told({ ...withCode(code), appliesTo: ['2010', '2016'] })).toEqual([
      'show-offset: Get-TransportServer is the old name in Exchange 2016',
    ]);
  });

  it('refused where an Exchange without the shell is named', () => {
    expect(told(withCode('', { forms: [{ code, versions: ['2003'] }] }))).toEqual([
      'show-offset: Exchange 2003 has no Get-TransportServer',
    ]);
  });
});

it('a command that is newer than every Windows of an Exchange says where it runs', () => {
  const forms = [{ code: "Test-NetConnection -ComputerName '{{receiver}}' -Port 25" }];
  const article = { ...withCode('', { shell: 'powershell', forms }), appliesTo: ['2010'] as const };
  expect(problems(article)).toEqual([
    expect.objectContaining({
      problem:
        'show-offset: Test-NetConnection needs Windows Server 2012 R2, and no Exchange 2010 runs there',
    }),
  ]);
  const said = {
    ...withCode('', { shell: 'powershell', forms, runOn: 'a host with Windows Server 2012 R2' }),
  };
  expect(problems({ ...said, appliesTo: ['2010'] })).toEqual([]);
});
