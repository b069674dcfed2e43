/** `npm run play`: the bot and the Microsoft 365 Agents Playground on this machine; Ctrl+C stops both. */

import { startPlay } from './play/start-play';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function play(): Promise<number> {
  process.stderr.write('Starting the bot and the Playground …\n');
  const signal = interruption();
  const onBotLine = (line: string): void => {
    process.stderr.write(`${line}\n`);
  };
  const running = await startPlay({ onBotLine, signal }).catch((error: unknown) => {
    if (signal.aborted) return undefined;
    throw error;
  });
  if (running === undefined) return stopped();
  say(`\nOpen ${running.address} in a browser.`);
  say('Paste an error into Personal Chat, or pick @Unstuck from the list in a channel and press Post.');
  say('Ctrl+C stops both.\n');
  const how = await running.ended;
  await running.stop();
  if (signal.aborted) return stopped();
  process.stderr.write(`${how}; the other one was stopped too.\n`);
  return 1;
}

function stopped(): number {
  say('Stopped.');
  return 0;
}

/** Aborts when somebody wants to end this, also while it is still starting. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => controller.abort());
  return controller.signal;
}

play().then(
  (status) => process.exit(status),
  (error: unknown) => {
    process.stderr.write(`play: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
