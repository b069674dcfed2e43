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
