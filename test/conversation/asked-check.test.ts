import { askedCheck } from '../../conversation/asked-check';
import { sampleArticle } from '../knowledge/sample-article';
import { spell, startChat } from './chat';

const article = sampleArticle();
const [offset, zone] = article.checks.map(({ id }) => id);

describe('a check that somebody asks for', () => {
  it.each([
    ['check 1', offset],
    ['Check 2.', zone],
    ['show check #2', zone],
    ['step 2', zone],
    ['2', zone],
    ['#1', offset],
    ['Time zone', zone],
    ['time zone?', zone],
  ])('by %j is found', (text, check) => {
    expect(askedCheck(text, article)?.id).toBe(check);
  });

  it.each(['', 'check', 'check 0', 'check 3', '454', 'check 2 says 5 minutes', 'the time zone is wrong'])(
    'is not asked for by %j',
    (text) => {
      expect(askedCheck(text, article)).toBeUndefined();
    },
  );

  it('is shown with the answer it belongs to', () => {
    const chat = startChat('personal');
    chat.send('454 4.7.0 Your clock is wrong');
    expect(spell(chat.send('check 2'))).toBe('post section: Check 2 of 2: Time zone (The clock is wrong)');
  });

  it('is none where nothing was answered', () => {
    expect(spell(startChat('personal').send('2'))).toMatch(/^post notice/);
  });
});
