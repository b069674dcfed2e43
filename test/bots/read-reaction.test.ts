import { readReaction } from '../../bots/read-reaction';

const thumb = (reaction: unknown, more: object = {}): object => ({
  type: 'invoke',
  name: 'message/submitAction',
  replyToId: '1:answer',
  conversation: { id: '19:thread;messageid=1' },
  from: { id: '29:ada', name: 'Ada' },
  value: { actionName: 'feedback', actionValue: { reaction, feedback: '{"feedbackText":"Nice!"}' } },
  ...more,
});

describe('a thumb of Teams', () => {
  it.each([
    ['like', true],
    ['dislike', false],
  ])('%s tells the card, the person and the word', (reaction, helped) => {
    expect(readReaction(thumb(reaction))).toEqual({
      thread: '19:thread;messageid=1',
      activity: '1:answer',
      helped,
      person: '29:ada',
    });
  });

  it.each([
    ['another word', thumb('heart')],
    ['no word', thumb(undefined)],
    ['another action', thumb('like', { value: { actionName: 'else', actionValue: { reaction: 'like' } } })],
    ['text for data', thumb('like', { value: '{"actionName":"feedback"}' })],
    ['no card', thumb('like', { replyToId: undefined })],
    ['no thread', thumb('like', { conversation: undefined })],
    ['nothing', undefined],
  ])('with %s is none', (_, activity) => {
    expect(readReaction(activity)).toBeUndefined();
  });
});
