/**
 * What looks good and what the incident knows → good, or what has to be known first. Output of another machine than the
 * one in question clears nothing, and a person alone can say whether it is another one where no name tells.
 */

import type { Given, Judgement } from '../diagnosis';
import type { Check } from '../knowledge';

export interface Evidence {
  readonly text: string;
  readonly check: Check;
  readonly given: Given;
}

export function sureOf(judgement: Judgement, { text, check, given }: Evidence): Judgement {
  if (judgement.verdict !== 'good') return judgement;
  const doubt = unknownSource(judgement, given) ?? otherQueues(text, check, given);
  return doubt === undefined
    ? judgement
    : { ...judgement, verdict: 'unreadable', says: `${judgement.says} ${doubt}` };
}

/** A port that one machine reaches says nothing of the next one. */
function unknownSource({ facts }: Judgement, { senderIp }: Given): string | undefined {
  const { source, host } = facts;
  if (senderIp !== undefined || host === undefined || typeof source !== 'string') return undefined;
  if (!/^[\d.]+$|:/.test(source)) return undefined;
  return `That holds for ${source}, where it ran. If that is the Exchange server, press “Looks fine”; else run it there.`;
}

/** A queue that is fine says nothing of those on another server. */
function otherQueues(text: string, { reads }: Check, { sender, queue }: Given): string | undefined {
  const kinds = (reads?.records ?? []).map(({ kind }) => kind);
  const isOfQueues = kinds.some((kind) => kind === 'queue') || reads?.as?.includes('queue') === true;
  if (!isOfQueues) return undefined;
  const server = String(queue ?? sender ?? '').split(/[\\.]/, 1)[0] ?? '';
  if (server === '')
    return 'I do not know which server the mail is stuck on. If it is this one, press “Looks fine”.';
  return text.toLowerCase().includes(server.toLowerCase())
    ? undefined
    : `That is not ${server}, where the mail is stuck: run it there and paste the output.`;
}
