/**
 * A card → the same card with less JSON: the mark of a list item stands in front of its title instead of in a column of
 * its own. Longer items then begin further to the left in their second line; so only a card that is too large gets it.
 */

import type { AdaptiveCard, CardElement } from './adaptive-card';
import item from './item.template.json';

export function compactLists(card: AdaptiveCard): AdaptiveCard {
  return { ...card, body: card.body.flatMap(compacted) };
}

interface RichText extends CardElement {
  readonly inlines: readonly CardElement[];
}

interface Column {
  readonly width: string;
  readonly items: readonly RichText[];
}

const [markColumn] = item.columns;

function compacted(element: CardElement): CardElement[] {
  if (element.type === 'ColumnSet') {
    const [mark, words] = element.columns as readonly Column[];
    const isItem = mark !== undefined && mark.width === markColumn?.width && words !== undefined;
    if (isItem) return plainItem(element, mark, words);
  }
  const items = element.items as readonly CardElement[] | undefined;
  return [items === undefined ? element : { ...element, items: items.flatMap(compacted) }];
}

function plainItem({ spacing }: CardElement, { items: [mark] }: Column, words: Column): CardElement[] {
  const [title, ...text] = words.items;
  if (mark === undefined || title === undefined) return [];
  const inlines = [...mark.inlines.map((run) => ({ ...run, text: `${run.text} ` })), ...title.inlines];
  return [{ ...title, spacing, inlines }, ...text];
}
