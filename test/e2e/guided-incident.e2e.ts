/** An incident in the thread of a channel, in a real Chromium: two people, two windows, from the paste to the summary. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { builtInArticles, loadKnowledge } from '../../knowledge';
import { type Play, startPlay } from '../../tools/play/start-play';
import { launchChromium } from './chromium';
import { openPlayground, type PlaygroundPage } from './playground-page';

const lastError =
  'LastError : [{LED=451 4.4.395 Target host responded with error. -> 451 5.7.3 Cannot achieve Exchange Server authentication};{FQDN=EX02.contoso.com};{IP=10.0.0.12}]';
const title = 'Exchange servers cannot authenticate to each other';
const article = loadKnowledge([builtInArticles]).articles.find((known) => known.title === title);
const channel = '19:incidents@thread.tacv2';
const pictures = join(__dirname, '..', '..', 'dist', 'screenshots');

let play: Play;
let browser: Browser;
let dana: PlaygroundPage;
let kim: PlaygroundPage;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  play = await startPlay({ botPort: 0, playgroundPort: 0 });
  browser = await launchChromium();
  dana = await openPlayground(browser, play.address);
  kim = await openPlayground(browser, play.address, '29:kim');
  for (const window of [dana, kim]) await window.open('Operations - Incidents');
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await play?.stop();
});

/** A post that both windows have: the Playground draws what a person posts only where it was typed. */
async function postForAll(text: string): Promise<readonly [Locator, Locator]> {
  const response = await fetch(
    `${play.address}/_connector/v3/conversations/${encodeURIComponent(channel)}/activities`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', text }),
    },
  );
  expect(response.status).toBe(201);
  const threads = [dana.thread(text), kim.thread(text)] as const;
  for (const thread of threads) await thread.waitFor();
  return threads;
}

const cards = (thread: Locator, text: string | RegExp): Locator =>
  thread.locator('.ac-adaptiveCard').filter({ hasText: text });
const button = (card: Locator, name: string): Locator => card.getByRole('button', { name, exact: true });
/** The card that shows the whole incident says at its end where it stands. */
const living = (thread: Locator): Locator =>
  cards(thread, /(?:In work|Fixed).*pasted by/).filter({ hasText: /Causes/ });
const picture = (window: PlaygroundPage, thread: Locator, name: string): Promise<void> =>
  window.picture(thread, join(pictures, `incident-${name}.png`));

it('leads two people through the checks to the cause, its fix and the summary, on one card that both see', async () => {
  const checks = article?.checks ?? [];
  const [danas, kims] = await postForAll(
    `Queue alert ${Date.now().toString(36)}: EX10\\46 holds 312 messages`,
  );
  await dana.reply(danas, 'Unstuck', lastError);
  const answer = cards(danas, title).first();
  await button(answer, 'Start checks').waitFor();
  await button(cards(kims, title).first(), 'Start checks').waitFor();
  await picture(dana, danas, '1-answer');

  // The first check, and the card of the incident, in both windows.
  await dana.press(button(answer, 'Start checks'));
  for (const thread of [danas, kims]) {
    await button(cards(thread, 'Looks good'), 'Looks fine').waitFor();
    await living(thread).waitFor();
    expect(await living(thread).textContent()).not.toMatch(/Checks done: /);
  }
  const heading = /^Check (\d+) of (\d+): (.*)/.exec(
    (await cards(danas, 'Looks good').getByRole('heading').first().textContent()) ?? '',
  );
  const first = checks[Number(heading?.[1]) - 1];
  expect([heading?.[2], heading?.[3]]).toEqual([String(checks.length), first?.title]);
  await picture(dana, danas, '2-first-check');

  // Both at once: one is noted, the other one hears who was faster.
  await Promise.all([
    dana.press(button(cards(danas, 'Looks good'), 'Looks fine')),
    kim.press(button(cards(kims, 'Looks good'), 'Looks fine')),
  ]);
  for (const thread of [danas, kims]) {
    await cards(thread, `${first?.title} is noted already: looks fine, said`).waitFor();
    await living(thread).getByText(`Checks done: 1 of ${checks.length}`).waitFor();
  }
  const told = await cards(danas, 'is noted already').textContent();
  const faster = /said (Dana Ortiz|Kim Larsen)\./.exec(told ?? '')?.[1] ?? 'nobody';
  for (const thread of [danas, kims]) {
    expect(await living(thread).count()).toBe(1);
    expect(await living(thread).textContent()).toMatch(`looks fine · ${faster}, `);
    expect(await cards(thread, 'is noted already').count()).toBe(1);
    // In the place of its check there is now what it gave, with no button that books it again.
    await cards(thread, `✓ Looks fine, says ${faster}`).waitFor();
    expect(await button(thread, 'Looks fine').count()).toBe(1);
  }
  await picture(kim, kims, '3-both-at-once');

  // Kim finds it at the second check; the cause and its fix are shown.
  const second = cards(kims, 'Looks good');
  await kim.press(button(second, 'Found it'));
  const which = cards(kims, 'What did you see?');
  const fix = cards(kims, /Fix: /).filter({ hasText: 'Removes: ' });
  await which.or(fix).first().waitFor();
  if ((await which.count()) > 0) {
    await picture(kim, kims, '4-which-cause');
    await kim.press(which.getByRole('button').first());
  }
  await fix.waitFor();
  await cards(danas, /Fix: /).filter({ hasText: 'Removes: ' }).waitFor();
  for (const thread of [danas, kims]) {
    await living(thread).getByText(`Checks done: 2 of ${checks.length}`).waitFor();
    const now = await living(thread).textContent();
    expect(await living(thread).count()).toBe(1);
    expect(now).toMatch('found it · Kim Larsen, ');
    expect(now).toMatch(`looks fine · ${faster}, `);
    expect(now).toMatch(/: found/);
  }
  await picture(kim, kims, '5-fix');

  // Dana closes it on the card of the incident; both have the summary, with both people in it.
  await dana.press(button(living(danas), 'Mail flows again'));
  for (const thread of [danas, kims]) {
    await living(thread).getByText('Fixed: said by Dana Ortiz').waitFor();
    const summary = await cards(thread, 'Summary of this incident').textContent();
    expect(summary).toMatch(`looks fine (${faster}, `);
    expect(summary).toMatch('found the fault (Kim Larsen, ');
    expect(summary).toMatch('mail flows again, said by Dana Ortiz');
  }
  await dana.press(button(cards(danas, 'Summary of this incident'), 'As text'));
  await danas.getByText('Mail flow incident').first().waitFor();
  await picture(dana, danas, '6-summary');
  expect([...dana.pageErrors, ...kim.pageErrors]).toEqual([]);
}, 180_000);

it('answers a press on a card that is done with the present state, and books nothing', async () => {
  const [danas, kims] = await postForAll(`Late ${Date.now().toString(36)}: mail is stuck`);
  await dana.reply(danas, 'Unstuck', lastError);
  await dana.press(button(cards(danas, title).first(), 'Start checks'));
  await living(kims).waitFor();
  await dana.press(button(living(danas), 'Mail flows again'));
  await living(kims).getByText('Fixed: said by Dana Ortiz').waitFor();
  await kim.press(button(cards(kims, 'Looks good'), 'Looks fine'));
  await cards(kims, 'This incident is closed.').waitFor();
  expect(await living(kims).textContent()).not.toMatch('Kim Larsen');
  expect(await living(kims).count()).toBe(1);
  await picture(kim, kims, '7-late-press');
}, 120_000);
