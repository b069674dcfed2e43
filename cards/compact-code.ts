/**
 * A card → the same card with less JSON: code for clients without code blocks stands in one text with line breaks
 * instead of an element per line. Most clients draw those breaks, none is sure to; so only a card that is too large gets it.
 */

import type { AdaptiveCard, CardElement } from './adaptive-card';

export function compactCode(card: AdaptiveCard): AdaptiveCard {
  return { ...card, body: card.body.map(compacted) };
}

interface Line {
  readonly inlines: readonly [{ readonly text: string }];
}

function compacted(element: CardElement): CardElement {
  if (element.type === 'CodeBlock') {
    const { items, ...fallback } = element.fallback as { readonly items: readonly Line[] };
    const [first] = items;
    if (first === undefined) return element;
    const text = items.map(({ inlines }) => inlines[0].text).join('\n');
    return {
      ...element,
      fallback: { ...fallback, items: [{ ...first, inlines: [{ ...first.inlines[0], text }] }] },
    };
  }
  const items = element.items as readonly CardElement[] | undefined;
  return items === undefined ? element : { ...element, items: items.map(compacted) };
}
