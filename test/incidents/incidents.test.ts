/**
 * Whole incidents as transcripts. Each step is answered from what a database would have kept of the incident, as after a
 * restart; some are also played with a database file that is closed and opened between the steps.
 */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { renderCard, renderText } from '../../cards';
import { converse, createExpertise, type Incident, type View } from '../../conversation';
import { builtInArticles, loadKnowledge } from '../../knowledge';
import { createResponder, type Reply } from '../../respond';
import { openStore } from '../../store';
import { type Answer, type Step, spellStep, startThread, type Transcript } from './thread';

const expertise = createExpertise(loadKnowledge([builtInArticles]));
const files = readdirSync(__dirname).filter((name) => name.endsWith('.yaml'));
const transcripts = files.flatMap(
  (file) => load(readFileSync(join(__dirname, file), 'utf8')) as Transcript[],
);

describe('an incident in which', () => {
  it.each(transcripts.map((transcript) => [transcript.title, transcript] as const))(
    '%s',
    async (_, { place, steps }) => {
      let kept: string | undefined;
      const judged: string[] = [];
      const thread = startThread(place, (message) => {
        const incident = kept === undefined ? undefined : (JSON.parse(kept) as Incident);
        const turn = converse(incident, message, expertise);
        kept = turn.forget === true ? undefined : JSON.stringify(turn.incident);
        for (const { article, helped } of turn.verdicts ?? [])
          judged.push(`${helped ? 'helped' : 'did not help'} ${article}`);
        return turn.replies;
      });
      for (const step of steps) {
        judged.length = 0;
        expectShown(await thread.take(step), step);
        expect({ step: spellStep(step), judged }).toEqual({
          step: spellStep(step),
          judged: step.feedback ?? [],
        });
      }
    },
  );
});

describe('with a restart after every message, an incident in which', () => {
  const folder = mkdtempSync(join(tmpdir(), 'unstuck-incidents-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const stored = transcripts.filter((transcript) => transcript.stored === true);

  it.each(stored.map((transcript, place) => [transcript.title, transcript, place] as const))(
    '%s',
    async (_, { place, steps }, number) => {
      const answer: Answer = async (message) => {
        const store = await openStore({ kind: 'sqlite', file: join(folder, `${number}.db`) });
        const replies: Reply[] = [];
        try {
          await createResponder({ expertise, store }).answer(message, {
            delivery: `${message.id} ${message.text}`,
            send: async (reply, shown) => {
              replies.push(reply);
              return shown ?? `${message.id}-${replies.length}`;
            },
          });
        } finally {
          await store.close();
        }
        return replies;
      };
      const thread = startThread(place, answer);
      for (const step of steps) expectShown(await thread.take(step), step);
    },
  );
});

function expectShown(shown: readonly View[], step: Step): void {
  const words = shown.map((view) => renderText(view, { width: 10_000 })).join('\n');
  if (step.bot.length === 0) expect(words).toBe('');
  let from = 0;
  for (const part of step.bot) {
    const at = words.indexOf(part, from);
    expect(at < 0 ? `${spellStep(step)}: “${part}” is not in\n${words}` : '').toBe('');
    from = at + part.length;
  }
  for (const part of step.never ?? []) expect(words).not.toContain(part);
  for (const view of shown) expect(JSON.stringify(renderCard(view)).length).toBeLessThanOrEqual(14_336);
}
