/** Command-line words → the result on standard output and an exit status: 0 it worked, 1 it failed, 2 bad usage. */

import { join } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { renderCard, renderText } from '../cards';
import { readKnowledgeDirs } from '../config';
import { articleView, createExpertise, type Expertise } from '../conversation';
import { builtInArticles, loadCachedKnowledge, projectRoot } from '../knowledge';
import { createResponder } from '../respond';
import { createMemoryStore } from '../store';
import { runBatch } from './batch';
import { diagnosisJson } from './diagnosis-json';
import { runIntents } from './intents';
import { oneShot } from './one-shot';
import { printable } from './printable';
import { type Asked, readArguments } from './read-arguments';
import { runRead } from './read-outputs';
import { runReplay } from './replay';
import { createSession } from './session';
import { talk } from './talk';
import { UsageError, usage } from './usage';

/** Where tools of the npm world keep what they can make again. */
const cacheFolder = join(projectRoot, 'node_modules', '.cache', 'unstuck');

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const printJson = (value: unknown): void => print(printable(JSON.stringify(value)));

export async function runAsk(words: readonly string[]): Promise<number> {
  try {
    const asked = readArguments(words);
    if (asked.form === 'help') process.stdout.write(usage);
    else await answer(asked);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(
      `ask: ${printable(error.message)}. “npm run --silent ask -- --help” shows every form.\n`,
    );
    return 2;
  }
}

async function answer(asked: Exclude<Asked, { form: 'help' }>): Promise<void> {
  const expertise = createExpertise(
    loadCachedKnowledge([builtInArticles, ...readKnowledgeDirs()], cacheFolder),
  );
  const responder = createResponder({ expertise, store: createMemoryStore() });
  switch (asked.form) {
    case 'batch':
      return runBatch(asked.file, expertise.diagnose, printJson);
    case 'read':
      return runRead(asked.file, expertise.readOutput, printJson);
    case 'activity':
      return runReplay(asked.file, responder, printJson);
    case 'intent':
      return runIntents(asked.file, expertise, printJson);
    case 'article':
      return printArticle(asked.id, asked.json, expertise);
    case 'paste': {
      const session = createSession(responder);
      if (asked.text === undefined && !asked.json && process.stdin.isTTY) return talk(session);
      const paste = asked.text ?? (await readAll(process.stdin));
      const views = (await session.say(paste)).map(({ view }) => view);
      const text = views.map((view) => renderText(oneShot(view))).join('\n');
      if (!asked.json) return print(text);
      return printJson({
        ...diagnosisJson(expertise.diagnose(paste)),
        reply: { text, card: views[0] && renderCard(views[0]) },
      });
    }
  }
}

function printArticle(id: string, json: boolean, { articles }: Expertise): void {
  const article = articles.get(id);
  if (article === undefined)
    throw new UsageError(`there is no article "${id}"; there are: ${[...articles.keys()].join(', ')}`);
  const text = renderText(articleView(article));
  if (json) printJson({ ...article, text });
  else print(text);
}
