import { createSearch } from '../../../diagnosis/matching';
import { builtInArticles, loadKnowledge } from '../../../knowledge';

const search = createSearch(loadKnowledge([builtInArticles]).articles);

describe('searching the articles for a few words', () => {
  it('gives all of them for no words', () => {
    expect(search('')).toHaveLength(5);
    expect(search('  ?! ')).toHaveLength(5);
  });

  it.each([
    ['kerberos', 'temporary-authentication-failure'],
    ['relay connector', 'relay-connector-captures-exchange-servers'],
    ['x.400', 'x400-third-party-mta-queue'],
    ['no route to the mailbox database', 'exchange-2007-to-2003-mail-stuck'],
    ['temporary-authentication-failure', 'temporary-authentication-failure'],
  ])('finds “%s” in %s', (words, id) => {
    expect(search(words)[0]).toBe(id);
  });

  it('forgives a typing error', () => {
    expect(search('kerbreos')).toContain('temporary-authentication-failure');
  });

  it('gives every article once, and none for what no article speaks of', () => {
    const found = search('exchange');
    expect(new Set(found).size).toBe(found.length);
    expect(search('zzzzqqqq')).toEqual([]);
  });

  it('takes a long text in its stride', () => {
    const start = performance.now();
    search('a '.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
