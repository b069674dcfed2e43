import { look } from '../../conversation';
import { clock, expertise } from './chat';

const post = [{ title: 'Post to the thread', data: { v: 1, kind: 'post' } }];

describe('a look at a post', () => {
  it('shows the answer to one person, with the way to post it', () => {
    const view = look('Your clock is wrong', expertise);
    expect(view).toMatchObject({ kind: 'answer', title: clock.title, buttons: post });
    expect(view).toMatchObject({ hint: expect.stringContaining('Only you see this') });
    expect(view).not.toHaveProperty('choice');
  });

  it('shows a pointer in the same way', () => {
    expect(look('The clock is busy', expertise)).toMatchObject({ kind: 'look-alike', buttons: post });
  });

  it('shows what was read of an error that is not known, with nothing to post', () => {
    expect(look('550 5.1.1 User unknown', expertise)).toMatchObject({ kind: 'not-found', buttons: [] });
  });

  it.each(['lunch?', 'help', 'causes', 'not this'])('takes “%s” for no error', (text) => {
    expect(look(text, expertise)).toEqual({
      kind: 'notice',
      text: 'I find no Exchange mail-flow error in this message.',
    });
  });

  it.each(['', ' \n'])('says that a post without text has none', (text) => {
    expect(look(text, expertise)).toEqual({ kind: 'notice', text: 'There is no text in this message.' });
  });
});
