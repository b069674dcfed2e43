/** Names of cards within their thread: what is shown again under the same name replaces what was there. */

import type { OfFinding } from './action';
import type { Message } from './message';

export const replyCard = ({ id }: Pick<Message, 'id'>): string => `reply:${id}`;

/** Two errors of a thread may have a check of the same name. */
export const checkCard = ({ finding, article }: OfFinding, check: string): string =>
  `check:${finding}:${article}:${check}`;

/** The card that shows where an incident stands; a thread that begins anew gets another one. */
export const incidentCard = ({ id }: Pick<Message, 'id'>): string => `incident:${id}`;

/** Says that everything of the thread was erased. */
export const forgottenCard = 'forgotten';
