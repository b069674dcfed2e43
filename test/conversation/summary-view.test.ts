import { longestCard, renderCard } from '../../cards';
import type { Incident } from '../../conversation';
import { summaryMessages, summaryView } from '../../conversation/summary-view';
import { expertise, startChat } from './chat';

/** A night: many pastes, and more entries than any card holds. */
function longIncident(): Incident {
  const chat = startChat('channel');
  for (let paste = 0; paste < 10; paste += 1) chat.send(`454 4.7.${paste} Your clock is wrong`);
  const { incident } = chat;
  if (incident === undefined) throw new Error('the chat kept nothing');
  const events = Array.from({ length: 300 }, (_, place) => ({
    at: 20_000 + place * 60_000,
    person: `Ada ${place}`,
    text: `Offset: looks fine (${'0.02 s against DC1, '.repeat(10)}entry ${place})`,
  }));
  return { ...incident, events };
}

describe('the summary of a long incident', () => {
  const incident = longIncident();
  const at = 400 * 60_000;

  it('fits its card, shows the last entries and says what it leaves out', () => {
    const view = summaryView(incident, at, expertise);
    const card = JSON.stringify(renderCard(view));
    expect(card.length).toBeLessThanOrEqual(longestCard);
    expect(card).toContain('entry 299');
    expect(card).not.toContain('Shortened to fit');
    expect(card).toContain('298 earlier entries not shown here: “As text” has all.');
    expect(card).toContain('7 earlier errors not shown here');
  });

  it('is complete as text, in messages that Teams takes, cut between lines', () => {
    const messages = summaryMessages(incident, at, expertise).map(({ text }) => text);
    expect(messages.length).toBeGreaterThan(1);
    for (const text of messages) expect(text.length).toBeLessThanOrEqual(10_000);
    const all = messages.join('\n');
    for (const { person } of incident.events ?? []) expect(all).toContain(`${person}:`);
    expect(all.match(/^## The clock is wrong$/gm)).toHaveLength(10);
    expect(messages.slice(1).every((text) => /^(?:- |## |$)/.test(text))).toBe(true);
  });

  it('tells how long it lasted', () => {
    expect(summaryView(incident, at, expertise).of).toContain('to now, 6 h 40 min');
  });
});
