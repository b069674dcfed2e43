/** The sample beside each template: a view, or for a small template the block that it draws. */

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CardElement } from '../../cards';
import type { Block, View } from '../../conversation';

export const cardsFolder = join(__dirname, '..', '..', 'cards');

export const filesEnding = (ending: string): string[] =>
  readdirSync(cardsFolder).filter((file) => file.endsWith(ending));

export const sampleNames = filesEnding('.data.json').map((file) => basename(file, '.data.json'));

export function readSample(name: string): View | Block {
  return JSON.parse(readFileSync(join(cardsFolder, `${name}.data.json`), 'utf8'));
}

const blockKinds: readonly string[] = [
  'heading',
  'text',
  'grade',
  'quote',
  'list',
  'snippet',
  'choice',
  'check',
] satisfies Block['kind'][];
export const isBlock = (sample: View | Block): sample is Block => blockKinds.includes(sample.kind);

export function inSection(...blocks: Block[]): View {
  return { kind: 'section', title: 'Blocks', of: 'An article', blocks, buttons: [] };
}

/** Every sample as something that `renderCard` and `renderText` take. */
export const samples: readonly (readonly [name: string, view: View])[] = sampleNames.map((name) => {
  const sample = readSample(name);
  return [name, isBlock(sample) ? inSection(sample) : sample];
});

export function sampleOf<Kind extends View['kind']>(kind: Kind): Extract<View, { kind: Kind }> {
  const [, view] = samples.find(([, { kind: known }]) => known === kind) ?? [];
  if (view === undefined) throw new Error(`no sample of the kind ${kind}`);
  return view as Extract<View, { kind: Kind }>;
}

/** Every element and text run of a card, outermost first. */
export function elementsIn(value: unknown): CardElement[] {
  if (Array.isArray(value)) return value.flatMap(elementsIn);
  if (typeof value !== 'object' || value === null) return [];
  const element = value as CardElement;
  const { data: _, ...parts } = element;
  return [
    ...(typeof element.type === 'string' ? [element] : []),
    ...Object.values(parts).flatMap(elementsIn),
  ];
}

/** What a person reads, line by line; code as clients without code blocks draw it. */
export function shownTexts(card: unknown): string[] {
  return elementsIn(card)
    .map(({ text, title }) => text ?? title)
    .filter((text) => typeof text === 'string');
}
