import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createExpertise } from '../../conversation';
import { builtInArticles, intents, loadKnowledge } from '../../knowledge';

interface Row {
  readonly id: string;
  readonly text: string;
  readonly context: string | null;
  /** `none`: nothing that is said to the bot. */
  readonly intent: string;
  readonly target: string | null;
}

const knowledge = loadKnowledge([builtInArticles]);
const { understand } = createExpertise(knowledge);

const rowsOf = (file: string): Row[] =>
  readFileSync(join(__dirname, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);

const heardIn = ({ text, context }: Pick<Row, 'text' | 'context'>, addressed = false) =>
  understand(text, { addressed, ...(context !== null && { article: context }) });

describe.each(['followups.jsonl', 'followups-in-long.jsonl', 'followups-in-short.jsonl'])(
  'what people say in %s',
  (file) => {
    const rows = rowsOf(file).map((row) => ({ ...row, heard: heardIn(row) }));
    const asked = rows.filter(({ intent }) => intent !== 'none');
    const chatter = rows.filter(({ intent }) => intent === 'none');

    it('is understood', () => {
      const wrong = asked.filter(({ intent, heard }) => heard?.intent !== intent);
      expect(wrong.map(({ id, text, heard }) => `${id} ${text}: ${heard?.intent}`).slice(0, 10)).toHaveLength(
        Math.min(wrong.length, Math.floor(asked.length * 0.03)),
      );
    });

    it('is left alone where it is chatter', () => {
      const wrong = chatter.filter(({ heard }) => heard !== undefined);
      expect(wrong.map(({ id, text, heard }) => `${id} ${text}: ${heard?.intent}`)).toHaveLength(
        Math.min(wrong.length, Math.floor(chatter.length * 0.02)),
      );
    });

    it('names what it is about', () => {
      const aimed = asked.filter(({ target }) => target !== null);
      const right = aimed.filter(({ target, heard }) => heard?.target === target);
      expect(right.length / Math.max(1, aimed.length)).toBeGreaterThan(0.8);
    });
  },
);

describe('what nobody taught it', () => {
  const files = ['followups-in-long.jsonl', 'followups-in-short.jsonl'];
  /** Understands only what was learned from other sentences than those of the files. */
  const heldOut = () => {
    const held = new Set(files.flatMap(rowsOf).map(({ text }) => text));
    const sentences = knowledge.phraseBook.sentences.map(({ says, ...rest }) => ({
      ...rest,
      says: Object.fromEntries(
        Object.entries(says).map(([intent, texts]) => [intent, texts.filter((text) => !held.has(text))]),
      ),
    }));
    return createExpertise({ ...knowledge, phraseBook: { ...knowledge.phraseBook, sentences } }).understand;
  };

  let hear: typeof understand;
  beforeAll(() => {
    hear = heldOut();
  });

  it.each([
    ['followups-in-long.jsonl', 0.92, 0.04],
    ['followups-in-short.jsonl', 0.8, 0.08],
  ])('is mostly understood all the same: %s', (file, right, answered) => {
    const rows = rowsOf(file);
    const heard = rows.map(({ intent, text, context }) => {
      const what = hear(text, { addressed: false, ...(context !== null && { article: context }) });
      return { intent, said: what?.intent ?? 'none' };
    });
    const asked = heard.filter(({ intent }) => intent !== 'none');
    const chatter = heard.filter(({ intent }) => intent === 'none');
    const share = (of: typeof heard, some: typeof heard) => some.length / of.length;
    expect(
      share(
        asked,
        asked.filter(({ intent, said }) => said === intent),
      ),
    ).toBeGreaterThanOrEqual(right);
    expect(
      share(
        chatter,
        chatter.filter(({ said }) => said !== 'none'),
      ),
    ).toBeLessThanOrEqual(answered);
  });
});

describe('a sentence in an incident', () => {
  const context = 'temporary-authentication-failure';

  it.each([
    ['why should I check the clock?', 'why', 'clock-offset'],
    ['WHY SHOULD I CHECK THE CLOCK', 'why', 'clock-offset'],
    ['how do i chekc replicaiton?', 'how', 'ad-replication'],
    ['wie mache ich das rückgängig', 'undo', undefined],
    ['étape suivante', 'next', undefined],
    ['we are on Exchange 2016', 'version', '2016'],
    ['build is 15.2.2562.20', 'version', 'SE'],
    ['build is 15.2.1748.10', 'version', '2019'],
  ])('%s', (text, intent, target) => {
    expect(heardIn({ text, context })).toEqual({ intent, ...(target !== undefined && { target }) });
  });

  it.each([
    'we met at the Exchange 2016 conference dinner, remember the band?',
    'lunch?',
    '454 4.7.0 the clock is wrong',
    '',
    '   ',
    '?!',
    '👍',
    'x'.repeat(400),
  ])('that is not for the bot: %s', (text) => {
    expect(heardIn({ text, context })).toBeUndefined();
  });

  it('may be vaguer when it is said to the bot', () => {
    const text = 'what would Petra from the helpdesk type in her console there, command wise?';
    expect(heardIn({ text, context })).toBeUndefined();
    expect(heardIn({ text, context }, true)?.intent).toBe('command');
  });

  it('is heard before there is an article only when it asks for help as a whole', () => {
    expect(heardIn({ text: 'help', context: null })).toEqual({ intent: 'help' });
    expect(heardIn({ text: 'how do i check the clock of the car', context: null })).toBeUndefined();
  });
});

describe('the phrase book', () => {
  it('has phrases for every intent', () => {
    const { phraseBook } = loadKnowledge([builtInArticles]);
    expect(new Set(phraseBook.intents.map(({ intent }) => intent))).toEqual(new Set(intents));
  });
});
