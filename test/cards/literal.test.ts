/** Text of a person stays text: never Markdown, a link, a mention, a template, an escape sequence. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what looks like a template is the hostile text.

import fc from 'fast-check';
import { type CardElement, renderCard, renderText } from '../../cards';
import { acting, anyText, hostileTexts, withTexts } from './hostile-texts';
import { elementsIn, inSection, sampleOf, samples, shownTexts } from './samples';

/** A card without its texts: what may not depend on them. */
function skeleton(value: unknown): unknown {
  if (typeof value === 'string') return 'text';
  if (Array.isArray(value)) return value.map(skeleton);
  if (typeof value !== 'object' || value === null) return value;
  const fixed = [
    'type',
    'weight',
    'size',
    'spacing',
    'style',
    'width',
    'data',
    'mode',
    'fontType',
    'language',
  ];
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, fixed.includes(name) ? part : skeleton(part)]),
  );
}

describe.each(samples)('the view of the sample %s', (_, view) => {
  it('draws the same elements whatever the texts say', () => {
    const harmless = skeleton(renderCard(withTexts(view, 'x')));
    fc.assert(
      fc.property(anyText, (text) => {
        expect(skeleton(renderCard(withTexts(view, text)))).toEqual(harmless);
      }),
      { numRuns: 60 },
    );
  });

  it('shows no text that acts, on a card or in a terminal', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const hostile = withTexts(view, text);
        expect(shownTexts(renderCard(hostile)).filter((shown) => acting.test(shown))).toEqual([]);
        expect(acting.test(renderText(hostile))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps Markdown out of what Teams reads as Markdown', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const headings = elementsIn(renderCard(withTexts(view, text))).filter(
          ({ type }) => type === 'TextBlock',
        );
        expect(
          headings.filter(({ text: shown }) => /[*_`~[\]<>\\#|]|^([-+]|\d+[.)])\s/.test(String(shown))),
        ).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a text run', () => {
  const literal = hostileTexts.filter((text) => !acting.test(text) && !text.includes('{{'));

  it.each(literal)('shows %s as it is', (text) => {
    const texts = shownTexts(renderCard(inSection({ kind: 'text', text })));
    expect(texts).toContain(text);
    expect(renderText(inSection({ kind: 'text', text }))).toContain(text);
  });

  it('is never evaluated, even where the text names a field of the template', () => {
    const card = renderCard({ ...sampleOf('answer'), summary: '${title} ${speak} ${actions}' });
    expect(shownTexts(card)).toContain('${title} ${speak} ${actions}');
  });
});

describe('code', () => {
  const code =
    'Get-Item "${env:ProgramFiles(x86)}\\a" |\n  Where-Object { $_.Name -like \'*[x]*\' } # `tick` ${title}';
  const [snippet] = sampleOf('answer').check?.snippets ?? [];
  if (snippet === undefined) throw new Error('the sample of the answer has a command');
  const view = inSection({ kind: 'snippet', snippet: { ...snippet, code } });

  it('reaches the code block character by character', () => {
    const block = elementsIn(renderCard(view)).find(({ type }) => type === 'CodeBlock');
    expect(block).toMatchObject({ codeSnippet: code });
  });

  it('keeps its lines and their indentation where no code blocks are drawn', () => {
    const { fallback } = elementsIn(renderCard(view)).find(({ type }) => type === 'CodeBlock') as CardElement;
    expect(shownTexts(fallback)).toEqual([
      'Get-Item "${env:ProgramFiles(x86)}\\a" |',
      "\u00A0\u00A0Where-Object { $_.Name -like '*[x]*' } # `tick` ${title}",
    ]);
  });
});

it('parts the braces of functions that card clients run in literal text', () => {
  const text = '{{DATE(2026-01-01T00:00:00Z)}}';
  const [shown] = shownTexts(renderCard({ kind: 'notice', text }));
  expect(shown).not.toMatch(/\{\{(DATE|TIME)/);
  expect(shown?.replace('\u2060', '')).toBe(text);
  expect(renderText({ kind: 'notice', text })).toBe(text);
});
