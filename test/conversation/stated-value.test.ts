import { statedValue } from '../../conversation/stated-value';

describe('a name that somebody states', () => {
  it.each([
    ['der Connector heißt Relay Intern', 'set:connector=Relay Intern'],
    ['der Connector heißt Scan2Mail', 'set:connector=Scan2Mail'],
    ["le connecteur s'appelle Scanner Relay", 'set:connector=Scanner Relay'],
    ['the receiving one is EXB-09', 'set:target=EXB-09'],
    ['target server is MX-NEW2, forgot to say', 'set:target=MX-NEW2'],
    ['sender is 10.44.0.17 btw', 'set:sender=10.44.0.17'],
  ])('%s', (text, target) => {
    expect(statedValue(text)).toBe(target);
  });

  it.each([
    'the server is slow',
    'the target is 2016',
    'the server is an old one',
    'the connector is called into question',
    'sender is fine',
    'unser Server ist ein 2019er',
  ])('is none in: %s', (text) => {
    expect(statedValue(text)).toBeUndefined();
  });
});
