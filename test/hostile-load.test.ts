/** Whatever is thrown at one process for long or at once: it keeps its time, its memory and its threads apart. */

import { converse, createExpertise, type Message } from '../conversation';
import { builtInArticles, loadKnowledge, snippetsOf } from '../knowledge';
import { fillSnippet } from '../powershell';
import { createResponder } from '../respond';
import { createMemoryStore } from '../store';
import { bot, channel, type Json } from './bots/activities';
import { knownArticle, knownError, mark } from './hostile-inputs';

jest.setTimeout(30_000);
const button = (section: string): Json => ({ v: 1, kind: 'section', section, article: knownArticle });

describe('one process', () => {
  const expertise = createExpertise(loadKnowledge([builtInArticles]));
  const message = (id: string, text: string, changes: Partial<Message> = {}): Message => ({
    id,
    kind: 'message',
    text,
    addressed: true,
    needsMention: true,
    unread: [],
    thread: 'thread',
    person: { id: 'p', name: mark },
    at: 1,
    ...changes,
  });

  it('answers everybody who presses in the same thread at the same moment', async () => {
    const store = createMemoryStore();
    const responder = createResponder({ expertise, store });
    await responder.respond(message('first', knownError));
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, place) =>
        responder.respond(message(`${place}`, '', { action: button('causes') })),
      ),
    );
    expect(answers.map((replies) => replies.length)).toEqual(Array(50).fill(1));
    expect((await store.load('thread'))?.version).toBe(51);
  });

  it('answers the next message of a thread when one has failed', async () => {
    const store = createMemoryStore();
    let broken = true;
    const load = async (thread: string) => {
      if (broken) throw new Error('not now');
      return store.load(thread);
    };
    const responder = createResponder({ expertise, store: { ...store, load } });
    const first = responder.respond(message('a', knownError));
    await expect(first).rejects.toThrow('not now');
    broken = false;
    expect(await responder.respond(message('b', knownError))).toHaveLength(1);
  });

  it('keeps no more than its store may hold, and of that the latest', async () => {
    const characters = 1_000_000;
    const store = createMemoryStore({ characters });
    const errors = Array.from(
      { length: 40 },
      (_, n) => `Event ID: ${1000 + n}\n${mark}${n}Exception ${knownError}`,
    );
    const { incident } = converse(undefined, message('m', errors.join('\n\n')), expertise);
    const length = JSON.stringify(incident).length;
    const threads = Array.from({ length: Math.ceil((3 * characters) / length) }, (_, n) => `thread-${n}`);
    for (const thread of threads) {
      await store.save({ ...incident, thread }, 0);
      await store.rememberCard(thread, 'x'.repeat(length), 'y');
    }
    const kept = await Promise.all(threads.map((thread) => store.load(thread)));
    const cards = await Promise.all(threads.map((thread) => store.cardId(thread, 'x'.repeat(length))));
    for (const list of [kept, cards]) {
      expect(list.at(-1)).toBeDefined();
      expect(list.filter((one) => one !== undefined).length).toBeLessThanOrEqual(characters / length);
    }
  });

  it('never takes one name of a paste for two that have to differ', () => {
    const { entities } = expertise.diagnose(
      'Remote server at EX02.contoso.com (10.0.0.1) returned 454 4.7.0',
    );
    const codes = loadKnowledge([builtInArticles])
      .articles.flatMap(snippetsOf)
      .flatMap(({ snippet }) => fillSnippet(snippet, entities).map(({ code }) => code))
      .filter((code) => code.includes('netdom trust'));
    expect(codes.length).toBeGreaterThan(0);
    for (const code of codes) expect(code).toContain('"contoso.com" /domain:"<OtherDomain>"');
  });

  it('is not held up by 100 KB of marks in answer to a question', async () => {
    const responder = createResponder({ expertise, store: createMemoryStore() });
    const [asking] = await responder.respond(
      message('a', '451 5.7.3 Cannot achieve Exchange Server authentication'),
    );
    expect(asking?.view).toHaveProperty('choice.question');
    for (const text of ['.'.repeat(100_000), `no${'!'.repeat(100_000)}x`, `${' .'.repeat(50_000)}x`]) {
      const start = performance.now();
      await responder.respond(message(text.slice(0, 5), text));
      expect(performance.now() - start).toBeLessThan(1_000);
    }
  });

  it.each([
    ['tags that never end', '<at '],
    ['tags within tags', '<<at>at>'],
    ['mentions', `<at>${bot.name}</at>&nbsp;`],
    ['closing tags with blanks', `<at>x</at${' '.repeat(500)}`],
    ['attributes that look like ends', '<b x="</b>">'],
    ['tags and ends that do not fit', '<a href="</a>"></b>'],
    ['table cells', '<table><tr><td>'],
  ])('reads 200 KB of %s in little time', async (_, part) => {
    const { readMessage } = await import('../bots/read-message');
    const text = part.repeat(Math.ceil(100_000 / part.length));
    const start = performance.now();
    const read = readMessage(channel({ text, attachments: [{ contentType: 'text/html', content: text }] }));
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(read?.text).toEqual(expect.any(String));
  });
});
