import { isTalk } from '../../diagnosis/talk';

describe('talk', () => {
  it.each(['thanks, that worked!', 'good morning', 'lol', 'Wie beantrage ich Urlaub?', ''])(
    'is “%s”',
    (text) => {
      expect(isTalk(text, 0)).toBe(true);
    },
  );

  it.each([
    'mail is stuck',
    'the queue grows',
    'die Warteschlange wächst',
    'les courriers restent bloqués',
    'la cola crece',
    'DNS fails',
  ])('is not “%s”', (text) => {
    expect(isTalk(text, 0)).toBe(false);
  });

  it('is nothing that holds a signal, and no long text', () => {
    expect(isTalk('5.7.3', 1)).toBe(false);
    expect(isTalk('la '.repeat(200), 0)).toBe(false);
  });
});
