import { findWords, prepareWords } from '../../../diagnosis/matching/find-words';

const has = (text: string, ...words: readonly string[]): boolean => findWords(words, prepareWords(text)) >= 0;

describe('finding plain words', () => {
  it.each([
    ['a word', 'the queue grows', 'queue'],
    ['a word in another case', 'The QUEUE grows', 'queue'],
    ['a word beside punctuation', '"queue", they said', 'queue'],
    ['a word that begins so', 'the queues grow', 'queue*'],
    ['a phrase', 'a temporary failure of authentication', 'failure of auth*'],
    ['a phrase over a line break', 'temporary\n  authentication', 'temporary auth*'],
    ['a word with an accent, typed without', 'authentification échouée, bloque', 'bloqué*'],
    ['a word with an accent, typed with', 'conexión vorübergehend', 'vorubergehend'],
    [
      'an open word in the middle of a phrase',
      'vorübergehender Authentifizierungsfehler',
      'vorübergehend* Authenti*',
    ],
    ['a version', 'the 5.5 organisation', '5.5'],
    ['words of a script without blanks', '报错临时认证失败了', '认证'],
    ['an apostrophe of another kind', 'file d’attente', "file d'attente"],
  ])('finds %s', (_what, text, entry) => {
    expect(has(text, entry)).toBe(true);
  });

  it.each([
    ['a part of a word', 'the queues grow', 'queue'],
    ['the end of a word', 'the subqueue', 'queue*'],
    ['words in another order', 'authentication temporary', 'temporary auth*'],
    ['words with another between them', 'temporary server authentication', 'temporary auth*'],
    ['a part of a number', 'error 10355', '1035'],
    ['an empty entry', 'anything', ' '],
  ])('does not find %s', (_what, text, entry) => {
    expect(has(text, entry)).toBe(false);
  });

  it('finds one of several', () => {
    expect(has('the mailbox is full', 'queue', 'mailbox', 'store')).toBe(true);
    expect(has('the mailbox is full')).toBe(false);
  });
});
