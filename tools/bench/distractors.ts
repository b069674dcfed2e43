/**
 * A number and a seed → that many articles about errors that do not exist. They speak as the real ones do: the same
 * wrappers, the same words, and three in ten share a code or an event with a real article.
 */

import type { Article, Condition, Rule } from '../../knowledge';
import * as vocabulary from './distractor-words';
import { createRandom, type Random } from './random';

/** Share of distractors that share a code or an event with a real article. */
const sharing = 0.3;

export function createDistractors(real: readonly Article[], count: number, seed = 1): Article[] {
  const taken = exactConditions(real);
  return Array.from({ length: count }, (_, number) =>
    distractor(number, taken, createRandom(seed * 1_000_003 + number)),
  );
}

/** Codes and events that the real articles ask for. */
function exactConditions(articles: readonly Article[]): Condition[] {
  const conditions = articles.flatMap(({ recognise }) =>
    recognise.flatMap(({ all = [], any = [] }) => [...all, ...any]),
  );
  const exact = conditions.filter(({ code, event }) => code !== undefined || event !== undefined);
  return [...new Map(exact.map((condition) => [JSON.stringify(condition), condition])).values()];
}

/** What all of them lack; one object for all, so that the generator's memory is not the matcher's. */
const nothing: Omit<Article, 'id' | 'title' | 'summary' | 'symptoms' | 'recognise' | 'against'> = {
  whoFixes: 'your Exchange team',
  appliesTo: ['2016', '2019'],
  causes: [],
  checks: [],
  fixes: [],
  facts: [],
  versionNotes: [],
  corrections: [],
  references: [],
  examples: { finds: [], rejects: [] },
};

function distractor(number: number, taken: readonly Condition[], random: Random): Article {
  const shared = random.chance(sharing) ? random.pick(taken) : undefined;
  const exact = shared ?? { code: code(random) };
  const phrase = errorText(random);
  const second = errorText(random);
  const thing = `${name(random)} ${random.pick(vocabulary.kinds)}`;
  const source = random.pick(vocabulary.sources);
  const event = String(1_000 + random.below(30_000));
  const spelled = exact.code === undefined ? phrase : `${exact.code} ${phrase}`;
  return {
    ...nothing,
    id: `distractor-${String(number).padStart(6, '0')}`,
    title: `${phrase} with ${thing}`,
    summary: `Exchange logs ${phrase} when ${thing} answers in place of the server. ${second} follows some minutes later.`,
    symptoms: [
      random.pick(vocabulary.wrappers).replace('%', spelled),
      `Event ID ${exact.event ?? event}, ${source}: ${second} for Receive connector Default EX01.`,
      random.pick(vocabulary.complaints).replace('%', `the ${thing}`),
      `Get-Queue shows LastError ${spelled} and status Retry; the queue grows by the minute.`,
    ],
    recognise: rules(exact, phrase, second, thing, `${source} ${event}`, random),
    against: [
      {
        id: 'another-text',
        says: 'another text stands behind it',
        any: [{ text: errorText(random) }],
        weight: 0.5,
      },
    ],
  };
}

function rules(
  exact: Condition,
  phrase: string,
  second: string,
  thing: string,
  event: string,
  random: Random,
): Rule[] {
  const says = 'it says so';
  return [
    { id: 'reply-with-text', says, all: [exact, { text: phrase }], confidence: 0.97 },
    { id: 'text-alone', says, any: [{ text: phrase }, { text: second }], confidence: 0.9 },
    { id: 'event', says, all: [{ event }, { text: second }], confidence: 0.92 },
    {
      id: 'plain-words',
      says,
      all: [
        { words: [thing, `${thing.split(' ')[0]}*`] },
        { words: [random.pick(vocabulary.mailWords), random.pick(vocabulary.mailWords)] },
        { words: [random.pick(vocabulary.troubleWords), random.pick(vocabulary.troubleWords)] },
      ],
      confidence: 0.65,
    },
  ];
}

function code(random: Random): string {
  const family = random.chance(0.5) ? 4 : 5;
  const enhanced = `${family}.${random.below(8)}.${random.below(500)}`;
  return random.chance(0.5) ? `${family}${random.below(6)}${random.below(10)} ${enhanced}` : enhanced;
}

/** `Temporary certificate failure`, `Cannot verify partner quota after the routing timeout`. */
function errorText(random: Random): string {
  const { states, subjects, failures, verbs } = vocabulary;
  const subject = `${random.pick(subjects)} ${random.pick(subjects)}`;
  const failure = random.pick(failures);
  const short = random.chance(0.5)
    ? `${random.pick(states)} ${subject} ${failure}`
    : `${random.pick(verbs)} ${subject} ${random.pick(subjects)}`;
  return random.chance(0.4) ? `${short} after the ${random.pick(subjects)} ${random.pick(failures)}` : short;
}

/** `Nortamvel`. */
function name(random: Random): string {
  const parts = Array.from({ length: 3 + random.below(2) }, () => random.pick(vocabulary.syllables));
  const joined = parts.join('');
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}
