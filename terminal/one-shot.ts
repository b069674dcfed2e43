/** An answer that nobody can go on from, because the program ends → the same, with a hint at where the rest stands. */

import type { View } from '../conversation';

export function oneShot(view: View): View {
  if (view.kind !== 'answer') return view;
  const article = view.buttons.flatMap(({ data }) => ('article' in data ? [data.article] : []))[0];
  if (article === undefined) return view;
  return {
    ...view,
    hint: `Checks and fixes: npm run --silent ask -- --article ${article}`,
  };
}
