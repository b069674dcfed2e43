import { readArguments } from '../../terminal/read-arguments';

describe('the words behind ask', () => {
  it.each([
    [
      ['454 4.7.0 Temporary authentication failure'],
      { form: 'paste', json: false, text: '454 4.7.0 Temporary authentication failure' },
    ],
    [['mail', 'is', 'stuck'], { form: 'paste', json: false, text: 'mail is stuck' }],
    [[], { form: 'paste', json: false }],
    [['--json'], { form: 'paste', json: true }],
    [['--json', '451 5.7.3'], { form: 'paste', json: true, text: '451 5.7.3' }],
    [['--batch', 'pastes.jsonl'], { form: 'batch', file: 'pastes.jsonl' }],
    [['--article', 'some-id'], { form: 'article', id: 'some-id', json: false }],
    [['--article', 'some-id', '--json'], { form: 'article', id: 'some-id', json: true }],
    [['--activity', 'saved.json'], { form: 'activity', file: 'saved.json' }],
    [['--intent', 'said.jsonl'], { form: 'intent', file: 'said.jsonl' }],
    [['--help'], { form: 'help' }],
    [['--', '--not-an-option'], { form: 'paste', json: false, text: '--not-an-option' }],
  ])('%j', (words, asked) => {
    expect(readArguments(words)).toEqual(asked);
  });

  it.each([
    [['--bach', 'x'], /--bach/],
    [['--batch'], /--batch/],
    [['--batch', ''], /--batch needs a file/],
    [['--article', ''], /--article needs an article id/],
    [['--batch', 'a', '--article', 'b'], /--batch and --article cannot be used together/],
    [['--batch', 'a', 'text'], /"text" is not expected after --batch/],
    [['--batch', 'a', '--json'], /JSON lines already/],
  ])('%j is refused with the word that is wrong', (words, message) => {
    expect(() => readArguments(words)).toThrow(message);
  });
});
