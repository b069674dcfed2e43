/** What people say of an answer: it was the solution, or it was not their problem. Authors learn from it; no ranking does. */

import type { Diagnosis } from '../diagnosis';
import { fingerprint, maskNames } from '../diagnosis';
import type { Finding, Incident } from './incident';

export interface Verdict {
  /** The same for the same error with other names, addresses and times. */
  readonly fingerprint: string;
  readonly article: string;
  readonly helped: boolean;
}

/** Characters that tell an error; what follows them is one log line after the other. */
const longestTold = 8_000;

/** The fingerprint of the error that each article fits; of the whole paste where no error stands out. */
export function fingerprintsOf(paste: string, { matches, errors }: Diagnosis): Record<string, string> {
  return Object.fromEntries(
    matches.map(({ id }) => {
      const [start, end] = errors.find((error) => error.matches.some((match) => match.id === id))?.span ?? [
        0,
        paste.length,
      ];
      return [id, fingerprint(maskNames(paste.slice(start, Math.min(end, start + longestTold))))];
    }),
  );
}

/** Empty where the error is not known any more. */
export function verdictsOn(finding: Finding, article: string, helped: boolean): readonly Verdict[] {
  const print = finding.fingerprints?.[article];
  return print === undefined ? [] : [{ fingerprint: print, article, helped }];
}

/** A thumb below a card, by the name of the card; empty for a card that is no answer. */
export function verdictsOnCard(
  { answers = [], findings }: Incident,
  card: string,
  helped: boolean,
): readonly Verdict[] {
  const answer = answers.find((known) => known.card === card);
  const finding = findings.find(({ message }) => message === answer?.finding);
  return answer && finding ? verdictsOn(finding, answer.article, helped) : [];
}
