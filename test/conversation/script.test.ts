/** All commands of an article as one script that can be read, cut and piped. */

import { longestCard, renderCard, renderText } from '../../cards';
import { scriptEntries } from '../../conversation/script';
import { scriptViews } from '../../conversation/script-views';
import { builtInArticles, loadKnowledge, snippetsOf } from '../../knowledge';
import { fillSnippet, type KnownValue } from '../../powershell';

const { articles } = loadKnowledge([builtInArticles]);
const known: KnownValue[] = [
  { kind: 'server', value: 'EX10', role: 'sending', from: 'set by Ada\nRemove-Mailbox' },
  { kind: 'server', value: 'EX02.contoso.com', role: 'receiving', from: 'your paste (FQDN in LastError)' },
  { kind: 'ip', value: '10.0.0.5', role: 'sending', from: 'your paste\u2028Remove-Mailbox' },
];

describe.each(articles.map((article) => [article.id, article] as const))('%s', (_, article) => {
  const input = { article, known, versions: ['2016'] } as const;
  const script = scriptEntries(input).join('\n\n');
  const codes = (isChange: boolean): string[] =>
    snippetsOf(article)
      .filter(({ field, snippet }) => !field.startsWith('checks[') || checkTakesPart(field, snippet.id))
      .filter(({ snippet }) => (snippet.risk !== 'read-only') === isChange)
      .flatMap(({ snippet }) => fillSnippet(snippet, known, ['2016']).map(({ code }) => code));
  const checkTakesPart = (field: string, _id: string): boolean => {
    const check = article.checks[Number(/^checks\[(\d+)\]/.exec(field)?.[1])];
    return check?.versions === undefined || check.versions.includes('2016');
  };

  it('holds every command, those that change something as comments alone and behind all others', () => {
    const commented = (code: string): string =>
      code
        .split('\n')
        .map((line) => `# ${line}`.trimEnd())
        .join('\n');
    for (const code of codes(false)) {
      const isThere = script.includes(`\n${code}`) || script.includes(`\n${commented(code)}`);
      if (!isThere) throw new Error(`missing: ${code}`);
    }
    const changes = codes(true);
    for (const code of changes) expect(script).toContain(`\n${commented(code)}`);
    const border = script.indexOf('commands that CHANGE');
    expect(border > 0).toBe(changes.length > 0);
    const behind = border < 0 ? '' : script.slice(border);
    expect(
      behind
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('commands')),
    ).toEqual([]);
  });

  it('lets nothing that somebody wrote begin a line of its own', () => {
    expect(
      script.split(/[\n\r\u2028\u2029\u0085]/).filter((line) => line.startsWith('Remove-Mailbox')),
    ).toEqual([]);
  });

  it('comes in parts that fit into Teams, each with whole commands, which together are the script', () => {
    const parts = scriptViews(input);
    expect(Math.max(...parts.map((view) => JSON.stringify(renderCard(view)).length))).toBeLessThanOrEqual(
      longestCard,
    );
    expect(parts.map(({ code }) => code.trimEnd()).join('\n\n')).toBe(script);
    for (const part of parts)
      expect(JSON.stringify(renderCard(part))).toContain(JSON.stringify(part.code).slice(1, -3));
  });

  it('is printed as it is, without a mark or an indentation', () => {
    const [first] = scriptViews(input);
    if (first === undefined) throw new Error('no part');
    expect(renderText(first)).toBe(first.code.trimEnd());
  });
});
