/** A conversation on a terminal, keys in and text out. */

import { PassThrough } from 'node:stream';
import type { Reply } from '../../conversation';
import type { Session } from '../../terminal/session';
import { talk } from '../../terminal/talk';

const up = '\u001b[A';
const ctrlC = '\u0003';
const ctrlD = '\u0004';

const reply = (text: string): Reply => ({ do: 'post', card: 'c', view: { kind: 'notice', text } });

interface Terminal {
  readonly input: PassThrough;
  /** What the bot was told, one entry a message. */
  readonly said: string[];
  readonly ended: Promise<void>;
  screen(): string;
  /** Presses keys as one burst, and waits until all is answered. */
  press(keys: string): Promise<void>;
}

/** Longer than the gap between the lines of one paste. */
const settle = (milliseconds = 120): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

function openTerminal(say: Session['say'] = async (text) => [reply(`heard ${text.length}`)]): Terminal {
  const said: string[] = [];
  const input = Object.assign(new PassThrough(), { isTTY: true as const, setRawMode: () => input });
  const output = Object.assign(new PassThrough(), { isTTY: true as const, columns: 80 });
  let screen = '';
  output.setEncoding('utf8').on('data', (data: string) => {
    screen += data;
  });
  const session: Session = {
    say(text) {
      said.push(text);
      return say(text);
    },
  };
  const ended = talk(session, { input, output });
  return {
    input,
    said,
    ended,
    screen: () => screen,
    async press(keys) {
      input.write(keys);
      await settle();
    },
  };
}

it('answers a line, and ends with “exit”', async () => {
  const { said, ended, screen, press } = openTerminal();
  await press('mail is stuck\r');
  expect(said).toEqual(['mail is stuck']);
  expect(screen()).toContain('heard 13');
  await press('exit\r');
  await ended;
  expect(said).toEqual(['mail is stuck']);
});

it('takes the lines of a paste as one message', async () => {
  const { said, press } = openTerminal();
  await press('Identity : EX10\\46\r\nStatus : Retry\r\n\r\nLastError : 454 4.7.0\r\n');
  expect(said).toEqual(['Identity : EX10\\46\nStatus : Retry\n\nLastError : 454 4.7.0']);
});

it('waits for Enter when a paste ends inside a line', async () => {
  const { said, press } = openTerminal();
  await press('Status : Retry\nLastError : 454 4.7.0');
  expect(said).toEqual([]);
  await press('\r');
  expect(said).toEqual(['Status : Retry\nLastError : 454 4.7.0']);
});

it('says nothing to an empty line', async () => {
  const { said, press } = openTerminal();
  await press('\r');
  await press('  \r');
  expect(said).toEqual([]);
});

it('remembers what was typed', async () => {
  const { said, press } = openTerminal();
  await press('causes\r');
  await press(`${up}\r`);
  expect(said).toEqual(['causes', 'causes']);
});

it('answers in the order of the questions', async () => {
  const { said, screen, press } = openTerminal(async (text) => {
    await settle(text === 'slow' ? 250 : 0);
    return [reply(`answer to ${text}`)];
  });
  await press('slow\r');
  await press('quick\r');
  await settle(400);
  expect(said).toEqual(['slow', 'quick']);
  expect(screen()).toMatch(/answer to slow[\s\S]*answer to quick/);
});

describe('Ctrl+C', () => {
  it('throws away what stands on the line', async () => {
    const { said, ended, press } = openTerminal();
    await press(`never mind${ctrlC}`);
    await press('causes\r');
    expect(said).toEqual(['causes']);
    await press(ctrlC);
    await ended;
  });

  it('throws away a paste that waits for Enter', async () => {
    const { said, ended, press } = openTerminal();
    await press(`Status : Retry\nLastError : 454${ctrlC}`);
    await press('causes\r');
    expect(said).toEqual(['causes']);
    await press(ctrlC);
    await ended;
  });
});

it('gives the last answer before it ends with Ctrl+D', async () => {
  const { ended, screen, press } = openTerminal(async () => {
    await settle(250);
    return [reply('the last word')];
  });
  await press('causes\r');
  await press(ctrlD);
  await ended;
  expect(screen()).toContain('the last word');
});

it('fails when the bot does, and lets go of the keyboard', async () => {
  const { input, ended, press } = openTerminal(async () => {
    throw new Error('the store is gone');
  });
  const failed = expect(ended).rejects.toThrow('the store is gone');
  await press('causes\r');
  await failed;
  expect(input.isPaused()).toBe(true);
});
