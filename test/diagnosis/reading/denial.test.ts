import { read } from '../../../diagnosis/reading';

const codes = (paste: string): string[] =>
  read(paste)
    .signals.filter(({ kind }) => kind === 'code' || kind === 'event')
    .map(({ value }) => value);

describe('a code that somebody names to say it is another one', () => {
  it.each([
    ['No 454 4.7.0 here. What we have is 452 4.3.1 Insufficient system resources', ['452 4.3.1']],
    ['it is NOT the 5.7.3 error, queue says 421 4.4.2 Connection dropped', ['421 4.4.2']],
    ["isn't a 451 5.7.3, it is 550 5.7.1", ['550 5.7.1']],
    ['das ist nicht die 454 4.7.0, sondern 421 4.4.2', ['421 4.4.2']],
    ['not event 1035', []],
    ['Event 2017 MSExchangeTransport? No, of a backup', []],
    ['454 4.7.0? No, I misread. It is 454 4.7.5', ['454 4.7.5']],
    ['"451 5.7.3"? nein, 421 4.4.2', ['421 4.4.2']],
  ])('“%s” does not count', (paste, expected) => {
    expect(codes(paste)).toEqual(expected);
  });

  it.each([
    ['error no 451 5.7.3 Cannot achieve', ['451 5.7.3']],
    ['mail does not work: 454 4.7.0 Temporary authentication failure', ['454 4.7.0']],
    ['that did not succeed. 451 5.7.3 Cannot achieve', ['451 5.7.3']],
    ['is this not working because of 454 4.7.0?', ['454 4.7.0']],
    ['what is 454 4.7.0? No idea', ['454 4.7.0']],
    ['454 4.7.0? nobody here knows', ['454 4.7.0']],
  ])('“%s” still counts', (paste, expected) => {
    expect(codes(paste)).toEqual(expected);
  });
});
