/** An answer → its second line: what it is, how sure that is, who repairs it. */

import type { AnswerView } from '../conversation';

/** `454 4.7.0 · very likely · your Exchange team fixes this`. */
export function statusOf({ codes, likelihood, whoFixes }: AnswerView): string {
  const line = [codes, likelihood, `${whoFixes} fixes this`].filter((part) => part !== undefined).join(' · ');
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}`;
}
