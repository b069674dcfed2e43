import { articleView, type Block } from '../../conversation';
import { type Article, builtInArticles, loadKnowledge } from '../../knowledge';

/** Every text of a value that people could read. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(texts);
}

/** What a whole article has to say; conditions and the names of its parts are no sentences. */
function sayings({
  recognise,
  against,
  examples: _,
  names: ____,
  splits = [],
  causes,
  checks,
  ...rest
}: Article): string[] {
  return texts([
    [...recognise, ...against].map(({ says }) => says),
    splits.map(({ question, answer }) => [question, answer]),
    causes.map(({ suspectedBy = [], ...cause }) => [cause, suspectedBy.map(({ says }) => says)]),
    checks.map(({ answeredBy: __, reads: ___, ...check }) => check),
    rest,
  ]);
}

describe.each(loadKnowledge([builtInArticles]).articles)('the whole article $id', (article) => {
  const view = articleView(article);
  const shown = texts(view).join('\n');

  it('has a chapter for each of its checks and fixes', () => {
    const titles = view.chapters.map(({ title }) => title);
    for (const { id } of [...article.checks, ...article.fixes]) {
      expect(titles.filter((title) => title.endsWith(`(${id})`))).toHaveLength(1);
    }
  });

  it('says every sentence of the article', () => {
    const words = sayings(article).filter((text) => /\s/.test(text) && !text.includes('{{'));
    expect(words.length).toBeGreaterThan(100);
    // A first letter may become a capital in the middle of a card.
    const missing = words.filter((text) => !shown.includes(text.trimEnd().slice(1)));
    expect(missing).toEqual([]);
  });

  it('names each cause that a check can prove once, also one of another article', () => {
    const proven = texts(view).filter((text) => text.startsWith('Can prove: '));
    expect(proven.filter((text) => /(\S+\/\S+) \(\1\)/.test(text))).toEqual([]);
  });

  it('shows every form of every snippet, with a placeholder for each name', () => {
    const blocks = view.chapters.flatMap(({ blocks: list }) => list);
    const snippets = blocks.flatMap((block: Block) => {
      if (block.kind === 'snippet') return [block.snippet];
      return block.kind === 'check' ? block.check.snippets : [];
    });
    const forms = [
      ...article.checks.flatMap((check) => check.snippets),
      ...article.fixes.flatMap(({ record, change, undoSnippets = [] }) => [
        ...record,
        ...change,
        ...undoSnippets,
      ]),
    ].flatMap((snippet) => snippet.forms);
    expect(snippets.length).toBe(forms.length);
    expect(snippets.filter(({ code }) => code.includes('{{'))).toEqual([]);
  });
});
