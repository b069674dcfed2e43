/** Whatever is thrown at the bot over HTTP: it answers, and text of a person stays text in what it sends. */

import { botMention, channel, type Json, personal, press } from './bots/activities';
import { deliver, ask as request } from './bots/http-client';
import {
  around,
  dressed,
  foreignAddresses,
  inNames,
  knownArticle,
  knownError,
  longPaste,
  mark,
  strangePayloads,
  strangeValues,
  tenErrors,
  texts,
  unknown,
} from './hostile-inputs';
import { problemsOf } from './hostile-outgoing';
import { type FakeConnector, type RunningService, startConnector, startService } from './hostile-service';

jest.setTimeout(30_000);
const named = Object.entries(texts);
const button = (section: string): Json => ({ v: 1, kind: 'section', section, article: knownArticle });
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

describe('over HTTP, for local use', () => {
  let service: RunningService;
  let connector: FakeConnector;
  let count = 0;
  beforeAll(async () => {
    [service, connector] = await Promise.all([startService(), startConnector()]);
  });
  beforeEach(() => {
    connector.sent.length = 0;
    connector.answer = undefined;
  });
  afterEach(async () => {
    expect(await request(service.port, { path: '/healthz' })).toMatchObject({ status: 200 });
  });
  afterAll(async () => {
    connector.close();
    await service.stop();
    // Not a word of a person, at the level that is on when nothing is set.
    expect(service.log().includes(mark)).toBe(false);
  });

  const chat = (fields: Json): Json =>
    personal({ serviceUrl: connector.url, id: `message-${count++}`, attachments: [], ...fields });
  const sent = (): Json[] => connector.sent.map(({ activity }) => activity);
  /** What was sent for one delivery, with nothing wrong about it. */
  async function answersTo(activity: Json): Promise<Json[]> {
    const before = connector.sent.length;
    expect(await deliver(service.port, activity)).toMatchObject({ status: 200, body: '' });
    const answers = sent().slice(before);
    expect(answers.flatMap(problemsOf)).toEqual([]);
    return answers;
  }
  const summaries = (answers: readonly Json[]): unknown[] => answers.map(({ summary }) => summary);

  it.each(named)('%s stays text wherever it stands, and never part of a command', async (name, text) => {
    const thread = { conversation: { id: `a:${name}`, conversationType: 'personal' } };
    const pastes = [text, inNames(text), around(text), unknown(text)];
    for (const paste of pastes) expect(await answersTo(chat({ ...thread, text: paste }))).toHaveLength(1);
    for (const section of ['causes', 'checks', 'check', 'commands', 'why', 'article'])
      expect(await answersTo(chat({ ...thread, text: undefined, value: button(section) }))).toHaveLength(1);
    const shown = textsIn(sent().map(({ attachments }) => attachments));
    expect(shown).toContain('CodeBlock');
    expect(shown.filter((each) => each.includes(mark))).not.toEqual([]);
  });

  it.each(Object.entries(dressed))('a quoted error %s stays text', async (name, paste) => {
    const thread = { conversation: { id: `a:${name}`, conversationType: 'personal' } };
    expect(summaries(await answersTo(chat({ ...thread, text: paste })))).toEqual([
      expect.stringMatching(/Kerberos/),
    ]);
    const [why] = await answersTo(chat({ ...thread, text: undefined, value: button('why') }));
    expect(textsIn(why?.attachments).join('\n')).toContain('Temporary');
  });

  it.each(named)('%s in the HTML of a message stays text', async (_, text) => {
    const content = `<div>${text}<p>${knownError}</p><codeblock><code>${text}<br>${text}</code></codeblock></div>`;
    const answers = await answersTo(chat({ text: '', attachments: [{ contentType: 'text/html', content }] }));
    expect(answers).toHaveLength(1);
  });

  it('100 KB are answered at once, as text and as HTML, whatever fills them', async () => {
    for (const filler of [
      `${mark} all is well.\n`,
      ...Object.values(texts).slice(0, 2),
      '\u202E',
      '. ! ',
      '<p>',
    ]) {
      const text = longPaste(100_000, filler);
      const start = performance.now();
      const answers = await answersTo(
        // In a chat of its own: beside an open incident the same event may be output of a check.
        chat({
          conversation: { id: `a:long-${count++}`, conversationType: 'personal' },
          text,
          attachments: [{ contentType: 'text/html', content: text }],
        }),
      );
      expect(performance.now() - start).toBeLessThan(5_000);
      expect(summaries(answers)).toEqual([expect.stringMatching(/Kerberos/)]);
    }
  });

  it('what is above the limit is refused with 413, also when it does not tell its size', async () => {
    const body = JSON.stringify(chat({ text: mark.repeat(50_000) }));
    const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
    const asked = { method: 'POST', path: '/api/messages', headers, body };
    const refused = { status: 413, body: '{"code":"too-large"}' };
    expect(await deliver(service.port, body)).toMatchObject(refused);
    expect(await request(service.port, asked)).toMatchObject(refused);
    expect(sent()).toEqual([]);
  });

  it.each(['', ' \r\n', '\u00a0', undefined, null])(
    'an empty message (%j) is told what to paste',
    async (text) => {
      expect(summaries(await answersTo(chat({ text })))).toEqual([
        expect.stringMatching(/^Paste the error as text/),
      ]);
    },
  );

  it.each(['<at>Unstuck</at>', '<at>Unstuck</at>&nbsp;\n', '<at>unstuck</at> <at>Unstuck</at>'])(
    'a bare mention (%j) is told to paste with the mention',
    async (text) => {
      const answers = await answersTo(channel({ serviceUrl: connector.url, text, attachments: [] }));
      expect(summaries(answers)).toEqual([expect.stringMatching(/^I see only the message that mentions me/)]);
    },
  );

  it('ten errors in one paste get one card, with the code of its own error', async () => {
    const [answer, ...more] = await answersTo(chat({ text: tenErrors }));
    expect(more).toEqual([]);
    const code = /Kerberos/.test(String(answer?.summary)) ? '454 4.7.0' : '451 5.7.3';
    const shown = textsIn(answer?.attachments);
    expect(shown).toContainEqual(expect.stringMatching(new RegExp(`^${code} · `)));
    expect(shown.join('\n')).toMatch(/Also in your paste|other errors? in your paste/);
  });

  it.each(['entities', 'attachments', 'value', 'channelData', 'from', 'timestamp', 'textFormat', 'locale'])(
    'a message whose field %s is null is answered',
    async (field) => {
      expect(await answersTo(chat({ text: knownError, [field]: null }))).toHaveLength(1);
    },
  );

  it('mentions that are no mentions are left out', async () => {
    const entities = [
      null,
      1,
      {},
      { type: 'mention' },
      { type: 'mention', mentioned: null, text: 5 },
      ...Array(2_000).fill(botMention),
    ];
    const answers = await answersTo(
      channel({ serviceUrl: connector.url, text: knownError, entities, attachments: [] }),
    );
    expect(summaries(answers)).toEqual([expect.stringMatching(/Kerberos/)]);
  });

  it('a message with any other field wrong does no harm', async () => {
    const fields = [
      'id',
      'from',
      'recipient',
      'conversation',
      'channelId',
      'locale',
      'replyToId',
      'name',
      'deliveryMode',
      'relatesTo',
    ];
    for (const field of fields) {
      for (const value of strangeValues) {
        const { status, body } = await deliver(service.port, chat({ [field]: value }));
        expect([200, 400]).toContain(status);
        expect(body).toBe(status === 200 ? '' : '{"code":"bad-request"}');
      }
    }
    expect(sent().flatMap(problemsOf)).toEqual([]);
    expect(service.log().includes('a turn failed')).toBe(false);
  });

  it.each(['.', '..', '\0', '\n', '\ud800', '→', 'x'.repeat(2_000)])(
    'an id that is none (%j) reaches no address of the connector',
    async (id) => {
      for (const fields of [{ id }, { conversation: { id, conversationType: 'personal' } }]) {
        const answer = await deliver(service.port, chat(fields));
        expect(answer).toMatchObject({ status: 400, body: '{"code":"bad-request"}' });
      }
      expect(sent()).toEqual([]);
    },
  );

  it.each(strangePayloads.map((value) => [JSON.stringify(value).slice(0, 90), value]))(
    'the payload %s is told that it is out of date, or that nothing is known',
    async (_, value) => {
      const fields = {
        serviceUrl: connector.url,
        conversation: { id: 'a:strange', conversationType: 'personal' },
      };
      expect(summaries(await answersTo(press(value, fields)))).toEqual([
        expect.stringMatching(/^(This card is out of date|There is no error|I no longer remember)/),
      ]);
    },
  );

  it('keys of prototypes change nothing', async () => {
    const evil = `"__proto__":{"type":"invoke","text":"${mark}","isAdmin":1},"constructor":{"prototype":{"x":1}}`;
    const body = JSON.stringify(chat({ text: 'hello', value: undefined })).replace(/^\{/, `{${evil},`);
    await deliver(service.port, body);
    await deliver(service.port, body.replace('"text":"hello"', `"value":{${evil},"v":1,"kind":"help"}`));
    const help = expect.stringMatching(/^Unstuck: paste the error/);
    expect(summaries(sent())).toEqual([help, help]);
    expect(sent().flatMap(problemsOf)).toEqual([]);
  });

  it.each([
    ['not JSON', `{"text":"${mark}`, 400],
    ['deep JSON', `{"type":"message","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 400],
    ['a list', '[{"type":"message"}]', 400],
    ['a huge list', `{"type":"message","x":[${'0,'.repeat(120_000)}0]}`, 400],
    ['a number', '1e999', 400],
    ['a text', `"${mark}"`, 400],
    ['null', 'null', 400],
    ['nothing', '', 400],
  ])('%s is refused with one code word', async (_, body, status) => {
    const answer = await deliver(service.port, body);
    expect(answer).toMatchObject({ status, body: '{"code":"bad-request"}' });
  });

  it('gigantic numbers are taken for what they are', async () => {
    const paste = `${'9'.repeat(50_000)} 454 4.7.0${'0'.repeat(5_000)} event id ${'1'.repeat(5_000)} ${mark}`;
    expect(await answersTo(chat({ text: paste, timestamp: '+275760-09-13T00:00:00.001Z' }))).toHaveLength(1);
    const body = JSON.stringify(chat({ text: knownError, value: 0 })).replace(
      '"value":0',
      '"value":{"v":1e999}',
    );
    expect(await deliver(service.port, body)).toMatchObject({ status: 200 });
  });

  it('fetches nothing that a message points to', async () => {
    const contentUrl = `${connector.url}${mark}`;
    const attachments = [
      {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        contentUrl,
        content: { downloadUrl: contentUrl },
      },
      { contentType: 'image/png', contentUrl },
      { contentType: 'text/html', contentUrl: 'file:///etc/passwd', content: `<img src="${contentUrl}">` },
    ];
    const answers = await answersTo(chat({ text: '', attachments }));
    expect(summaries(answers)).toEqual([expect.stringMatching(/^I read text only/)]);
    expect(connector.sent.map(({ path }) => path)).toEqual([expect.stringMatching(/^\/v3\/conversations\//)]);
  });

  it.each(foreignAddresses)('never answers to %s', async (serviceUrl) => {
    const answer = await deliver(service.port, chat({ serviceUrl }));
    expect(answer).toMatchObject({ status: 403, body: '{"code":"forbidden"}' });
    expect(sent()).toEqual([]);
  });

  it('does not follow where the service address leads on', async () => {
    const elsewhere = await startConnector();
    connector.answer = (response) => {
      // The server under test patches `writeHead` of all responses of the process: it gives nothing back.
      response.writeHead(307, { location: elsewhere.url });
      response.end();
    };
    expect(await deliver(service.port, chat({}))).toMatchObject({ status: 200, body: '' });
    expect(elsewhere.sent).toEqual([]);
    elsewhere.close();
  });

  it('logs no message that the service repeats in its refusal', async () => {
    connector.answer = (response, activity) => {
      response.writeHead(400);
      response.end(JSON.stringify({ error: { code: 'BadSyntax', message: JSON.stringify(activity) } }));
    };
    expect(await deliver(service.port, chat({ text: inNames(mark) }))).toMatchObject({
      status: 200,
      body: '',
    });
    expect(service.log().includes('a turn failed')).toBe(true);
  });

  it('answers fifty presses at once in one thread, each once', async () => {
    await answersTo(chat({ text: knownError }));
    connector.sent.length = 0;
    const presses = Array.from({ length: 50 }, () => chat({ text: undefined, value: button('causes') }));
    const answers = await Promise.all(presses.map((each) => deliver(service.port, each)));
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200));
    expect(summaries(sent())).toEqual(Array(50).fill(expect.stringMatching(/^Causes/)));
  });
});
