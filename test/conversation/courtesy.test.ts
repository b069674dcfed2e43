import fc from 'fast-check';
import { isThanks, wantsForgetting } from '../../conversation/courtesy';

describe('the wish to be forgotten', () => {
  it.each([
    'forget',
    'Forget this incident!',
    'please erase everything',
    'delete this thread',
    'could you wipe the whole conversation please',
    'lösche diesen Vorfall',
    'Vorfall löschen bitte',
    'vergiss alles',
    'oublie tout',
    "efface l'incident",
    "supprime cette conversation s'il te plaît",
    'olvida todo',
    'borra este incidente',
  ])('is heard: %s', (text) => {
    expect(wantsForgetting(text)).toBe(true);
  });

  it.each([
    'forget it',
    'vergiss es',
    'delete',
    'delete the queue',
    'delete this message',
    'can I delete the incident queue?',
    'I forgot',
    'forget the clock, check the SPN',
    'erase 2016',
    '',
  ])('is not: %s', (text) => {
    expect(wantsForgetting(text)).toBe(false);
  });

  it('is no paste', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 81, maxLength: 300 }), (text) => {
        expect(wantsForgetting(`forget ${text}`)).toBe(false);
      }),
    );
  });
});

describe('thanks', () => {
  it.each([
    'thanks',
    'Thank you so much!',
    'vielen Dank',
    'danke schön',
    'merci beaucoup',
    'muchas gracias',
    'thx bot 👍',
  ])('are heard: %s', (text) => {
    expect(isThanks(text)).toBe(true);
  });

  it.each(['thanks, fixed', 'no thanks', 'thanks for nothing', 'you', '', 'thanks, next check'])(
    'are not: %s',
    (text) => {
      expect(isThanks(text)).toBe(false);
    },
  );
});
