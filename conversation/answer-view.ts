/** A diagnosis with an article → the first card: what this is, the causes, the first check, ready to run. */

import type { Diagnosis, Match } from '../diagnosis';
import type { Article, Cause, Check, ExchangeVersion, Snippet } from '../knowledge';
import { fillSnippet, type KnownValue } from '../powershell';
import { answerButtons } from './buttons';
import { checkSnippets, checksFor } from './check-snippets';
import { checkView } from './check-view';
import { likelihood } from './likelihood';
import { readLine } from './read-line';
import { spellSignals } from './read-signals';
import { valueChoices } from './value-choices';
import type { AnswerView, CheckView } from './view';

/** Where the version is unknown, the form for supported products is shown first. */
export const supported: readonly ExchangeVersion[] = ['2016', '2019', 'SE'];
/** Causes on the first card; all of them are one press away. */
const causesShown = 5;

export interface AnswerInput {
  readonly article: Article;
  readonly match: Match;
  readonly diagnosis: Diagnosis;
  readonly known: readonly KnownValue[];
  readonly versions: readonly ExchangeVersion[];
  /** Set while another article fits the same error and nobody has chosen. */
  readonly choice?: AnswerView['choice'];
  /** What else was in the paste, one line each. */
  readonly others: readonly string[];
  /** The article for another error of the same paste. */
  readonly otherError?: string;
  readonly needsMention: boolean;
  /** Whose text was read: `your paste`. */
  readonly readFrom: string;
}

export function answerView({
  article,
  match,
  diagnosis,
  known,
  versions,
  choice,
  others,
  otherError,
  needsMention,
  readFrom,
}: AnswerInput): AnswerView {
  const causes = causesInOrder(article, match);
  const check = firstCheck(article, match, versions);
  const codes = codesOf(diagnosis, match);
  const read = readLine(diagnosis);
  const shownVersions = versions.length > 0 ? versions : supported;
  const first = check && firstCommand(check, known, shownVersions);
  return {
    kind: 'answer',
    title: article.title,
    ...(codes !== undefined && { codes }),
    likelihood: likelihood(match.confidence),
    whoFixes: article.whoFixes,
    summary: article.summary,
    ...(read !== undefined && { read: { from: readFrom, text: read } }),
    causes: causes.slice(0, causesShown).map(({ id, title }) => {
      const says = match.suspects.find(({ cause }) => cause === id)?.says;
      return { title, ...(says !== undefined && { text: `first suspect: ${says}` }) };
    }),
    ...(check !== undefined && { check: shortCheck(check, first, known, shownVersions) }),
    ...(choice !== undefined && { choice }),
    others,
    hint: needsMention
      ? 'Run it and mention me together with the output: I read it. Start checks leads you through all checks, one at a time.'
      : `Run it and paste the output here: I read it. Start checks leads you through all checks. Or ask for causes, commands${otherError === undefined ? ' or why' : ', why or the other error'}.`,
    values: first === undefined ? [] : valueChoices([first], known, shownVersions),
    buttons: answerButtons(article, first !== undefined, otherError),
  };
}

/** What exact signs in the paste point to comes first; the article's own order decides the rest. */
export function causesInOrder(article: Article, match?: Match): Cause[] {
  const suspects = new Set(match?.suspects.map(({ cause }) => cause));
  return [
    ...article.causes.filter(({ id }) => suspects.has(id)),
    ...article.causes.filter(({ id }) => !suspects.has(id)),
  ];
}

/** The check that is offered first: that of the first suspect, else the first that the paste does not answer. */
export function firstCheck(
  article: Article,
  { suspects, answered }: Pick<Match, 'suspects' | 'answered'>,
  versions: readonly ExchangeVersion[],
): Check | undefined {
  const checks = checksFor(article, versions);
  const suspect = article.causes.find(({ id }) => id === suspects[0]?.cause);
  const open = checks.filter(({ id }) => !answered.includes(id));
  return open.find(({ id }) => id === suspect?.checks[0]) ?? open[0] ?? checks[0];
}

/** The one command to begin with: the first that can be run as it stands, else the first. */
export function firstCommand(
  check: Check,
  known: readonly KnownValue[],
  versions: readonly ExchangeVersion[],
): Snippet | undefined {
  const { reading } = checkSnippets(check);
  const isReady = (snippet: Snippet): boolean =>
    fillSnippet(snippet, known, versions)[0]?.missing.length === 0;
  return reading.find(isReady) ?? reading[0];
}

function shortCheck(
  check: Check,
  first: Snippet | undefined,
  known: readonly KnownValue[],
  versions: readonly ExchangeVersion[],
): CheckView {
  const view = checkView({ ...check, snippets: first === undefined ? [] : [first] }, known, versions);
  return { ...view, snippets: view.snippets.slice(0, 1) };
}

/** The code or event that the article was recognised by, from the error that it was recognised in. */
function codesOf({ signals, errors }: Diagnosis, match: Match): string | undefined {
  const error = errors.find(({ matches }) => matches.some(({ id }) => id === match.id));
  const [from, to] = error?.span ?? [0, Number.POSITIVE_INFINITY];
  const places = match.evidence.map(({ span }) => span).filter((span) => span !== undefined);
  const telling = signals.filter(
    ({ kind, wrapper, span }) =>
      wrapper !== true &&
      ['code', 'event', 'kb', 'hresult'].includes(kind) &&
      span[0] >= from &&
      span[1] <= to,
  );
  const near = telling.filter(({ span }) =>
    places.some(([start, end]) => span[1] >= start - 40 && span[0] <= end + 40),
  );
  return spellSignals(near.length > 0 ? near : telling)[0];
}
