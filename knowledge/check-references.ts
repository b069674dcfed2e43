/** An article of the right shape → ids in it that are used twice or point nowhere. */

import type { Article } from './article';
import type { FieldProblem } from './knowledge';
import type { LookAlike } from './look-alike';
import { snippetsOf } from './snippets-of';

/** All articles that ids may point at, by id; `undefined`: the file is there and is reported already. */
export type Targets = ReadonlyMap<string, Article | undefined>;

export function checkReferences(article: Article, articles: Targets): FieldProblem[] {
  return [
    ...duplicates(article),
    ...brokenPointers(article),
    ...unknownNames(article),
    ...brokenLinks(article, articles),
  ];
}

export function checkLookAlikeLinks({ id, resembles }: LookAlike, articles: Targets): FieldProblem[] {
  return brokenLink(`${id}.resembles`, resembles, articles);
}

function duplicates(article: Article): FieldProblem[] {
  const placed = (field: string, ids: readonly string[], key = 'id') =>
    ids.map((id, place) => ({ id, field: `${field}[${place}].${key}` }));
  const idsOf = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);
  const lists = [
    [...placed('recognise', idsOf(article.recognise)), ...placed('against', idsOf(article.against))],
    placed('causes', idsOf(article.causes)),
    placed('checks', idsOf(article.checks)),
    placed('fixes', idsOf(article.fixes)),
    placed(
      'facts',
      article.facts.map(({ topic }) => topic),
      'topic',
    ),
    snippetsOf(article).map(({ field, snippet }) => ({ id: snippet.id, field: `${field}.id` })),
  ];
  return lists.flatMap((list) =>
    list.flatMap(({ id, field }, place) => {
      const first = list.findIndex((one) => one.id === id);
      if (first === place) return [];
      return [
        {
          field,
          problem: `the id "${id}" stands at ${list[first]?.field} too`,
          fix: 'Give one of them another id',
        },
      ];
    }),
  );
}

function unknownNames({ causes, checks, fixes, facts, names = {} }: Article): FieldProblem[] {
  const known = [...causes, ...checks, ...fixes].map(({ id }) => id).concat(facts.map(({ topic }) => topic));
  return Object.keys(names)
    .filter((id) => !known.includes(id))
    .map((id) => ({
      field: `names.${id}`,
      problem: `"${id}" is no cause, check, fix or fact of this article`,
      fix: `Use one of: ${[...new Set(known)].join(', ')}`,
    }));
}

/** Pointers inside the article. */
function brokenPointers({ causes, checks, fixes }: Article): FieldProblem[] {
  const known = {
    cause: causes.map(({ id }) => id),
    check: checks.map(({ id }) => id),
    fix: fixes.map(({ id }) => id),
  };
  const pointer = (field: string, to: keyof typeof known, ids: readonly string[] = []): FieldProblem[] =>
    ids
      .filter((id) => !known[to].includes(id))
      .map((id) => ({
        field,
        problem: `"${id}" is no ${to} of this article`,
        fix: `Use one of: ${known[to].join(', ')}`,
      }));
  return [
    ...causes.flatMap((cause, place) => [
      ...pointer(`causes[${place}].checks`, 'check', cause.checks),
      ...pointer(`causes[${place}].fixes`, 'fix', cause.fixes),
    ]),
    ...checks.flatMap(({ bad }, place) =>
      bad.flatMap(({ cause }, row) =>
        cause === undefined || cause.includes('/')
          ? []
          : pointer(`checks[${place}].bad[${row}].cause`, 'cause', [cause]),
      ),
    ),
    ...readRules(checks).flatMap(({ field, cause }) =>
      cause.includes('/') ? [] : pointer(field, 'cause', [cause]),
    ),
    ...fixes.flatMap((fix, place) => [
      ...pointer(`fixes[${place}].removes`, 'cause', fix.removes),
      ...pointer(`fixes[${place}].proofChecks`, 'check', fix.proofChecks),
    ]),
  ];
}

/** The causes that rules of `reads` name. */
function readRules(checks: Article['checks']): { field: string; cause: string }[] {
  return checks.flatMap(({ reads }, place) =>
    (reads?.rules ?? []).flatMap(({ cause }, row) =>
      cause === undefined ? [] : [{ field: `checks[${place}].reads.rules[${row}].cause`, cause }],
    ),
  );
}

/** Pointers to other articles. */
function brokenLinks(article: Article, articles: Targets): FieldProblem[] {
  return [
    ...article.causes.flatMap((cause, place) =>
      brokenLink(`causes[${place}].article`, cause.article, articles),
    ),
    ...article.checks.flatMap(({ bad }, place) =>
      bad.flatMap(({ cause }, row) =>
        cause?.includes('/') === true
          ? brokenLink(`checks[${place}].bad[${row}].cause`, cause, articles)
          : [],
      ),
    ),
    ...readRules(article.checks).flatMap(({ field, cause }) =>
      cause.includes('/') ? brokenLink(field, cause, articles) : [],
    ),
    ...article.checks.flatMap(({ reads }, place) =>
      brokenCheck(`checks[${place}].reads.as`, reads?.as, articles),
    ),
    ...(article.splits ?? []).flatMap(({ from }, place) =>
      brokenLink(`splits[${place}].from`, from, articles),
    ),
  ];
}

/** `target` is `article/check`, and that check has rules of its own. */
function brokenCheck(field: string, target: string | undefined, articles: Targets): FieldProblem[] {
  if (target === undefined) return [];
  const [id = '', name] = target.split('/');
  const other = articles.get(id);
  if (!articles.has(id)) return brokenLink(field, id, articles);
  if (other === undefined || other.checks.some((check) => check.id === name && check.reads?.rules)) return [];
  return [
    {
      field,
      problem: `"${name}" is no check of ${id} with rules of its own`,
      fix: 'Name a check that has "reads" with "rules"',
    },
  ];
}

/** `target` is `article` or `article/cause`. */
function brokenLink(field: string, target: string | undefined, articles: Targets): FieldProblem[] {
  if (target === undefined) return [];
  const [id = '', cause] = target.split('/');
  const other = articles.get(id);
  if (!articles.has(id)) {
    const known = [...articles.keys()].join(', ');
    return [{ field, problem: `there is no article "${id}"`, fix: `Use one of: ${known}` }];
  }
  if (cause === undefined || other === undefined || other.causes.some((known) => known.id === cause))
    return [];
  const known = other.causes.map((one) => one.id).join(', ');
  return [{ field, problem: `"${cause}" is no cause of ${id}`, fix: `Use one of: ${known}` }];
}
