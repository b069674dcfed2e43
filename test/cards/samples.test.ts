/** Every template with its sample, whatever the template. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { longestCard, renderCard } from '../../cards';
import { cardsFolder, elementsIn, filesEnding, isBlock, readSample, sampleNames, samples } from './samples';

it('has a sample beside every template, and a template beside every sample', () => {
  expect(filesEnding('.template.json').map((file) => basename(file, '.template.json'))).toEqual(sampleNames);
});

describe('the type checker', () => {
  it('takes every sample for the view or the block it stands for', () => {
    const lines = sampleNames.map((name, place) => {
      const sample = readSample(name);
      const type = isBlock(sample) ? 'Block' : 'View';
      return `export const sample${place}: ${type} = ${JSON.stringify(sample)};`;
    });
    expect(complaints(lines)).toEqual([]);
  });

  it('notices a sample that is none', () => {
    expect(complaints(['export const sample: View = {"kind":"notice","text":"x","extra":1};'])).toHaveLength(
      1,
    );
  });
});

describe.each(samples)('the sample of %s', (_, view) => {
  const card = renderCard(view);
  const elements = elementsIn(card);

  it('gives a card that Teams takes', () => {
    expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5' });
    expect(JSON.stringify(card).length).toBeLessThanOrEqual(longestCard);
    expect(JSON.stringify(card)).not.toContain('msteams');
  });

  it('fills in every expression', () => {
    expect(JSON.stringify(card)).not.toMatch(/\$\{|\[object|null|undefined|NaN/);
  });

  it('has something to say to people who hear the card, and to clients that draw none', () => {
    expect(card.speak).toMatch(/\p{L}{3}/u);
    expect(card.fallbackText).toBe(card.speak);
  });

  it('wraps every text and marks headings as headings', () => {
    const texts = elements.filter(({ type }) => type === 'TextBlock');
    for (const text of texts) expect(text).toMatchObject({ wrap: true, style: 'heading', weight: 'Bolder' });
    const [first] = card.body;
    if (view.kind !== 'notice') expect(first).toMatchObject({ style: 'heading', size: 'Large' });
    expect(texts.slice(1).filter(({ size }) => size === 'Large')).toEqual([]);
  });

  it('draws only elements and actions that this version of cards has', () => {
    const known = [
      'AdaptiveCard',
      'TextBlock',
      'RichTextBlock',
      'TextRun',
      'Container',
      'ColumnSet',
      'Column',
    ];
    const types = elements.map(({ type }) => type);
    expect(
      types.filter((type) => ![...known, 'ActionSet', 'Action.Submit', 'CodeBlock'].includes(String(type))),
    ).toEqual([]);
  });

  it('gives every code block a fallback with the same code', () => {
    for (const { codeSnippet, fallback } of elements.filter(({ type }) => type === 'CodeBlock')) {
      const lines = elementsIn(fallback).filter(({ type }) => type === 'TextRun');
      for (const line of lines) expect(line.fontType).toBe('Monospace');
      expect(
        lines
          .map(({ text }) => text)
          .join('\n')
          .replaceAll('\u00A0', ' ')
          // A line without anything is drawn as a blank, or it would be missing.
          .replace(/^ $/gm, ''),
      ).toBe(codeSnippet);
    }
  });
});

/** What the type checker says about lines of TypeScript that know `View` and `Block`. */
function complaints(lines: readonly string[]): string[] {
  const root = dirname(cardsFolder);
  mkdirSync(join(root, 'dist'), { recursive: true });
  const folder = mkdtempSync(join(root, 'dist', 'samples-'));
  const file = join(folder, 'samples.ts');
  const view = JSON.stringify(join(root, 'conversation', 'view'));
  writeFileSync(
    file,
    [`import type { Block, View } from ${view};`, 'export type { Block, View };', ...lines].join('\n'),
  );
  const options = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: { noEmit: true, types: ['node'] },
    exclude: [],
    include: [file],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(options));
  const packageFile = createRequire(__filename).resolve('typescript/package.json');
  const { bin } = JSON.parse(readFileSync(packageFile, 'utf8')) as { bin: { tsc: string } };
  try {
    execFileSync(process.execPath, [join(dirname(packageFile), bin.tsc), '-p', folder], { encoding: 'utf8' });
    return [];
  } catch (error) {
    const { stdout = '' } = error as { stdout?: string };
    return stdout.split('\n').filter((line) => line.includes('samples.ts('));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
