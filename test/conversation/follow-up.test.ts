import { followUp } from '../../conversation/follow-up';

describe('a short question', () => {
  it.each([
    ['causes', 'causes'],
    ['What are the likely causes?', 'causes'],
    ['show me the checks', 'checks'],
    ['Steps!', 'checks'],
    ['give me the commands please', 'commands'],
    ['PowerShell?', 'commands'],
    ['why?', 'why'],
    ['Why this answer?', 'why'],
    ['show the whole article', 'article'],
    ['not this', 'not-this'],
    ["that's not it.", 'not-this'],
    ['help', 'help'],
    ['?', 'help'],
    ['What can you do?', 'help'],
    ['Hi bot', 'help'],
    ['Hilfe', 'help'],
  ])('“%s” asks for %s', (text, section) => {
    expect(followUp(text)).toBe(section);
  });

  it.each([
    'why does mail wait in the queue?',
    'help, 454 4.7.0 Temporary authentication failure',
    'the commands fail',
    'causes of the outage are unknown',
    '',
    '??',
    `causes ${' '.repeat(100)}`,
  ])('“%s” is none', (text) => {
    expect(followUp(text)).toBeUndefined();
  });
});
