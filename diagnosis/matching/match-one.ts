/** One article or look-alike and one error → how well they fit, with the evidence; `undefined` when no rule holds. */

import type { Cause, Check, Condition, Objection, Rule } from '../../knowledge';
import { type Held, holds, isFact, type PreparedSubject } from './hold';
import type { Evidence, ExactFact, Match, Place, Subject } from './match';
import { settings } from './settings';

/** What can be recognised: an article or a look-alike. */
export interface Recognisable {
  readonly id: string;
  readonly title: string;
  /** Versions of Exchange that it is about; absent: any. */
  readonly appliesTo?: readonly string[];
  readonly recognise: readonly Rule[];
  readonly against?: readonly Objection[];
  readonly causes?: readonly Pick<Cause, 'id' | 'suspectedBy'>[];
  readonly checks?: readonly Pick<Check, 'id' | 'answeredBy'>[];
}

export function matchOne(
  { id, title, appliesTo, recognise, against: objections = [], causes = [], checks = [] }: Recognisable,
  conditions: readonly Condition[],
  prepared: PreparedSubject,
): Match | undefined {
  const foreign = prepared.subject.facts.find((fact) => isForeign(fact, conditions, prepared.subject.facts));
  const evidence: (Evidence & { confidence: number })[] = [];
  for (const rule of recognise) {
    const held = ruleHolds(rule, prepared);
    if (held === undefined || (foreign !== undefined && isPlainWords(rule))) continue;
    evidence.push({
      rule: rule.id,
      says: rule.says,
      ...(held.place !== undefined && { span: held.place }),
      confidence: rule.confidence * held.quality,
    });
  }
  if (evidence.length === 0) return undefined;
  evidence.sort((a, b) => b.confidence - a.confidence);
  const against = objections.flatMap((objection) => {
    const held = firstWhole(objection.any, prepared);
    if (held === undefined) return [];
    return [
      {
        rule: objection.id,
        says: objection.says,
        ...(held.place && { span: held.place }),
        weight: objection.weight,
      },
    ];
  });
  against.push(...versionsAgainst(appliesTo, prepared.context.versions));
  const lost = against.reduce((most, { weight }) => Math.max(most, weight), 0);
  const confidence = Math.max(0, (evidence[0]?.confidence ?? 0) - lost);
  return {
    id,
    title,
    confidence: Math.round(confidence * 100) / 100,
    evidence: evidence.map(({ confidence: _, ...rest }) => rest),
    against: against.map(({ weight: _, ...rest }) => rest),
    answered: checks
      .filter(({ answeredBy = [] }) => firstHeld(answeredBy, prepared) !== undefined)
      .map((check) => check.id),
    suspects: causes.flatMap(({ id: cause, suspectedBy = [] }) =>
      suspectedBy
        .filter(({ any }) => firstHeld(any, prepared) !== undefined)
        .slice(0, 1)
        .map(({ says }) => ({ cause, says })),
    ),
  };
}

/** An article is not meant where every version that the paste names is another one. */
function versionsAgainst(
  appliesTo: readonly string[] | undefined,
  named: readonly string[],
): (Evidence & { weight: number })[] {
  if (appliesTo === undefined || named.length === 0) return [];
  if (named.some((version) => appliesTo.includes(version))) return [];
  const says = `it names Exchange ${named.join(', ')} alone, and this is about ${appliesTo.join(', ')}`;
  return [{ rule: 'other-versions', says, weight: settings.otherVersions }];
}

function ruleHolds({ all = [], any, none = [] }: Rule, prepared: PreparedSubject): Held | undefined {
  const held: Held[] = [];
  for (const condition of all) {
    const one = holds(condition, prepared);
    if (one === undefined) return undefined;
    held.push(one);
  }
  if (any !== undefined) {
    const one = firstHeld(any, prepared);
    if (one === undefined) return undefined;
    held.push(one);
  }
  if (firstWhole(none, prepared) !== undefined) return undefined;
  const place = held.find((one) => one.place !== undefined)?.place ?? saidPlace(held, prepared.subject);
  return { quality: Math.min(...held.map(({ quality }) => quality)), ...(place !== undefined && { place }) };
}

/** From the first to the last of the words that show the rule, as a place in the error. */
function saidPlace(held: readonly Held[], { startsAt = 0 }: Subject): Place | undefined {
  const said = held.flatMap((one) => (one.said === undefined ? [] : [one.said]));
  if (said.length === 0) return undefined;
  const from = Math.min(...said.map(([start]) => start));
  const to = Math.max(...said.map(([, end]) => end));
  return [from - startsAt, to - startsAt];
}

function firstHeld(conditions: readonly Condition[], prepared: PreparedSubject): Held | undefined {
  for (const condition of conditions) {
    const held = holds(condition, prepared);
    if (held !== undefined) return held;
  }
  return undefined;
}

/** Like `firstHeld`, without phrases that are cut off. */
function firstWhole(conditions: readonly Condition[], prepared: PreparedSubject): Held | undefined {
  for (const condition of conditions) {
    const held = holds(condition, prepared);
    if (held !== undefined && held.cut !== true) return held;
  }
  return undefined;
}

function isPlainWords({ all = [], any = [] }: Rule): boolean {
  return [...all, ...any].every(
    ({ words, about, order }) => words !== undefined || about !== undefined || order !== undefined,
  );
}

/** A fact that identifies some error and that this article does not know: plain words cannot outweigh it. */
function isForeign(fact: ExactFact, conditions: readonly Condition[], facts: readonly ExactFact[]): boolean {
  if (fact.wrapper === true || !['code', 'event', 'exception', 'hresult'].includes(fact.kind)) return false;
  return !conditions.some((condition) => isFact(condition, fact, facts));
}

export function conditionsOf({ recognise, causes = [] }: Recognisable): Condition[] {
  return [
    ...recognise.flatMap(({ all = [], any = [] }) => [...all, ...any]),
    ...causes.flatMap(({ suspectedBy = [] }) => suspectedBy.flatMap(({ any }) => any)),
  ];
}
