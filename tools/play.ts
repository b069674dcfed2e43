/** `npm run play`: the bot and the Microsoft 365 Agents Playground on this machine; Ctrl+C stops both. */

import { startPlay } from './play/start-play';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function play(): Promise<number> {
  process.stderr.write('Starting the bot and the Playground …\n');
  const running = await startPlay({ onBotLine: (line) => process.stderr.write(`${line}\n`) });
  say(`\nOpen ${running.address} in a browser.`);
  say('Paste an error into Personal Chat, or pick @Unstuck from the list in a channel and press Post.');
  say('Ctrl+C stops both.\n');
  const how = await Promise.race([running.ended, interrupted()]);
  await running.stop();
  if (how === undefined) {
    say('Stopped.');
    return 0;
  }
  process.stderr.write(`${how}; the other one was stopped too.\n`);
  return 1;
}

function interrupted(): Promise<undefined> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve(undefined));
  });
}

play().then(
  (status) => process.exit(status),
  (error: unknown) => {
    process.stderr.write(`play: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
