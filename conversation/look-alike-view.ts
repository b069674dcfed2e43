/** A known error without an article → a pointer: its usual cause, and what sets it apart. */

import type { Diagnosis, LookAlikeMatch } from '../diagnosis';
import { actionVersion } from './action';
import type { Expertise } from './expertise';
import { readLine } from './read-line';
import type { LookAlikeView } from './view';

export function lookAlikeView(
  { id, title, cause, differs, resembles = '' }: LookAlikeMatch,
  diagnosis: Diagnosis,
  needsMention: boolean,
  articles: Expertise['articles'],
  readFrom: string,
): LookAlikeView {
  const read = readLine(diagnosis);
  const article = articles.get(resembles);
  const more = new Map(
    diagnosis.errors.flatMap(({ lookAlike }) => (lookAlike === undefined ? [] : [[lookAlike.id, lookAlike]])),
  );
  more.delete(id);
  return {
    kind: 'look-alike',
    title,
    cause,
    ...(article !== undefined && { resembles: article.title }),
    differs,
    ...(read !== undefined && { read: { from: readFrom, text: read } }),
    others: [...more.values()].map((other) => `Also: ${other.title}. Usual cause: ${other.cause}`),
    hint: needsMention
      ? 'If it is not this, mention me again together with more of the error.'
      : 'If it is not this, paste more of the error.',
    buttons: [{ title: 'What I can do', data: { v: actionVersion, kind: 'help' } }],
  };
}
