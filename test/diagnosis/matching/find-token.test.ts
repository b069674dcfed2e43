import { findToken, prepareTokens } from '../../../diagnosis/matching/find-token';

const find = (token: string, text: string): string | undefined => {
  const place = findToken(token, prepareTokens(text));
  return place && text.slice(...place);
};

describe('finding a word that Exchange prints', () => {
  it.each([
    ['as it is', 'ExchangeAuth', 'mechanism ExchangeAuth.'],
    ['in another case', 'exchangeauth', 'mechanism ExchangeAuth.'],
    ['as all of the text', 'X-EXPS', 'X-EXPS'],
    ['between signs', 'SMTPSVC/ex10', '(SMTPSVC/EX10)'],
    ['behind a longer word that holds it', 'TimeSkew', 'NoTimeSkew, TimeSkew2, TimeSkew'],
    ['with signs that mean something in a pattern', 'a.b+c', 'axb+c a.b+c'],
    ['behind letters that grow in lower case', 'TimeSkew', 'İİİ TimeSkew'],
  ])('finds it %s', (_how, token, text) => {
    expect(find(token, text)?.toLowerCase()).toBe(token.toLowerCase());
  });

  it.each([
    ['with a letter before it', 'NoTimeSkew'],
    ['with a digit behind it', 'TimeSkew2'],
    ['with a letter of another script behind it', 'TimeSkewа'],
    ['with a letter outside the first plane before it', '𝐀TimeSkew'],
    ['with a blank inside', 'Time Skew'],
  ])('does not find it %s', (_how, text) => {
    expect(find('TimeSkew', text)).toBeUndefined();
  });
});
