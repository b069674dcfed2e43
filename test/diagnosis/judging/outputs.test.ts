import { judge, knowledge, type Row, rowsOf } from './rows';

const named = (row: Row): { title: string; row: Row } => ({ title: `${row.id}: ${row.why}`, row });

describe.each(['outputs.jsonl', 'more-outputs.jsonl'])('the output in %s', (file) => {
  const rows = rowsOf(file);

  it('is of every check that prints anything', () => {
    const checks = new Set(rows.map(({ check }) => check));
    expect(rows.length).toBeGreaterThan(80);
    expect(checks.size).toBeGreaterThan(20);
  });

  it.each(rows.map(named))('proves what it proves: $title', ({ row }) => {
    const { verdict, cause, check, says } = judge(row, row.output);
    expect({ verdict, says }).toEqual({ verdict: row.verdict, says: expect.stringMatching(/\S{2} \S/) });
    if (row.cause !== null) expect(cause).toBe(row.cause);
    if (verdict === 'good' || verdict === 'bad') expect(check).toBe(row.check);
  });
});

describe('the rules of the articles', () => {
  const checks = knowledge.articles.flatMap(({ id: article, checks }) =>
    checks.flatMap(({ id, reads, snippets }) => [{ article, id, reads, snippets }]),
  );

  it('read back every check that has a command', () => {
    const silent = checks.filter(({ reads, snippets }) => snippets.length > 0 && reads === undefined);
    expect(silent).toEqual([]);
  });

  it.each(
    checks.flatMap(({ article, id, reads }) =>
      (reads?.examples ?? []).map((example, place) => ({ article, id, place, example })),
    ),
  )('$article/$id make of example $place what it promises', ({ article, id, example }) => {
    const { output, given = {}, verdict, cause } = example;
    const row = { article, pending: id, given } as Row;
    const judged = judge(row, output);
    expect(judged.verdict).toBe(verdict);
    if (cause !== undefined) expect(judged.cause).toBe(cause.includes('/') ? cause : `${article}/${cause}`);
  });
});
