/** Reads folders of articles and checks them; the start fails on the first broken article, never later. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { load, YAMLException } from 'js-yaml';
import type { Article } from './article';
import { builtInConcepts } from './built-in-articles';
import { checkPlaceholders } from './check-placeholders';
import { checkLookAlikeLinks, checkReferences, type Targets } from './check-references';
import { checkArticleShape, checkConceptsShape, checkLookAlikesShape } from './check-shape';
import { addConcepts, type Concepts, checkConceptNames, expandConcepts } from './concepts';
import { type FieldProblem, type Knowledge, KnowledgeError, type KnowledgeProblem } from './knowledge';
import { loadPhraseBook } from './load-phrase-book';
import type { LookAlike } from './look-alike';

/** The files of a folder that are no articles. */
const lookAlikesFile = 'look-alikes.yaml';
const conceptsFile = 'concepts.yaml';
const isArticleFile = (file: string): boolean => ![lookAlikesFile, conceptsFile].includes(basename(file));

interface Loaded<T> {
  readonly file: string;
  readonly item: T;
}

/**
 * Loads every `*.yaml` of the folders, in the order of their names, and the concepts that come with Unstuck.
 * Throws `KnowledgeError` for a folder that cannot be read, broken YAML, a field that the schema refuses, an id that
 * is used twice or points nowhere.
 */
export function loadKnowledge(folders: readonly string[]): Knowledge {
  const problems: KnowledgeProblem[] = [];
  const hash = createHash('sha256');
  const articles = new Map<string, Loaded<Article>>();
  const lookAlikes = new Map<string, Loaded<LookAlike>>();
  const concepts: Record<string, readonly string[]> = {};
  const keep = <T extends { readonly id: string }>(
    kept: Map<string, Loaded<T>>,
    file: string,
    item: T,
    field = 'id',
  ): void => {
    const twin = kept.get(item.id);
    if (twin === undefined) kept.set(item.id, { file, item });
    else problems.push({ file, ...sameId(item.id, twin.file, field) });
  };
  const files = [builtInConcepts, ...folders.flatMap((folder) => yamlFiles(folder, problems))];
  for (const file of files) {
    const report = (found: readonly FieldProblem[]): void => {
      problems.push(...found.map((problem) => ({ file, ...problem })));
    };
    const text = readText(file, report);
    if (text === undefined) continue;
    hash.update(text);
    const data = parse(file, text, report);
    if (data === undefined) continue;
    if (basename(file) === conceptsFile) {
      const wrong = checkConceptsShape(data);
      report(wrong);
      if (wrong.length === 0) addConcepts(concepts, data as Concepts);
    } else if (basename(file) === lookAlikesFile) {
      const wrong = checkLookAlikesShape(data);
      report(wrong);
      if (wrong.length > 0) continue;
      for (const [place, item] of (data as readonly LookAlike[]).entries())
        keep(lookAlikes, file, item, `[${place}].id`);
    } else {
      const wrong = checkArticle(data, idOf(file));
      report(wrong);
      if (wrong.length === 0) keep(articles, file, data as Article);
    }
  }
  const known = new Map([...articles].map(([id, { item }]) => [id, item]));
  const named = files.filter(isArticleFile).map(idOf);
  const targets: Targets = new Map([...named.map((id) => [id, undefined] as const), ...known]);
  for (const { file, item } of articles.values()) {
    const found = [
      ...checkReferences(item, targets),
      ...checkPlaceholders(item),
      ...checkConceptNames(item, concepts),
    ];
    problems.push(...found.map((problem) => ({ file, ...problem })));
  }
  for (const { file, item } of lookAlikes.values()) {
    const twin = articles.get(item.id);
    const found = [
      ...(twin === undefined ? [] : [sameId(item.id, twin.file, `${item.id}.id`)]),
      ...checkLookAlikeLinks(item, targets),
      ...checkConceptNames(item, concepts),
    ];
    problems.push(...found.map((problem) => ({ file, ...problem })));
  }
  if (problems.length > 0) throw new KnowledgeError(problems);
  return {
    articles: [...known.values()],
    lookAlikes: [...lookAlikes.values()].map(({ item }) => item),
    concepts: expandConcepts(concepts),
    phraseBook: loadPhraseBook(),
    files: new Map([...articles, ...lookAlikes].map(([id, { file }]) => [id, file])),
    version: hash.digest('hex').slice(0, 12),
  };
}

function yamlFiles(folder: string, problems: KnowledgeProblem[]): string[] {
  const unusable = (problem: string, fix: string): string[] => {
    problems.push({ file: folder, field: '', problem, fix });
    return [];
  };
  try {
    const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
    if (files.length > 0) return files.sort().map((name) => join(folder, name));
    return unusable(
      'the folder holds no *.yaml file',
      'Put an article there or name another folder in KNOWLEDGE_DIRS',
    );
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    return unusable(`the folder cannot be read (${code})`, 'Name an existing folder in KNOWLEDGE_DIRS');
  }
}

/** What an article in this file has to be called. */
function idOf(file: string): string {
  return basename(file, '.yaml');
}

function readText(file: string, report: (found: readonly FieldProblem[]) => void): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    report([
      { field: '', problem: `cannot be read (${code})`, fix: 'Put a readable file there or remove it' },
    ]);
    return undefined;
  }
}

function parse(file: string, text: string, report: (found: readonly FieldProblem[]) => void): unknown {
  try {
    return load(text, { filename: file });
  } catch (error) {
    const reason = error instanceof YAMLException ? error.message : String(error);
    report([{ field: '', problem: `not YAML: ${reason}`, fix: 'Mend the line it names' }]);
    return undefined;
  }
}

function checkArticle(data: unknown, name: string): FieldProblem[] {
  const wrong = checkArticleShape(data);
  if (wrong.length > 0) return wrong;
  const { id } = data as Article;
  if (id === name) return [];
  return [
    {
      field: 'id',
      problem: `"${id}" is not the file name`,
      fix: `Write "id: ${name}" or rename the file to ${id}.yaml`,
    },
  ];
}

/** `field`: where the id stands that came second. */
function sameId(id: string, otherFile: string, field: string): FieldProblem {
  return {
    field,
    problem: `"${id}" is the id of one in ${otherFile} too`,
    fix: 'Give one of the two another id, or leave one of the folders out of KNOWLEDGE_DIRS',
  };
}
