import fc from 'fast-check';
import { renderText } from '../../cards';
import type { CheckView, SnippetView } from '../../conversation';
import { anyText, withTexts } from './hostile-texts';
import { inSection, readSample, sampleOf, samples } from './samples';

const check = (readSample('check') as { check: CheckView }).check;
const snippet = (readSample('snippet') as { snippet: SnippetView }).snippet;
const linesOf = (...parts: Parameters<typeof renderText>): string[] => renderText(...parts).split('\n');

describe('the text of an answer', () => {
  const answer = sampleOf('answer');
  const text = renderText(answer);

  it('begins with an underlined title and the status', () => {
    expect(text.split('\n').slice(0, 3)).toEqual([
      answer.title,
      '='.repeat(answer.title.length),
      `${answer.codes} · ${answer.likelihood} · ${answer.whoFixes} fixes this`,
    ]);
  });

  it('numbers the causes and shows what is known of each', () => {
    expect(text).toContain(
      'Likely causes:\n1.  The clocks of the servers are too far apart\n    first suspect: the error',
    );
    expect(text).toContain('\n2.  Domain controllers');
  });

  it('shows the first check with its risk, and its command ready to copy', () => {
    const [command] = answer.check?.snippets ?? [];
    expect(text).toContain(`First check (${answer.check?.title}):`);
    expect(text).toContain(`[Read-only] ${command?.title}`);
    for (const line of command?.code.split('\n') ?? []) expect(text.split('\n')).toContain(`    ${line}`);
  });

  it('names the answers to its question, and leaves out the buttons', () => {
    for (const { title } of answer.choice?.options ?? []) expect(text).toContain(`  - ${title}`);
    expect(text).not.toContain('Why this?');
    expect(text.replace(/\s+/g, ' ').endsWith(answer.hint)).toBe(true);
  });
});

describe('a check in text', () => {
  const text = renderText(inSection({ kind: 'check', check }));

  it('says why, where, how, and what every result means', () => {
    const parts = [
      check.question,
      `Why: ${check.why}`,
      `Where: ${check.runOn}`,
      'Event Viewer:',
      'Looks good:',
    ];
    const places = [...parts, 'Looks bad:', 'Decides nothing:', 'Mind:'].map((part) => text.indexOf(part));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places).not.toContain(-1);
    for (const { looks, means } of check.bad) expect(text).toContain(`-   ${looks}\n    ${means}`);
  });

  it('leaves out the headings of what it does not have', () => {
    const bare = renderText(
      inSection({ kind: 'check', check: { ...check, bad: [], unclear: [], notes: [], ways: [] } }),
    );
    expect(bare).not.toMatch(/Looks bad|Decides nothing|Mind|Event Viewer/);
  });
});

describe('an article in text', () => {
  it('prints every chapter in full, and no table of contents', () => {
    const view = sampleOf('article');
    const text = renderText(view);
    for (const { title } of view.chapters)
      expect(text).toContain(`\n${title}\n${'='.repeat(title.length)}\n`);
    for (const { text: entry } of view.contents) expect(text).not.toContain(entry);
  });
});

describe('a quote in text', () => {
  it('keeps its columns and breaks long lines at a blank', () => {
    const text = `Status    : Retry\nLastError : ${'word '.repeat(30)}`;
    const lines = linesOf(inSection({ kind: 'quote', text }), { width: 60 }).filter((line) =>
      line.startsWith('  | '),
    );
    expect(lines[0]).toBe('  | Status    : Retry');
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.filter((line) => line.length > 60)).toEqual([]);
  });
});

describe('the width', () => {
  it.each(samples.filter(([, { kind }]) => kind !== 'script' && kind !== 'plain'))(
    'of the terminal holds the sample %s, but for code and words without a blank',
    (_, view) => {
      fc.assert(
        fc.property(fc.integer({ min: 40, max: 160 }), (width) => {
          const wide = linesOf(view, { width }).filter(
            (line) => line.length > width && !line.startsWith('    '),
          );
          expect(wide).toEqual([]);
        }),
        { numRuns: 20 },
      );
    },
  );

  it('is 100 unless the terminal says otherwise, and never below 40', () => {
    const text = inSection({ kind: 'text', text: 'word '.repeat(100) });
    const longest = (lines: string[]): number => Math.max(...lines.map((line) => line.length));
    expect(longest(linesOf(text))).toBe(99);
    expect(longest(linesOf(text, { width: 10 }))).toBe(39);
  });

  it('never breaks code', () => {
    const code =
      `Get-Queue -Filter "Status -eq 'Retry'" | ${'Format-List -Property LastError '.repeat(8)}`.trimEnd();
    expect(linesOf(inSection({ kind: 'snippet', snippet: { ...snippet, code } }), { width: 40 })).toContain(
      `    ${code}`,
    );
  });

  it('never loses a word', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 40, max: 80 }), (text, width) => {
        const wrapped = renderText(withTexts(inSection({ kind: 'text', text: 'x' }), `${text} `.repeat(9)), {
          width,
        });
        const once =
          renderText(inSection({ kind: 'text', text }), { width: 10_000 })
            .split('\n')
            .at(-1) ?? '';
        const words = (part: string): string[] => part.split(/[\s=]+/).filter((word) => word !== '');
        for (const word of words(once)) expect(words(wrapped)).toContain(word);
      }),
      { numRuns: 60 },
    );
  });
});
