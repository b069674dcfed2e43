import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReadOutput } from '../../diagnosis';
import { builtInArticles, loadKnowledge } from '../../knowledge';
import { type ReadLine, runRead } from '../../terminal/read-outputs';

const readOutput = createReadOutput(loadKnowledge([builtInArticles]).articles);

async function readLines(...lines: readonly string[]): Promise<ReadLine[]> {
  const file = join(mkdtempSync(join(tmpdir(), 'unstuck-')), 'outputs.jsonl');
  writeFileSync(file, lines.join('\n'));
  const printed: ReadLine[] = [];
  await runRead(file, readOutput, (line) => printed.push(line));
  return printed;
}

const clock = {
  id: 'one',
  article: 'temporary-authentication-failure',
  pending: 'clock-offset',
  given: {},
  output: 'Tracking DC01.contoso.com [10.0.0.10:123].\n08:20:00, +731.2206779s',
};

describe('ask -- --read', () => {
  it('tells verdict, check, cause, a sentence and the names it read, a line each', async () => {
    expect(await readLines(JSON.stringify(clock))).toEqual([
      {
        id: 'one',
        verdict: 'bad',
        check: 'clock-offset',
        cause: 'temporary-authentication-failure/clock-skew',
        says: expect.stringContaining('731.22'),
        entities: { host: 'DC01.contoso.com', offsetSeconds: 731.220678, differenceSeconds: 731.220678 },
      },
    ]);
  });

  it('uses nothing of a line but id, article, pending, given and output', async () => {
    const [plain] = await readLines(JSON.stringify(clock));
    const [told] = await readLines(JSON.stringify({ ...clock, verdict: 'good', check: 'spn-registered' }));
    expect(told).toEqual(plain);
  });

  it('books output of another check at that check', async () => {
    const [line] = await readLines(JSON.stringify({ ...clock, pending: 'spn-duplicate' }));
    expect(line).toMatchObject({ verdict: 'bad', check: 'clock-offset' });
  });

  it('has null for a check and a cause that are not there', async () => {
    const [line] = await readLines(
      JSON.stringify({ ...clock, pending: null, output: 'Reply from 10.0.0.10' }),
    );
    expect(line).toMatchObject({ verdict: 'unrelated', check: null, cause: null });
  });

  it('names the line that lacks what it needs', async () => {
    await expect(readLines(JSON.stringify(clock), '{"id":"two"}')).rejects.toThrow(/line 2 needs "id"/);
  });
});
