import fc from 'fast-check';
import { distanceInside, placeInside } from '../../../diagnosis/matching/distance';

describe('the distance of a word inside a stretch of text', () => {
  it.each([
    ['kerberos', 'xxkerberosxx', 0],
    ['kerberos', 'xxkerberusxx', 1],
    ['kerberos', 'xxkerberoxx', 1],
    ['kerberos', 'xxkerrberosxx', 1],
    ['kerberos', 'xxkebreros', 1],
    ['kerberos', 'xxkebrerus', 2],
    ['kerberos', '', 8],
    ['', 'abc', 0],
  ])('of %s in %s is %i', (word, stretch, distance) => {
    expect(distanceInside(word, stretch)).toBe(distance);
  });

  it('is zero for a part of the stretch, and never more than the word is long', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (before, word, after) => {
        expect(distanceInside(word, before + word + after)).toBe(0);
        expect(distanceInside(word, before)).toBeLessThanOrEqual(word.length);
      }),
    );
  });
});

describe('the place of a phrase inside a stretch of text', () => {
  it.each([
    ['authentication', 'xxauthentciationxx', 'authentciation'],
    ['authentication', 'authenticationfailureauthentication', 'authentication'],
    ['failure', 'temporaryfailre', 'failre'],
  ])('of %s in %s is %s', (phrase, stretch, quote) => {
    expect(stretch.slice(...placeInside(phrase, stretch))).toBe(quote);
  });

  it('lies inside the stretch', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (phrase, stretch) => {
        const [start, end] = placeInside(phrase, stretch);
        expect(start >= 0 && start <= end && end <= stretch.length).toBe(true);
      }),
    );
  });
});
