/** The incidents that output decides, once more as the activities that Teams would have saved: several people in one thread of a channel. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { replay } from '../../bots';
import { createExpertise } from '../../conversation';
import { builtInArticles, loadKnowledge } from '../../knowledge';
import { createResponder } from '../../respond';
import { createMemoryStore } from '../../store';
import { botMention, channel, type Json, press } from './activities';

interface Transcript {
  readonly title: string;
  readonly place: string;
  readonly steps: readonly Step[];
}

/** As in the transcripts: `Ada`, `Ada presses`, `Ada edits`, `Ada says aside`. */
interface Step {
  readonly [who: string]: string | readonly string[] | undefined;
  readonly bot: readonly string[];
  readonly never?: readonly string[];
}

const expertise = createExpertise(loadKnowledge([builtInArticles]));
const file = join(__dirname, '..', 'incidents', 'outputs.yaml');
const transcripts = (load(readFileSync(file, 'utf8')) as Transcript[]).filter(
  ({ place }) => place === 'channel',
);

it('is of at least ten incidents', () => {
  expect(transcripts.length).toBeGreaterThanOrEqual(10);
});

it.each(transcripts.map((one) => [one.title, one] as const))('%s', async (_, { steps }) => {
  const saved: Json[] = [];
  for (const step of steps) {
    // A press carries what its button carried, so what was sent before has to be known.
    const isPress = Object.keys(step).some((who) => who.endsWith(' presses'));
    saved.push(activityOf(step, saved, isPress ? await run(saved) : []));
  }
  const sent = await run(saved);
  const shown = sent.map(spell).join('\n').replaceAll('\u00a0', ' ');
  for (const { bot } of steps)
    for (const part of bot) expect(shown).toContain(part.endsWith(':') ? part.slice(0, -1) : part);
  // The card of the incident is one activity that is changed in place.
  const livingCards = sent.filter((activity) => spell(activity).includes('In work'));
  expect(new Set(livingCards.map(({ id }) => id)).size).toBe(1);
});

/** From the beginning each time, as a saved file is run. */
async function run(saved: readonly Json[]): Promise<readonly Json[]> {
  const responder = createResponder({ expertise, store: createMemoryStore() });
  return (await replay(saved, { responder })) as readonly Json[];
}

function activityOf(step: Step, saved: readonly Json[], sent: readonly Json[]): Json {
  const [[key = '', said = ''] = []] = Object.entries(step).filter(
    ([name]) => name !== 'bot' && name !== 'never',
  );
  const [, person = '', how = ''] = /^(\w+)(?: (presses|edits|says aside))?$/.exec(key) ?? [];
  const from = { id: `29:${person}`, name: person };
  const at = new Date(saved.length * 60_000 + Date.UTC(2026, 4, 14)).toISOString();
  const common = { id: `${1_759_944_781_000 + saved.length}`, from, timestamp: at };
  const what = String(said);
  if (how === 'presses') return press(dataOf(what, sent), common);
  const plain = { ...common, attachments: [], text: what, entities: [] };
  if (how === 'says aside') return channel(plain);
  const addressed = { ...plain, text: `<at>Unstuck</at> ${what}`, entities: [botMention] };
  if (how !== 'edits') return channel(addressed);
  const edited = saved.findLast((one) => (one.from as Json).name === person && one.value === undefined);
  const { channelData } = channel();
  return channel({
    ...addressed,
    id: edited?.id,
    type: 'messageUpdate',
    channelData: { ...(channelData as Json), eventType: 'editMessage' },
  });
}

/** The data of the button that stands latest in the thread; an update of a card counts as late as it came. */
function dataOf(title: string, sent: readonly Json[]): unknown {
  for (const activity of [...sent].reverse()) {
    const found = everyObject(activity).find(
      (one) => one.type === 'Action.Submit' && one.title === title && one.data !== undefined,
    );
    if (found !== undefined) return found.data;
  }
  throw new Error(`no card of the thread has a button “${title}”`);
}

function everyObject(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(everyObject);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Json, ...Object.values(value).flatMap(everyObject)];
}

/** All that people can read of an activity. */
function spell(activity: Json): string {
  return everyObject(activity)
    .flatMap(({ text, title, codeSnippet, inlines }) => [text, title, codeSnippet, inlines].flat())
    .filter((part): part is string => typeof part === 'string')
    .join('\n');
}
