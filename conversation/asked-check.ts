/** A text → the check of an article that it asks for: `check 2`, `2`, or the words of its button. */

import type { Article, Check } from '../knowledge';

/** Longer texts are pastes; looking for the end of one takes seconds. */
const longest = 200;

export function askedCheck(text: string, { checks }: Article): Check | undefined {
  if (text.length > longest) return undefined;
  const [plain = ''] = /^.*[^.!?]/s.exec(text.trim()) ?? [];
  const [, number] = /^(?:(?:show |run )?(?:check|step) ?(?:no\. ?|#)?|#)?(\d{1,2})$/i.exec(plain) ?? [];
  if (number !== undefined) return checks[Number(number) - 1];
  return checks.find(({ title }) => title.localeCompare(plain, 'en', { sensitivity: 'accent' }) === 0);
}
