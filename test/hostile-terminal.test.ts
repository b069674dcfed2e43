/** Whatever is thrown at the bot in a terminal: it answers in text that does not act. */

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAsk } from '../terminal';
import { channel, type Json, personal, press } from './bots/activities';
import {
  around,
  inNames,
  knownArticle,
  longPaste,
  mark,
  strangePayloads,
  strangeValues,
  texts,
} from './hostile-inputs';
import { acting, problemsOf } from './hostile-outgoing';

jest.setTimeout(30_000);
const named = Object.entries(texts);

/** The program with these words, as a process of its own. */
async function ask(words: readonly string[], input: string | Buffer = '') {
  const child = spawn(process.execPath, ['--import', 'tsx', 'ask.ts', ...words], {
    cwd: join(__dirname, '..'),
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk) => out.push(chunk));
  child.stderr.on('data', (chunk) => err.push(chunk));
  child.stdin.end(input);
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { status, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() };
}

describe('in a terminal', () => {
  let folder: string;
  const fileOf = (name: string, text: string): string => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'unstuck-hostile-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('every text gets a line of its own in a batch, and nothing in it acts', async () => {
    const pastes = named.flatMap(([name, text]) => [
      { id: `${name} ${text}`, text },
      { id: `${name} in names`, text: inNames(text) },
    ]);
    for (const [name, text] of named.slice(0, 3))
      pastes.push({ id: `${name} in 200 KB`, text: longPaste(200_000, `${text}\n`) });
    const lines = pastes.map((row) => JSON.stringify(row)).join('\n');
    const { status, out, err } = await ask(['--batch', fileOf('pastes.jsonl', `\uFEFF${lines}\n`)]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).not.toMatch(acting);
    const rows = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; outcome: string });
    expect(rows.map(({ id }) => id)).toEqual(pastes.map(({ id }) => id));
    const long = rows.filter(({ id }) => id.endsWith(' in 200 KB'));
    expect(long.filter(({ outcome }) => outcome !== 'found')).toEqual([]);
  });

  it('200 KB of all of it are answered, as JSON and as the text in it', async () => {
    const paste = longPaste(200_000, named.map(([, text]) => text).join('\n'));
    const { status, out, err } = await ask(['--json'], paste);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).not.toMatch(acting);
    const { articles, reply } = JSON.parse(out);
    expect(articles[0].id).toBe(knownArticle);
    expect(reply.text).toMatch(/^454 4\.7\.0 · /m);
    expect(reply.text).not.toMatch(acting);
    expect(problemsOf({ attachments: [{ content: reply.card }] })).toEqual([]);
  }, 20_000);

  it('bytes that are no text are answered', async () => {
    const bytes = Buffer.from([0xff, 0xfe, 0x00, 0xc0, 0x80, 0xed, 0xa0, 0x80, 0x1b, 0x5b, 0x32, 0x4a]);
    const { status, out, err } = await ask([], bytes);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out.trim()).not.toBe('');
    expect(out).not.toMatch(acting);
  });

  describe('words', () => {
    const written = { out: '', err: '' };
    beforeEach(() => {
      Object.assign(written, { out: '', err: '' });
      const keep = (name: 'out' | 'err') => (chunk: unknown) => {
        written[name] += String(chunk);
        return true;
      };
      jest.spyOn(process.stdout, 'write').mockImplementation(keep('out'));
      jest.spyOn(process.stderr, 'write').mockImplementation(keep('err'));
    });
    afterEach(() => {
      jest.restoreAllMocks();
    });

    it.each(['', ' \t\r\n\u00a0 ', '\uFEFF'])('%j are told what to paste', async (text) => {
      expect(await runAsk([text])).toBe(0);
      expect(written).toEqual({ out: expect.stringMatching(/^Paste the error as text/), err: '' });
    });

    it.each([
      [['--article', '../../../etc/passwd']],
      [['--article', '/etc/passwd']],
      [['--article', '__proto__']],
      [['--article', `\u001b[31m${mark}\u009b2J\n\u202E`]],
      [['--article', 'x', `\u001b[31m${mark}`]],
      [['--batch', `/no/such\u001b[2J${mark}`]],
      [['--activity', `/no/such\u001b[2J${mark}`]],
    ])('%j are refused in one line that does not act', async (words) => {
      expect(await runAsk(words)).toBe(2);
      expect(written.out).toBe('');
      expect(written.err.trim()).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      expect(written.err).not.toMatch(/root:|\s+at /);
    });
  });

  it('a reader that has seen enough ends it quietly', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'ask.ts', '--article', knownArticle], {
      cwd: join(__dirname, '..'),
    });
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.stdout.once('readable', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.once('close', resolve));
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });

  it('saved activities with any field wrong are replayed, and what is sent is harmless', async () => {
    const fields = [
      'type',
      'id',
      'text',
      'value',
      'from',
      'recipient',
      'conversation',
      'channelData',
      'entities',
      'attachments',
      'timestamp',
    ];
    const wrong = fields.flatMap((field) => strangeValues.map((value) => channel({ [field]: value })));
    const spoken = named.map(([, text], place) => personal({ id: `text-${place}`, text: inNames(text) }));
    const pressed = strangePayloads.map((value, place) => press(value, { id: `press-${place}` }));
    const invoked = named.flatMap(([, text], place) => ({
      ...personal(),
      type: 'invoke',
      name: `composeExtension/${['fetchTask', 'query', 'submitAction'][place % 3]}`,
      value: {
        data: { v: 1, kind: 'post' },
        parameters: [{ name: 'search', value: text }],
        messagePayload: { id: '1', body: { contentType: 'html', content: around(text) } },
      },
    }));
    const saved = [...wrong, ...spoken, ...pressed, ...invoked];
    const { status, out, err } = await ask(['--activity', fileOf('saved.json', JSON.stringify(saved))]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).not.toMatch(acting);
    const sent = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Json);
    expect(sent.flatMap((activity) => problemsOf(activity))).toEqual([]);
    expect(sent.length).toBeGreaterThan(spoken.length + pressed.length + invoked.length);
  });
});
