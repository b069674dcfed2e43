/** The part of the store contract that authors of articles learn from. */

import type { Incident } from '../../conversation';
import type { Store } from '../../store';

const incident: Incident = { thread: 'a', welcomed: false, findings: [], at: 1 };

export function learningContract(current: () => Store, pass: (time: number) => void | Promise<void>): void {
  const paste = (fingerprint: string, text = `text of ${fingerprint}`) => ({ fingerprint, text });
  const saveWith = (unanswered: { fingerprint: string; text: string }[], version: number) =>
    current().save(incident, version, { replies: [], unanswered });

  describe('errors that nothing fits', () => {
    it('are counted by fingerprint, most frequent first', async () => {
      await saveWith([paste('rare')], 0);
      await saveWith([paste('often'), paste('sometimes')], 1);
      await saveWith([paste('often', 'the last text'), paste('sometimes')], 2);
      await saveWith([paste('often', 'the last text')], 3);
      const groups = await current().unanswered(10);
      expect(groups.map(({ fingerprint, count }) => [fingerprint, count])).toEqual([
        ['often', 3],
        ['sometimes', 2],
        ['rare', 1],
      ]);
      expect(groups[0]?.text).toBe('the last text');
      expect(await current().unanswered(1)).toHaveLength(1);
    });

    it('know when they were seen first and last', async () => {
      await saveWith([paste('x')], 0);
      await pass(5_000);
      await saveWith([paste('x')], 1);
      const [group] = await current().unanswered(1);
      expect((group?.lastAt ?? 0) - (group?.firstAt ?? 0)).toBeGreaterThanOrEqual(5_000);
      expect((group?.lastAt ?? 0) - (group?.firstAt ?? 0)).toBeLessThan(10_000);
    });

    it('count only when the incident is saved', async () => {
      await current().save(incident, 0);
      expect(await saveWith([paste('x')], 0)).toBeUndefined();
      expect(await current().unanswered(10)).toEqual([]);
    });

    it('end some time after they were seen last', async () => {
      await saveWith([paste('x')], 0);
      await pass(61_000);
      expect(await current().unanswered(10)).toEqual([]);
    });

    it('are kept with their beginning', async () => {
      await saveWith([paste('x', `a\0${'b'.repeat(10_000)}`)], 0);
      const [group] = await current().unanswered(1);
      expect(group?.text).toMatch(/^a.?bbbb/s);
      expect(group?.text.length).toBeLessThanOrEqual(4_000);
    });
  });

  describe('feedback', () => {
    const said = { fingerprint: 'f', article: 'clock', thread: 'a', person: 'p', helped: true };

    it('is counted by error and article', async () => {
      const store = current();
      await store.addFeedback(said);
      await store.addFeedback({ ...said, person: 'q' });
      await store.addFeedback({ ...said, thread: 'b', helped: false });
      await store.addFeedback({ ...said, article: 'relay', helped: false });
      await store.addFeedback({ ...said, fingerprint: 'g' });
      expect([...(await store.feedback())].sort((a, b) => b.helped - a.helped)).toEqual([
        { fingerprint: 'f', article: 'clock', helped: 2, notHelped: 1 },
        { fingerprint: 'g', article: 'clock', helped: 1, notHelped: 0 },
        { fingerprint: 'f', article: 'relay', helped: 0, notHelped: 1 },
      ]);
    });

    it('is the last word of each person', async () => {
      const store = current();
      await store.addFeedback(said);
      await store.addFeedback(said);
      await store.addFeedback({ ...said, helped: false });
      expect(await store.feedback()).toEqual([
        { fingerprint: 'f', article: 'clock', helped: 0, notHelped: 1 },
      ]);
    });

    it('ends some time after it was given', async () => {
      await current().addFeedback(said);
      await pass(61_000);
      expect(await current().feedback()).toEqual([]);
    });
  });
}
