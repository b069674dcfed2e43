/** Articles or look-alikes → a matcher: one error in, those that fit with confidence and evidence out, best first. */

import type { Condition } from '../../knowledge';
import type { PreparedSubject } from './hold';
import type { Match } from './match';
import { conditionsOf, matchOne, type Recognisable } from './match-one';
import { createRuleIndex } from './rule-index';

export interface Matcher {
  /** Everything of which a rule holds, those that are ruled out included; best first. */
  readonly match: (prepared: PreparedSubject) => Match[];
  /** Adds one, or replaces that of the same id; the others stay as they are. */
  readonly put: (one: Recognisable) => void;
  readonly remove: (id: string) => void;
}

export function createMatcher(recognisables: readonly Recognisable[]): Matcher {
  const index = createRuleIndex();
  const known = new Map<string, { one: Recognisable; conditions: readonly Condition[] }>();
  const put = (one: Recognisable): void => {
    index.put(one.id, one.recognise);
    known.set(one.id, { one, conditions: conditionsOf(one) });
  };
  for (const one of recognisables) put(one);
  return {
    put,
    remove(id) {
      index.remove(id);
      known.delete(id);
    },
    match(prepared) {
      return [...index.candidates(prepared)]
        .map((id) => {
          const found = known.get(id);
          return found && matchOne(found.one, found.conditions, prepared);
        })
        .filter((match) => match !== undefined)
        .sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1));
    },
  };
}
