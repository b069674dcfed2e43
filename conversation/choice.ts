/** Two articles for one error → the one question that splits them, with an answer for each. */

import type { Article } from '../knowledge';
import { actionVersion } from './action';
import type { AnswerView, Button } from './view';

export function choiceBetween(shown: Article, other: Article): AnswerView['choice'] {
  const split = shown.splits?.find(({ from }) => from === other.id);
  const back = other.splits?.find(({ from }) => from === shown.id);
  const question = split?.question ?? back?.question;
  if (question === undefined) return undefined;
  const option = (title: string, article: string): Button => ({
    title,
    data: { v: actionVersion, kind: 'pick', article },
  });
  return {
    question,
    options: [option(split?.button ?? shown.title, shown.id), option(back?.button ?? other.title, other.id)],
  };
}

/** The option that a text chooses: the words of its button, or yes or no where one of two buttons says Yes. */
export function chosenOption(text: string, options: readonly Button[]): Button | undefined {
  const same = ({ title }: Button): boolean =>
    text.toLowerCase().startsWith(title.toLowerCase()) && /^[.!]*$/.test(text.slice(title.length));
  const yes = options.find(({ title }) => /^yes\b/i.test(title));
  // From its beginning: a pattern that looks for the end of a long paste takes seconds.
  const word = /^(\p{L}+)[.!]*$/u.exec(text)?.[1]?.toLowerCase() ?? '';
  if (yes !== undefined && options.length === 2) {
    if (yesWords.has(word)) return yes;
    if (noWords.has(word)) return options.find((option) => option !== yes);
  }
  return options.find(same);
}

const yesWords = new Set(['yes', 'yep', 'yeah', 'ja', 'oui', 'sí', 'si']);
const noWords = new Set(['no', 'nope', 'nein', 'non']);
