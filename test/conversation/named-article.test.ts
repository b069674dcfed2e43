import { createNamedArticle } from '../../conversation/named-article';
import { builtInArticles, loadKnowledge } from '../../knowledge';

const articles = new Map(loadKnowledge([builtInArticles]).articles.map((article) => [article.id, article]));
const named = createNamedArticle(articles, (word) => ['this', 'that', 'with'].includes(word));

describe('the other article that somebody names', () => {
  it.each([
    ['not that one, the relay connector thing', 'relay-connector-captures-exchange-servers'],
    ['the queue says 454 4.7.0, switch to that article', 'temporary-authentication-failure'],
    ['the one with x400', 'x400-third-party-mta-queue'],
  ])('%s', (text, article) => {
    expect(named(text, 'cannot-achieve-exchange-authentication')).toBe(article);
  });

  it('is none when nothing of its title is said', () => {
    expect(named('show me another one', undefined)).toBeUndefined();
  });

  it('is never the one that is open', () => {
    const text = 'no relay connector here, show me the other';
    expect(named(text, 'relay-connector-captures-exchange-servers')).not.toBe(
      'relay-connector-captures-exchange-servers',
    );
  });
});
