/** A conversation on a terminal: history, pastes of several lines, Ctrl+C and `exit`. */

import { createInterface } from 'node:readline';
import { renderText } from '../cards';
import type { Session } from './session';

/** Lines of one paste arrive together; a person cannot type two lines in this many milliseconds. */
const pasteGap = 60;

/** Where keys come from and where text goes; by default the terminal of this program. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream & { readonly columns?: number };
}

/** Lasts until `exit`, Ctrl+D, or Ctrl+C on an empty line. */
export function talk(
  session: Session,
  { input, output }: Terminal = { input: process.stdin, output: process.stdout },
): Promise<void> {
  const terminal = createInterface({ input, output, prompt: 'unstuck> ', historySize: 200 });
  const answer = async (text: string): Promise<void> => {
    for (const { view } of await session.say(text))
      output.write(`\n${renderText(view, { width: Math.min(output.columns ?? 100, 110) })}\n`);
  };
  output.write('Paste an error, or ask. “help” tells what I do, “exit” ends.\n\n');
  terminal.prompt();
  return new Promise((resolve, reject) => {
    let lines: string[] = [];
    let timer: NodeJS.Timeout | undefined;
    let last: Promise<void> = Promise.resolve();
    let closed = false;
    const prompt = (): void => {
      if (!closed) terminal.prompt();
    };
    const fail = (error: unknown): void => {
      reject(error);
      terminal.close();
    };
    const flush = (): void => {
      // A paste that ends inside a line leaves the rest there: it belongs to the paste and comes with Enter.
      if (terminal.line !== '') return;
      const text = lines.join('\n').trim();
      lines = [];
      if (/^(?:exit|quit|bye)$/i.test(text)) {
        terminal.close();
        return;
      }
      if (text !== '') last = last.then(() => answer(text));
      last.then(prompt, fail);
    };
    terminal.on('line', (line) => {
      lines.push(line);
      clearTimeout(timer);
      timer = setTimeout(flush, pasteGap);
    });
    terminal.on('SIGINT', () => {
      if (lines.length === 0 && terminal.line === '') {
        terminal.close();
        return;
      }
      lines = [];
      terminal.write(null, { ctrl: true, name: 'u' });
      output.write('\n');
      terminal.prompt();
    });
    terminal.on('close', () => {
      closed = true;
      clearTimeout(timer);
      const rest = lines.join('\n').trim();
      const end = rest === '' ? last : last.then(() => answer(rest));
      end.then(() => {
        output.write('\n');
        resolve();
      }, reject);
    });
  });
}
