import { converse, createExpertise, type Incident, type View } from '../../conversation';
import { builtInArticles, loadKnowledge } from '../../knowledge';

const expertise = createExpertise(loadKnowledge([builtInArticles]));
const kerberos = 'Kerberos authentication between Exchange servers fails';
const exchange = 'Exchange servers cannot authenticate to each other';
const relay = 'A relay connector captures mail from other Exchange servers';

const [ticket, offer] = [
  '451 4.4.0 Primary target IP address responded with: "454 4.7.0 Temporary authentication failure."',
  '451 4.4.0 Primary target IP address responded with: "451 5.7.3 Cannot achieve Exchange Server authentication."',
];

/** A personal chat that remembers; gives the view of each answer. */
function startChat(): (said: { text?: string; action?: unknown }) => View | undefined {
  let incident: Incident | undefined;
  let count = 0;
  return ({ text = '', action }) => {
    count += 1;
    const turn = converse(
      incident,
      {
        id: `m${count}`,
        kind: 'message',
        text,
        ...(action !== undefined && { action }),
        addressed: true,
        needsMention: false,
        unread: [],
        thread: 'thread',
        person: { id: 'p1', name: 'Ada' },
        at: count,
      },
      expertise,
    );
    incident = turn.incident;
    return turn.replies[0]?.view;
  };
}

const button = (view: View | undefined, title: string): unknown =>
  view?.kind === 'answer' ? view.buttons.find((one) => one.title === title)?.data : undefined;
const others = (view: View | undefined): readonly string[] => (view?.kind === 'answer' ? view.others : []);

describe('a paste with two errors that articles know', () => {
  it('is answered with one, names the other, and leads to it and back by a button', () => {
    const say = startChat();
    const first = say({ text: `EX10\\46: ${ticket}\n\nEX10\\47: ${offer}` });
    expect(first).toMatchObject({ title: exchange });
    expect(others(first)).toEqual([`Also in your paste: ${kerberos}, very likely`]);
    expect(first).toMatchObject({ hint: expect.stringMatching(/the other error\.$/) });
    const second = say({ action: button(first, 'Other error') });
    expect(second).toMatchObject({ title: kerberos });
    expect(say({ action: button(second, 'Other error') })).toMatchObject({ title: exchange });
  });

  it('leads to the other one by words', () => {
    const say = startChat();
    say({ text: `${ticket}\n\n${offer}` });
    expect(say({ text: 'other error' })).toMatchObject({ title: kerberos });
  });

  it('names it no more after it was ruled out', () => {
    const say = startChat();
    const first = say({ text: `${ticket}\n\n${offer}` });
    const second = say({ action: button(first, 'Other error') });
    const back = say({ action: button(second, 'Not this') });
    expect(back).toMatchObject({ title: exchange });
    expect(others(back)).toEqual([]);
    expect(button(back, 'Other error')).toBeUndefined();
  });
});

describe('a paste with one error', () => {
  it('has no button for another one, and says so when asked', () => {
    const say = startChat();
    expect(button(say({ text: ticket }), 'Other error')).toBeUndefined();
    expect(say({ text: 'other error' })).toMatchObject({ text: expect.stringContaining('no other error') });
  });

  it('no longer offers the article that the answer to its question ruled out', () => {
    const say = startChat();
    say({ text: offer });
    const picked = say({ text: 'yes' });
    expect(picked).toMatchObject({ title: relay });
    expect(others(picked)).toEqual([]);
  });
});
