/** A view → an Adaptive Card that Teams takes: version 1.5, at most 14,336 characters of JSON. */

import type { View } from '../conversation';
import type { AdaptiveCard } from './adaptive-card';
import { cardData } from './card-data';
import { cleanCardText, cleanText } from './clean-text';
import { compactCode } from './compact-code';
import { compactLists } from './compact-lists';
import { actionElements, textElements } from './elements';
import { expand } from './expand';
import { mapTexts } from './map-texts';
import { shortenedRemark, shortenings } from './shorten';
import { spokenOf } from './spoken';

/** Teams refuses messages above 28 KB, counted as UTF-16: this many characters of JSON. */
export const longestCard = 14_336;

export function renderCard(view: View): AdaptiveCard {
  const clean = mapTexts(view, (text, key) => (key === 'code' ? cleanText(text) : cleanCardText(text)));
  const whole = draw(clean);
  if (fits(whole)) return whole;
  const compact = compactCode(whole);
  if (fits(compact)) return compact;
  const plain = compactLists(compact);
  return fits(plain) ? plain : shortest(shortenings(clean));
}

const fits = (card: AdaptiveCard): boolean => JSON.stringify(card).length <= longestCard;

/** The first form that fits. Each is shorter than the one before, so halving finds it; the last one fits always. */
function shortest(forms: readonly View[]): AdaptiveCard {
  let [from, to] = [0, forms.length - 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (fits(drawShortened(forms[middle]))) to = middle;
    else from = middle + 1;
  }
  return drawShortened(forms[from]);
}

function drawShortened(view: View = { kind: 'notice', text: '' }): AdaptiveCard {
  const card = compactLists(compactCode(draw(view)));
  return { ...card, body: [...card.body, ...textElements(shortenedRemark(view), true)] };
}

function draw(view: View): AdaptiveCard {
  const { template, data } = cardData(view);
  const { actions = [], ...card } = expand<AdaptiveCard>(template, {
    ...data,
    speak: spokenOf(view),
    actions: actionElements('buttons' in view ? view.buttons : []),
  });
  // A card without buttons has no list of actions at all.
  return actions.length === 0 ? card : { ...card, actions };
}
