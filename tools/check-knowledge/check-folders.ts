/** Folders of articles → every problem in them, with file, line and fix; empty when all is well. */

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Knowledge, KnowledgeError, type KnowledgeProblem, loadKnowledge } from '../../knowledge';
import { checkChanges } from './check-changes';
import { checkCollisions } from './check-collisions';
import { checkExamples, type ExampleProblem } from './check-examples';
import { checkNames } from './check-names';
import { checkReads } from './check-reads';
import { checkSnippets } from './check-snippets';
import { findLines, type Lines } from './lines';
import type { Verifier } from './verify';

export interface Finding extends KnowledgeProblem {
  readonly line: number;
}

export interface Checked {
  readonly findings: readonly Finding[];
  /** Absent when it could not be loaded. */
  readonly knowledge?: Knowledge;
}

export function checkFolders(folders: readonly string[], verifier: Verifier): Checked {
  const lines = createLineFinder();
  const placed = (problem: KnowledgeProblem, row?: number): Finding => ({
    ...problem,
    // Below its first line the parser repeats the text around a mistake; here the line number leads there.
    problem: problem.problem.split('\n', 1).join(''),
    line: lines(problem.file, problem.field, row),
  });
  try {
    const knowledge = loadKnowledge(folders);
    const commands = [...checkSnippets(knowledge, verifier), ...checkChanges(knowledge, verifier)];
    const problems = [
      ...checkNames(knowledge),
      ...checkExamples(knowledge),
      ...checkReads(knowledge),
      ...checkCollisions(knowledge),
    ];
    return {
      knowledge,
      findings: [
        ...commands.map((problem) => placed(inFile(problem, knowledge), problem.row)),
        ...problems.map((problem) => placed(inFile(problem, knowledge))),
      ],
    };
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    return { findings: error.problems.map((problem) => placed(problem)) };
  }
}

function inFile({ owner, field, problem, fix }: ExampleProblem, knowledge: Knowledge): KnowledgeProblem {
  const file = knowledge.files.get(owner) ?? owner;
  const place = knowledge.lookAlikes.findIndex(({ id }) => id === owner);
  const inList = basename(file) === 'look-alikes.yaml' && place >= 0;
  return { file, field: inList ? `[${place}].${field}` : field, problem, fix };
}

/** Reads and parses each file once; a folder has no lines to find. */
function createLineFinder(): (file: string, field: string, row?: number) => number {
  const known = new Map<string, Lines | undefined>();
  return (file, field, row) => {
    if (!known.has(file)) {
      try {
        known.set(file, findLines(readFileSync(file, 'utf8')));
      } catch {
        known.set(file, undefined);
      }
    }
    return known.get(file)?.lineOf(field, row) ?? 1;
  };
}
