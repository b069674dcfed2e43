/** `npm run pack`: the environment and `manifest/` → dist/unstuck-teams.zip, ready to upload to Teams. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildPackage } from './pack/build-package';
import { readSettings, SettingsError, settings } from './pack/read-settings';

const root = join(__dirname, '..');
/** In the current folder, which npm sets to the root of the project. */
const target = join('dist', 'unstuck-teams.zip');

const usage = [
  'Usage: npm run pack [-- --listen]',
  '',
  'Writes dist/unstuck-teams.zip from manifest/ and these environment variables:',
  ...settings.map(({ name, meaning }) => `  ${name.padEnd(21)}  ${meaning}`),
  '',
  '--listen  asks the owners of a team or chat to let the bot hear what does not mention it: in a thread with an',
  '          incident it then takes outputs and clear follow-ups without a mention, and stays silent elsewhere',
  '',
].join('\n');

const nextSteps = `
Next:
- Bot: in Azure, the bot of MicrosoftAppId has the Microsoft Teams channel, and its messaging endpoint is
  https://<host of the service>/api/messages.
- For everybody: Teams admin centre (https://admin.teams.microsoft.com) > Teams apps > Manage apps > Upload new app.
- To try it first: Teams > Apps > Manage your apps > Upload an app, if your administrator allows custom apps.
- Later versions: keep TEAMS_APP_ID and raise the version in package.json.
`;

function pack(words: readonly string[]): number {
  const listen = words.length === 1 && words[0] === '--listen';
  if (words.length > 0 && !listen) {
    const asked = words.length === 1 && (words[0] === '--help' || words[0] === '-h');
    (asked ? process.stdout : process.stderr).write(
      asked ? usage : `pack takes --listen and nothing else.\n${usage}`,
    );
    return asked ? 0 : 2;
  }
  const values = readSettings(process.env, readVersion());
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, buildPackage(join(root, 'manifest'), values, { listen }));
  process.stdout.write(`${target}\n`);
  process.stderr.write(nextSteps);
  return 0;
}

function readVersion(): string {
  return String(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version);
}

try {
  process.exitCode = pack(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`pack: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof SettingsError ? 2 : 1;
}
