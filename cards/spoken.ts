/** A view → what a screen reader says, and what a client shows that draws no cards: one or two plain sentences. */

import type { View } from '../conversation';
import { statusOf } from './status-line';

/** It stands in the card twice, and nobody listens to more. */
const longest = 300;

export function spokenOf(view: View): string {
  const spoken = sentences(view).replace(/\s+/g, ' ').trim();
  return spoken.length > longest ? `${spoken.slice(0, longest).toWellFormed()}…` : spoken;
}

function sentences(view: View): string {
  switch (view.kind) {
    case 'answer': {
      const [cause] = view.causes;
      const first = cause === undefined ? '' : ` First cause: ${cause.title}.`;
      return `${view.title}. ${statusOf(view)}.${first}`;
    }
    case 'section':
      return `${view.title}. ${view.of}.`;
    case 'look-alike':
      return `${view.title}. Usual cause: ${view.cause}`;
    case 'notice':
      return view.text;
    case 'plain':
      return `Command: ${view.text}`;
    case 'script':
      return `${view.title}. ${view.hint}`;
    case 'not-found':
      return `${view.title}. ${view.hint}`;
    case 'help':
      return `${view.title}. ${view.text}`;
    case 'article':
      return `${view.title}. ${view.summary}`;
  }
}
