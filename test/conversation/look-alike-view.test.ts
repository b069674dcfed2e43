import { lookAlikeView } from '../../conversation/look-alike-view';
import type { LookAlikeMatch } from '../../diagnosis';
import { clock, expertise } from './chat';

const match = (changes: Partial<LookAlikeMatch>): LookAlikeMatch => ({
  id: 'busy-clock',
  title: '454 Busy clock',
  confidence: 0.9,
  evidence: [],
  cause: 'Somebody winds it.',
  differs: 'It is right twice a day.',
  ...changes,
});

const viewOf = (changes: Partial<LookAlikeMatch> = {}) =>
  lookAlikeView(
    match(changes),
    expertise.diagnose('The clock is busy'),
    false,
    expertise.articles,
    'your paste',
  );

describe('the pointer to a look-alike', () => {
  it('names the article that it is easily taken for', () => {
    expect(viewOf({ resembles: clock.id })).toMatchObject({
      resembles: clock.title,
      differs: match({}).differs,
    });
  });

  it.each([undefined, 'moon-phase'])('names none when it resembles %s', (resembles) => {
    expect(viewOf(resembles === undefined ? {} : { resembles })).not.toHaveProperty('resembles');
  });
});
