import type { Button } from '../../conversation';
import { chosenOption } from '../../conversation/choice';

const button = (title: string, article: string): Button => ({ title, data: { v: 1, kind: 'pick', article } });
const plain = button('Only default connectors', 'plain');
const relay = button('Yes, a relay connector', 'relay');

describe('the answer to the question between two articles', () => {
  it.each([
    ['Only default connectors', plain],
    ['only default connectors.', plain],
    ['yes, a relay connector!', relay],
    ['yes', relay],
    ['Yes.', relay],
    ['no', plain],
    ['Nein', plain],
  ])('is %j', (text, option) => {
    expect(chosenOption(text, [plain, relay])).toBe(option);
  });

  it.each(['', 'maybe', 'yes, but why?', 'no idea', 'yesterday it worked'])('is not %j', (text) => {
    expect(chosenOption(text, [plain, relay])).toBeUndefined();
  });

  it('is no yes or no where no button says Yes', () => {
    const options = [plain, button('One relay connector', 'relay')];
    expect(chosenOption('yes', options)).toBeUndefined();
    expect(chosenOption('no', options)).toBeUndefined();
  });
});
