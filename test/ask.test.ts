/** The program as people run it: a process of its own, with arguments, input and exit status. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..');
const lastError =
  '451 4.4.0 Primary target IP address responded with: "454 4.7.0 Temporary authentication failure." Attempted failover to alternate host, but that did not succeed.';
const articleId = 'temporary-authentication-failure';

function ask(words: readonly string[], input = ''): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'ask.ts', ...words], {
    cwd: root,
    input,
    encoding: 'utf8',
    timeout: 20_000,
  });
  return { status, out: stdout, err: stderr };
}

function fileOf(name: string, text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'unstuck-ask-')), name);
  writeFileSync(file, text);
  return file;
}

describe('asking in a terminal', () => {
  it('answers an error with causes, a check and its PowerShell, and nothing else on standard output', () => {
    const { status, out, err } = ask([lastError]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^Kerberos authentication between Exchange servers fails/);
    expect(out).toContain('454 4.7.0');
    expect(out).toContain('Likely causes');
    expect(out).toMatch(/^ {4}.*Get-WinEvent/m);
  });

  it('takes piped input as one paste', () => {
    const { status, out } = ask([], `Identity : EX10\\46\nStatus : Retry\nLastError : ${lastError}\n`);
    expect(status).toBe(0);
    expect(out).toContain('EX10');
  });

  it('gives one JSON object with everything behind the answer', () => {
    const { status, out } = ask(['--json'], lastError);
    const answer = JSON.parse(out);
    expect(status).toBe(0);
    expect(answer).toMatchObject({
      outcome: 'found',
      articles: [
        { id: articleId, title: expect.any(String), confidence: expect.any(Number), why: expect.any(Array) },
      ],
      errors: [{ span: [0, lastError.length], outcome: 'found', articles: [{ id: articleId }] }],
      signals: expect.arrayContaining([expect.objectContaining({ kind: 'code', value: '454 4.7.0' })]),
      entities: [],
      reply: { text: expect.stringContaining('Likely causes'), card: { type: 'AdaptiveCard' } },
    });
    expect(answer.articles[0].why.length).toBeGreaterThan(0);
  });

  it('diagnoses a file of pastes, a line each, in the same order', () => {
    const file = fileOf(
      'pastes.jsonl',
      `${JSON.stringify({ id: 'a', text: lastError })}\n\n{"id":"b","text":"lol"}\n`,
    );
    const { status, out } = ask(['--batch', file]);
    expect(status).toBe(0);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { id: 'a', outcome: 'found', articles: [{ id: articleId, confidence: expect.any(Number) }] },
      { id: 'b', outcome: 'talk', articles: [] },
    ]);
  });

  it('prints a whole article, and as data', () => {
    const text = ask(['--article', articleId]);
    expect(text.status).toBe(0);
    expect(text.out).toContain('SYSTEM\\CurrentControlSet\\Control\\Lsa\\Kerberos\\Parameters');
    const data = JSON.parse(ask(['--article', articleId, '--json']).out);
    expect(data).toMatchObject({ id: articleId, text: expect.stringContaining('LogLevel') });
  });

  it('replays saved Teams activities and prints every activity the bot sends', () => {
    const channel = {
      type: 'message',
      id: '1759944781430',
      channelId: 'msteams',
      text: `<at>Unstuck</at> ${lastError}`,
      from: { id: '29:dana', name: 'Dana' },
      recipient: { id: '28:bot', name: 'Unstuck' },
      conversation: {
        id: '19:x@thread.tacv2;messageid=1759944781430',
        conversationType: 'channel',
        isGroup: true,
      },
      entities: [{ type: 'mention', text: '<at>Unstuck</at>', mentioned: { id: '28:bot', name: 'Unstuck' } }],
    };
    const press = {
      ...channel,
      id: '1759944781431',
      text: undefined,
      entities: [],
      value: { v: 1, kind: 'section', section: 'causes', article: articleId },
    };
    const { status, out } = ask(['--activity', fileOf('saved.json', JSON.stringify([channel, press]))]);
    expect(status).toBe(0);
    const sent = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(sent.filter(({ type }) => type === 'message')).toHaveLength(2);
    expect(sent.map((activity) => JSON.stringify(activity)).join()).toContain('Likely causes');
  });

  it.each([
    [['--bach'], /--bach/],
    [['--article', 'no-such'], /no article "no-such"; there are: .*temporary-authentication-failure/],
    [['--batch', '/no/such/file'], /\/no\/such\/file cannot be read \(ENOENT\)/],
    [['--batch', fileOf('bad.jsonl', '{"id":1}\n')], /line 1 needs "id" and "text"/],
    [['--activity', fileOf('bad.json', 'nonsense')], /is not JSON/],
  ])('refuses %j with status 2 and one line that says what was wrong', (words, message) => {
    const { status, out, err } = ask(words);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toMatch(message);
  });

  it('says honestly that it does not know an error, which is a success', () => {
    const { status, out } = ask(['451 4.4.0 Primary target IP address responded with: "250 what"']);
    expect(status).toBe(0);
    expect(out).toContain('I do not know this error');
  });

  it('answers an empty paste with what to paste', () => {
    const { status, out } = ask([], '');
    expect(status).toBe(0);
    expect(out).toContain('Paste the error as text');
  });

  it('takes 200 KB of noise around an error', () => {
    const noise = 'Information: all is well on this server.\n'.repeat(2_500);
    const { status, out } = ask([], `${noise}${lastError}\n${noise}${lastError}`);
    expect(status).toBe(0);
    expect(out).toContain('454 4.7.0');
  });
});
