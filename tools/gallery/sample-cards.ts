/** Every template with its sample data → cards with a name. The samples stand beside the templates in `cards/`. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderCard } from '../../cards';
import type { Block, View } from '../../conversation';
import type { NamedCard } from './page';

const folder = join(__dirname, '..', '..', 'cards');

export interface Sample {
  /** Of the template: `answer`. */
  readonly name: string;
  readonly view: View;
}

/** A sample is a view; that of a small template is the block it draws, and is shown inside a section. */
export function sampleViews(): Sample[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.data.json'))
    .sort()
    .map((file) => {
      const name = file.replace('.data.json', '');
      const data = JSON.parse(readFileSync(join(folder, file), 'utf8')) as View | Block;
      return { name, view: isBlock(data) ? aroundBlock(name, data) : data };
    });
}

export function sampleCards(): NamedCard[] {
  return sampleViews().map(({ name, view }) => ({ name, card: renderCard(view) }));
}

function isBlock(data: View | Block): data is Block {
  return ['heading', 'text', 'grade', 'quote', 'list', 'snippet', 'choice', 'check'].includes(data.kind);
}

function aroundBlock(name: string, block: Block): View {
  return {
    kind: 'section',
    title: `The block ${name}`,
    of: 'Inside a section',
    blocks: [block],
    buttons: [],
  };
}
