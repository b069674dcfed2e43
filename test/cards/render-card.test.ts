import fc from 'fast-check';
import { type AdaptiveCard, longestCard, renderCard } from '../../cards';
import type { AnswerView, Button, CheckView, SectionView, SnippetView, View } from '../../conversation';
import { anyText, withTexts } from './hostile-texts';
import { elementsIn, inSection, readSample, sampleOf, samples, shownTexts } from './samples';

const check = (readSample('check') as { check: CheckView }).check;
const snippet = (readSample('snippet') as { snippet: SnippetView }).snippet;
const lengthOf = (card: AdaptiveCard): number => JSON.stringify(card).length;
const times = <Item>(count: number, item: Item): Item[] => Array.from({ length: count }, () => item);
const shortened = /^Shortened to fit/;
const risk = 'Changes settings';
const harmless: SnippetView = { ...snippet, risk: 'read-only' };

describe('the first card of an answer', () => {
  const answer = sampleOf('answer');
  const texts = shownTexts(renderCard(answer));

  it('says first what it is, how sure that is and who repairs it', () => {
    expect(texts.slice(0, 2)).toEqual([
      answer.title,
      `${answer.codes} · ${answer.likelihood} · ${answer.whoFixes} fixes this`,
    ]);
  });

  it('numbers the causes', () => {
    const { causes } = answer;
    const from = texts.indexOf('Likely causes');
    const rest = texts.slice(from);
    expect(causes.map(({ title }) => rest[rest.indexOf(title) - 1])).toEqual(
      causes.map((_, place) => `${place + 1}`),
    );
  });

  it('begins with the likelihood when the paste named no code', () => {
    const { codes: _, ...rest } = answer;
    expect(shownTexts(renderCard(rest))[1]).toMatch(/^Very likely · your/);
  });

  it('leaves out what there is not', () => {
    const { codes: _, read: __, check: ___, choice: ____, ...bare } = answer;
    const shown = shownTexts(renderCard({ ...bare, causes: [], others: [] })).join('\n');
    expect(shown).not.toMatch(/Read from your paste|Likely causes|First check|relay connector/);
    expect(shown).toContain(answer.hint);
  });

  it('shows the steps by hand when the first check has no command', () => {
    const ways = [{ title: 'Queue Viewer', steps: ['Open it.'] }];
    const card = renderCard({ ...answer, check: { ...check, snippets: [], ways } });
    expect(shownTexts(card)).toEqual(expect.arrayContaining(['Queue Viewer', 'Open it.']));
  });
});

describe('the card of a look-alike', () => {
  const { resembles = '', ...rest } = sampleOf('look-alike');

  it('says that it is a pointer, and which article it is easily taken for', () => {
    const texts = shownTexts(renderCard({ ...rest, resembles }));
    expect(texts.find((text) => text.startsWith('A pointer, not an article'))).toBeDefined();
    expect(texts).toEqual(expect.arrayContaining(['Easily taken for: ', resembles, rest.differs]));
  });

  it('names no article where it resembles none', () => {
    expect(shownTexts(renderCard(rest))).not.toContain('Easily taken for: ');
  });
});

describe('a risk grade', () => {
  it.each([
    ['read-only', 'Read-only', 'good'],
    ['changes-settings', 'Changes settings', 'warning'],
    ['disruptive', 'Disruptive', 'attention'],
  ] as const)('%s is told apart by a word, a mark and a colour', (risk, word, style) => {
    const card = renderCard(inSection({ kind: 'snippet', snippet: { ...snippet, risk } }));
    expect(shownTexts(card).find((text) => text.endsWith(word))).toMatch(/^(?:○|▲▲|■■■) /);
    expect(elementsIn(card).filter((element) => element.style === style)).toHaveLength(1);
  });
});

describe('buttons', () => {
  const button = (place: number): Button => ({
    title: `Button ${place}`,
    data: { v: 1, kind: 'section', section: 'checks', article: 'a' },
  });
  const withButtons = (count: number): AdaptiveCard =>
    renderCard({
      ...(inSection() as SectionView),
      buttons: Array.from({ length: count }, (_, place) => button(place)),
    });

  it('carry plain data', () => {
    expect(withButtons(1).actions).toEqual([
      { type: 'Action.Submit', title: 'Button 0', data: button(0).data },
    ]);
  });

  it('go behind the menu from the seventh on', () => {
    const { actions = [] } = withButtons(9);
    expect(actions).toHaveLength(9);
    expect(actions.filter(({ mode }) => mode !== 'secondary')).toHaveLength(6);
    expect(actions.slice(6).every(({ mode }) => mode === 'secondary')).toBe(true);
  });

  it('are no empty list when there are none', () => {
    expect(withButtons(0)).not.toHaveProperty('actions');
  });
});

describe('what people hear', () => {
  it('is short, however long the card', () => {
    const { speak } = renderCard({ kind: 'notice', text: 'word '.repeat(500) });
    expect(speak.length).toBeLessThan(310);
    expect(speak.endsWith('…')).toBe(true);
  });
});

describe('a card that would be too large', () => {
  it('is one above 28 KB of UTF-16', () => {
    expect(longestCard).toBe((28 * 1024) / 2);
  });

  const large = (changes: Partial<CheckView>): View =>
    inSection({ kind: 'check', check: { ...check, ...changes } });
  const long = `${'word '.repeat(60)}.`;

  it('gives code one text with line breaks before it loses anything', () => {
    const code = Array.from({ length: 100 }, (_, place) => `Get-Queue -Identity 'EX10\\${place}'`).join('\n');
    const card = renderCard(inSection({ kind: 'snippet', snippet: { ...snippet, code } }));
    const fallback = elementsIn(card).find(({ type }) => type === 'CodeBlock')?.fallback;
    expect(lengthOf(card)).toBeLessThanOrEqual(longestCard);
    expect(shownTexts(fallback)).toEqual([code]);
    expect(shownTexts(card).filter((text) => shortened.test(text))).toEqual([]);
  });

  it('drops what decides nothing first, and says that it is shortened', () => {
    const view = large({ unclear: times(20, long), notes: times(20, long) });
    const texts = shownTexts(renderCard(view));
    expect(texts).not.toContain('Decides nothing');
    expect(texts).toEqual(expect.arrayContaining([check.question, check.good, check.bad[0]?.looks]));
    expect(texts.at(-1)).toMatch(shortened);
  });

  it('keeps what results mean longer than a third command and steps by hand', () => {
    const code = `Get-Queue ${'x'.repeat(700)}`;
    const texts = shownTexts(renderCard(large({ snippets: times(8, { ...harmless, code }) })));
    const commands = texts.filter((text) => text.startsWith('Get-Queue'));
    expect(commands.length).toBeLessThan(8);
    expect(commands.length).toBeGreaterThanOrEqual(2);
    expect(texts).toEqual(expect.arrayContaining(check.bad.map(({ looks }) => looks)));
  });

  it('takes steps by hand away before commands, and commands before results', () => {
    const bad = times(7, { looks: long, means: long });
    const snippets = times(8, harmless);
    const texts = shownTexts(renderCard(large({ bad, snippets, ways: times(9, { steps: [long] }) })));
    const shown = texts.filter((text) => text.endsWith('Read-only')).length;
    expect(shown).toBeGreaterThanOrEqual(2);
    expect(shown).toBeLessThan(8);
    expect(texts).not.toContain('By hand');
    expect(texts.filter((text) => text === long)).toHaveLength(14);
  });

  it('leaves steps by hand where there is no command', () => {
    const texts = shownTexts(renderCard(large({ snippets: [], ways: times(60, { steps: [long] }) })));
    expect(texts).toContain('By hand');
    expect(texts.filter((text) => text === 'By hand').length).toBeLessThan(60);
  });

  it('takes all commands that change something away at once: none stands there without its way back', () => {
    const change = { ...snippet, code: 'New-Item' };
    const undo = { ...snippet, code: `Remove-Item ${'x'.repeat(700)}` };
    const texts = shownTexts(renderCard(large({ snippets: [...times(9, harmless), change, undo] })));
    expect(texts.filter((text) => text.endsWith('Read-only')).length).toBeGreaterThanOrEqual(2);
    expect(texts.filter((text) => text.endsWith(risk))).toEqual([]);
  });

  it.each([
    ['PowerShell', '# …'],
    ['Dos', 'rem …'],
  ] as const)('cuts a long read-only command of %s at a line and says so inside', (language, remark) => {
    const code = Array.from({ length: 300 }, (_, place) => `netdom query ${place} ${'x'.repeat(30)}`).join(
      '\n',
    );
    const card = renderCard(
      inSection({ kind: 'snippet', snippet: { ...snippet, risk: 'read-only', language, code } }),
    );
    const shown = String(elementsIn(card).find(({ type }) => type === 'CodeBlock')?.codeSnippet);
    const lines = shown.split('\n');
    expect(lines.at(-1)).toContain(remark);
    expect(lines.length).toBeGreaterThan(10);
    expect(code.startsWith(lines.slice(0, -1).join('\n'))).toBe(true);
  });

  it('never shows a part of a command that changes something', () => {
    const code = Array.from({ length: 600 }, () => "Set-ReceiveConnector 'x' -WhatIf").join('\n');
    const card = renderCard(
      inSection({ kind: 'snippet', snippet: { ...snippet, risk: 'changes-settings', code } }),
    );
    expect(JSON.stringify(card)).not.toContain('Set-ReceiveConnector');
    expect(shownTexts(card).some((text) => text.startsWith('# … shortened'))).toBe(true);
  });

  it('leaves no heading without the part it announced', () => {
    const blocks = times(40, [
      { kind: 'heading', text: 'Announced' } as const,
      { kind: 'text', text: long.repeat(2) } as const,
    ]).flat();
    const texts = shownTexts(renderCard(inSection(...blocks)));
    expect(texts.at(-1)).toMatch(shortened);
    expect(texts.at(-2)).not.toBe('Announced');
  });

  it.each(samples)('fits however long every text of the sample %s is', (_, view) => {
    for (const text of ['"'.repeat(15_000), 'two words '.repeat(3_000), 'line\n'.repeat(4_000)]) {
      const card = renderCard(withTexts(view, text));
      expect(lengthOf(card)).toBeLessThanOrEqual(longestCard);
      expect(card.body.length).toBeGreaterThan(0);
    }
  });

  it('fits however many parts it has', () => {
    const answer: AnswerView = {
      ...sampleOf('answer'),
      causes: times(500, { title: long }),
      others: times(500, long),
      buttons: times(500, { title: long, data: { v: 1, kind: 'help' } }),
    };
    const article = { ...sampleOf('article'), contents: times(500, { title: long, text: long }) };
    const notFound = { ...sampleOf('not-found'), read: times(500, long), paste: times(500, long) };
    const help = { ...sampleOf('help'), examples: times(500, { title: long }) };
    const list = inSection({
      kind: 'list',
      numbered: true,
      items: times(1_000, { title: long, text: long }),
    });
    for (const view of [answer, article, notFound, help, list]) {
      expect(lengthOf(renderCard(view))).toBeLessThanOrEqual(longestCard);
    }
  });

  it('fits whatever it says', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.integer({ min: 1, max: 300 }),
        fc.constantFrom(...samples),
        (text, count, [, view]) => {
          expect(lengthOf(renderCard(withTexts(view, `${text} `.repeat(count))))).toBeLessThanOrEqual(
            longestCard,
          );
        },
      ),
      { numRuns: 100 },
    );
  });
});
