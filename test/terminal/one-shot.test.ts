import { createExpertise, look } from '../../conversation';
import { builtInArticles, loadKnowledge } from '../../knowledge';
import { createResponder } from '../../respond';
import { createMemoryStore } from '../../store';
import { oneShot } from '../../terminal/one-shot';
import { createSession } from '../../terminal/session';

const expertise = createExpertise(loadKnowledge([builtInArticles]));

describe('an answer at the end of the program', () => {
  it('names the command that prints its whole article, and asks for nothing', async () => {
    const session = createSession(createResponder({ expertise, store: createMemoryStore() }));
    const [reply] = await session.say('451 5.7.3 Cannot achieve Exchange Server authentication');
    expect(reply && oneShot(reply.view)).toMatchObject({
      title: 'Exchange servers cannot authenticate to each other',
      hint: expect.stringMatching(/--article cannot-achieve-exchange-authentication$/),
    });
  });

  it('stays as it is where no article fits', () => {
    const view = look('550 5.1.1 User unknown', expertise);
    expect(oneShot(view)).toBe(view);
  });
});
