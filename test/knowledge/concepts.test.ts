import { addConcepts, expandConcepts } from '../../knowledge/concepts';

describe('concepts of several folders', () => {
  it('add their words to each other', () => {
    const known = { queue: ['queue*'] };
    addConcepts(known, { queue: ['cola', 'queue*'], clock: ['clock*'] });
    expect(known).toEqual({ queue: ['queue*', 'cola'], clock: ['clock*'] });
  });

  it('take over the words of those that they name, also where these name them back', () => {
    const concepts = { stuck: ['stuck', '+queue'], queue: ['queue*', '+stuck'] };
    expect(expandConcepts(concepts)).toEqual({ stuck: ['stuck', 'queue*'], queue: ['queue*', 'stuck'] });
  });
});
