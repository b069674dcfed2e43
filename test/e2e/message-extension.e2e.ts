/** The message extension in the Playground, in a real Chromium: a post is diagnosed from its menu, articles are searched. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { type Play, startPlay } from '../../tools/play/start-play';
import { launchChromium } from './chromium';
import { openPlayground, type PlaygroundPage } from './playground-page';

const lastError =
  'LastError : [{LRT=11/21/2026 2:51:02 AM};{LED=451 4.4.395 Target host responded with error. -> 451 5.7.3 Cannot achieve Exchange Server authentication};{FQDN=EX02.contoso.com};{IP=10.0.0.12}]';
const title = 'Exchange servers cannot authenticate to each other';
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
  await playground.open('Operations - Incidents');
}, 60_000);

afterEach(async () => {
  expect(playground.pageErrors).toEqual([]);
  await playground.close();
});

/** A word that makes the text of one test its own. */
const unique = (name: string): string => `${name}${Date.now().toString(36)}`;

/** Opens “Diagnose this message” on a post; gives the dialog. */
async function diagnose(post: Locator): Promise<Locator> {
  const { page } = playground;
  await post.getByRole('button', { name: 'Show more information' }).first().click();
  await page.getByRole('menuitem', { name: 'Action Command' }).click();
  await page.getByPlaceholder(/command id/i).fill('diagnose');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('.ac-adaptiveCard').waitFor();
  return dialog;
}

describe('diagnosing a post from its menu', () => {
  it('shows the answer to one person, and puts it into the thread when that person posts it', async () => {
    const word = unique('queue');
    await playground.send(`${word} EX10\\46 says ${lastError}`);
    const post = playground.thread(word);
    await post.waitFor();
    const dialog = await diagnose(post);
    await dialog.getByText(title).first().waitFor();
    await dialog.getByText('Only you see this').first().waitFor();
    await dialog
      .getByText(/Get-ReceiveConnector -Server 'EX02'/)
      .first()
      .waitFor();
    expect(await post.locator('.ac-adaptiveCard').count()).toBe(0);
    await playground.page.screenshot({ path: join(pictures, 'diagnose-dialog.png') });

    await dialog.getByRole('button', { name: 'Post to the thread', exact: true }).click();
    const card = post.locator('.ac-adaptiveCard').filter({ hasText: title }).first();
    await card.getByText('Likely causes').waitFor();
    // Teams closes the dialog at an empty answer; the Playground leaves it to the person.
    await playground.page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await card.getByRole('button', { name: 'Yes, a relay connector', exact: true }).click();
    await post
      .locator('.ac-adaptiveCard')
      .filter({ hasText: 'A relay connector captures mail from other Exchange servers' })
      .first()
      .waitFor();
    await playground.picture(post, join(pictures, 'diagnose-posted.png'));
  }, 60_000);

  it('says that there is no error in a post about something else, and offers no button', async () => {
    const word = unique('lunch');
    await playground.send(`${word} at noon?`);
    const dialog = await diagnose(playground.thread(word));
    await dialog.getByText('I find no Exchange mail-flow error in this message.').waitFor();
    expect(await dialog.getByRole('button', { name: 'Post to the thread' }).count()).toBe(0);
  }, 60_000);
});

describe('searching for an article', () => {
  it('lists articles for a word, and puts the chosen one into the compose box', async () => {
    const { page } = playground;
    await page.getByRole('button', { name: 'Trigger Message Extension App' }).first().click();
    await page.getByText('Search Command', { exact: true }).click();
    await page.getByPlaceholder('Enter a search term').fill('kerberos');
    await page.keyboard.press('Enter');
    const found = page.getByText('Kerberos authentication between Exchange servers fails').first();
    await found.waitFor();
    await page.screenshot({ path: join(pictures, 'search-found.png') });
    await found.click();
    const card = page
      .locator('.ac-adaptiveCard')
      .filter({ hasText: 'Kerberos authentication between Exchange servers fails' })
      .first();
    await card.getByText('Checks').first().waitFor();
    await page.screenshot({ path: join(pictures, 'search-chosen.png') });
  }, 60_000);
});
