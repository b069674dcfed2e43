import { factsSection, fixesSection, fixSection } from '../../conversation/fix-sections';
import { builtInArticles, loadKnowledge } from '../../knowledge';

const { articles } = loadKnowledge([builtInArticles]);
const all = articles.flatMap((article) => article.fixes.map((fix) => ({ article, fix })));
const risksIn = (section: ReturnType<typeof fixSection>): string[] =>
  section.blocks.flatMap((block) => (block.kind === 'snippet' ? [block.snippet.risk] : []));

/** A section with all its further cards, as somebody sees who presses "More" to the end. */
function whole(
  section: (from?: string) => ReturnType<typeof fixSection>,
): ReturnType<typeof fixSection>['blocks'] {
  const blocks: ReturnType<typeof fixSection>['blocks'][number][] = [];
  for (let from: string | undefined, left = 20; left > 0; left -= 1) {
    const page = section(from);
    blocks.push(...page.blocks);
    const more = page.buttons.find(({ title }) => title.startsWith('More'))?.data;
    if (more?.kind !== 'section' || more.from === undefined) return blocks;
    from = more.from;
  }
  throw new Error('the pages do not end');
}

describe('the fixes of an article on cards', () => {
  it.each(articles.map((article) => [article.id, article] as const))(
    '%s lists each with its risk and a button',
    (_id, article) => {
      const section = fixesSection({ article, known: [], versions: [] });
      expect(section.buttons.map(({ data }) => data)).toEqual(
        article.fixes.map(({ id }) => ({
          v: 1,
          kind: 'section',
          section: 'fix',
          article: article.id,
          fix: id,
        })),
      );
    },
  );

  it.each(all.map(({ article, fix }) => [`${article.id}, ${fix.id}`, article, fix] as const))(
    '%s begins with what to record and shows nothing that changes before that',
    (_name, article, fix) => {
      const first = fixSection('fix', { article, known: [], versions: [], fix: fix.id });
      expect(first.title).toBe(`Fix: ${fix.title}`);
      expect(risksIn(first).filter((risk) => risk !== 'read-only')).toEqual([]);
      expect(JSON.stringify(first.blocks)).toContain(JSON.stringify(fix.before));
      expect(first.buttons.map(({ title }) => title)).toEqual([
        'Show the change',
        'Proof and undo',
        'All fixes',
        'Checks',
        ...(fix.record.length > 0 ? ['As text'] : []),
      ]);
    },
  );

  it.each(all.map(({ article, fix }) => [`${article.id}, ${fix.id}`, article, fix] as const))(
    '%s has its change, its undo and its proof one press further',
    (_name, article, fix) => {
      const input = { article, known: [], versions: [], fix: fix.id };
      const change = whole((from) =>
        fixSection('fix-change', { ...input, ...(from !== undefined && { from }) }),
      );
      expect(change.filter(({ kind }) => kind === 'snippet').length).toBeGreaterThanOrEqual(
        fix.change.length,
      );
      const undo = JSON.stringify(
        whole((from) => fixSection('fix-undo', { ...input, ...(from !== undefined && { from }) })),
      );
      expect(undo).toContain(JSON.stringify(fix.undo));
      expect(undo).toContain(JSON.stringify(fix.proof).slice(1, -1));
    },
  );

  it('shows the facts and what differs by version', () => {
    for (const article of articles) {
      const text = JSON.stringify(
        whole((from) =>
          factsSection({ article, known: [], versions: [], ...(from !== undefined && { from }) }),
        ),
      );
      for (const { title } of article.facts) expect(text).toContain(JSON.stringify(title));
    }
  });
});
