/**
 * Unstuck in a terminal: an error as argument, on standard input or from a file, or a conversation.
 * Needs no account, no network, no server. `npm run ask -- --help` lists the forms.
 */

import { runAsk } from './terminal';

// `ask … | head -1`: whoever reads has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

runAsk(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.stderr.write(`ask: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
