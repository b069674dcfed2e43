/** The bot in the Playground, in a real Chromium: what a person sees and presses. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { createDiagnose } from '../../diagnosis';
import { builtInArticles, loadKnowledge } from '../../knowledge';
import { type Play, startPlay } from '../../tools/play/start-play';
import { launchChromium } from './chromium';
import { openPlayground, type PlaygroundPage } from './playground-page';

const lastError =
  '451 4.4.0 Primary target IP address responded with: "454 4.7.0 Temporary authentication failure." Attempted failover to alternate host, but that did not succeed.';
const title = 'Kerberos authentication between Exchange servers fails';
const knowledge = loadKnowledge([builtInArticles]);
const diagnose = createDiagnose(knowledge);
/** What people paste by hand into the Playground loses its line breaks. */
const oneLine = (paste: string): string => paste.replaceAll('\n', ' ');
/** Two articles share an error: the paste is one that finds this article first. */
const pastes = knowledge.articles.map(
  ({ id, title: heading, examples }) =>
    [
      id,
      heading,
      examples.finds.map(oneLine).find((paste) => diagnose(paste).matches[0]?.id === id) ?? '',
    ] as const,
);
const pictures = join(__dirname, '..', '..', 'dist', 'screenshots');

let play: Play;
let browser: Browser;
let playground: PlaygroundPage;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  play = await startPlay({ botPort: 0, playgroundPort: 0 });
  browser = await launchChromium();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await play?.stop();
});

beforeEach(async () => {
  playground = await openPlayground(browser, play.address);
}, 60_000);

afterEach(async () => {
  expect(playground.pageErrors).toEqual([]);
  await playground.close();
});

/** A word that makes the text of one test its own. */
const unique = (name: string): string => `${name}${Date.now().toString(36)}`;

describe('pasting an error', () => {
  it('answers in a personal chat with causes, the first check and its PowerShell, and a press posts a section', async () => {
    await playground.open('Personal Chat');
    await playground.send(
      `${lastError} The last endpoint attempted was 10.0.0.12:2525};{FQDN=EX02.contoso.com}`,
    );
    const card = playground.page.locator('.ac-adaptiveCard').filter({ hasText: title }).first();
    await card.getByText('Likely causes').waitFor();
    await card.getByText(title).first().waitFor();
    await card
      .getByText(/Get-WinEvent/)
      .first()
      .waitFor();
    await card.getByText(/EX02/).first().waitFor();
    await playground.page.screenshot({ path: join(pictures, 'personal-answer.png') });

    await card.getByRole('button', { name: 'Causes', exact: true }).click();
    await playground.page
      .locator('.ac-adaptiveCard')
      .filter({ hasText: 'Causes, likeliest first' })
      .first()
      .waitFor();
    await playground.page.screenshot({ path: join(pictures, 'personal-causes.png') });
  }, 60_000);

  it('answers in a group chat when it is mentioned', async () => {
    await playground.open('Mail admins');
    await playground.send(`mail stuck: ${lastError}`, { mention: 'Unstuck' });
    const card = playground.page.locator('.ac-adaptiveCard').filter({ hasText: title }).first();
    await card.getByText('Likely causes').waitFor();
    await playground.page.screenshot({ path: join(pictures, 'group-answer.png') });
  }, 60_000);

  it('answers in the thread of a channel post that mentions it, and a press answers there too', async () => {
    const word = unique('incident');
    await playground.open('Operations - Incidents');
    await playground.send(`${word}: queue EX10\\46 says ${lastError}`, { mention: 'Unstuck' });
    const thread = playground.thread(word);
    const card = thread.locator('.ac-adaptiveCard').first();
    await card.getByText('Likely causes').waitFor();
    await card
      .getByText(/Get-WinEvent/)
      .first()
      .waitFor();
    await playground.page.screenshot({ path: join(pictures, 'channel-answer.png') });
    await playground.picture(thread, join(pictures, 'channel-thread.png'));

    await card.getByRole('button', { name: 'Checks', exact: true }).click();
    await thread
      .locator('.ac-adaptiveCard')
      .filter({ hasText: 'in the order that decides soonest' })
      .first()
      .waitFor();
    await playground.page.screenshot({ path: join(pictures, 'channel-checks.png') });
  }, 60_000);

  it('says honestly that it does not know an error', async () => {
    await playground.open('Personal Chat');
    await playground.send(
      '451 4.4.0 Primary target IP address responded with: "499 4.9.9 Nobody knows this reply"',
    );
    await playground.page
      .locator('.ac-adaptiveCard')
      .filter({ hasText: 'I do not know this error' })
      .first()
      .waitFor();
    await playground.page.screenshot({ path: join(pictures, 'personal-not-found.png') });
  }, 60_000);

  it.each(pastes)(
    'answers a paste for %s in a channel with its title, causes and first check',
    async (id, heading, paste) => {
      const word = unique('case');
      await playground.open('Operations - Incidents');
      await playground.send(`${word} ${paste}`, { mention: 'Unstuck' });
      const card = playground.thread(word).locator('.ac-adaptiveCard').first();
      await card.getByText(heading).first().waitFor();
      await card.getByText(/^Likely causes?$/).waitFor();
      await card.getByText(/^First check/).waitFor();
      await playground.page.screenshot({ path: join(pictures, `channel-${id}.png`) });
    },
    60_000,
  );
});
