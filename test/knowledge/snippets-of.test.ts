import { builtInArticles, loadKnowledge, placeholderPattern, snippetsOf } from '../../knowledge';
import { sampleArticle } from './sample-article';

describe('the snippets of an article', () => {
  it('come from checks and fixes, each with the path of its field', () => {
    const article = sampleArticle();
    const [snippet] = article.checks[0]?.snippets ?? [];
    const [fix] = article.fixes;
    if (snippet === undefined || fix === undefined) throw new Error('the sample lost a part');
    const whole = { ...fix, record: [snippet], change: [snippet, snippet], undoSnippets: [snippet] };
    expect(snippetsOf({ ...article, fixes: [whole] }).map(({ field }) => field)).toEqual([
      'checks[0].snippets[0]',
      'checks[1].snippets[0]',
      'fixes[0].record[0]',
      'fixes[0].change[0]',
      'fixes[0].change[1]',
      'fixes[0].undoSnippets[0]',
    ]);
  });

  it('of the built-in articles have parameters, and each stands in the code', () => {
    const filled = loadKnowledge([builtInArticles])
      .articles.flatMap(snippetsOf)
      .filter(({ snippet }) => snippet.parameters !== undefined);
    expect(filled.length).toBeGreaterThan(20);
    for (const { snippet } of filled) {
      const marks = snippet.forms.flatMap(({ code }) => [...code.matchAll(placeholderPattern)]);
      expect(new Set(marks.map(([, name]) => name))).toEqual(
        new Set(snippet.parameters?.map(({ name }) => name)),
      );
    }
  });
});
