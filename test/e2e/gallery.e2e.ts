/** Every card, drawn in Teams' themes at both widths: readable, inside its frame, without a warning of the parser. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { builtInArticles, loadKnowledge } from '../../knowledge';
import { articleCards } from '../../tools/gallery/article-cards';
import { gradeCards } from '../../tools/gallery/grade-cards';
import { themeNames } from '../../tools/gallery/host-configs';
import { incidentCards } from '../../tools/gallery/incident-cards';
import { galleryPage, type NamedCard, widths } from '../../tools/gallery/page';
import { sampleCards } from '../../tools/gallery/sample-cards';
import { worstCards } from '../../tools/gallery/worst-cards';
import { launchChromium } from './chromium';
import { measureBands } from './measure-bands';
import { measureFrames } from './measure-frames';

const pictures = join(__dirname, '..', '..', 'dist', 'screenshots');
/** WCAG 2.1, success criterion 1.4.3, level AA. */
const leastContrast = 4.5;
/** The library does not know this element of Teams and draws its fallback. */
const expectedWarning = /CodeBlock/;

let browser: Browser;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
});

async function open(cards: readonly NamedCard[]): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1180, height: 900 } });
  await page.setContent(galleryPage(cards), { timeout: 100_000 });
  return page;
}

describe.each([
  ['a command of every grade', () => gradeCards()],
  ['the samples of the templates', () => sampleCards()],
  ['cards at their worst', () => worstCards()],
  ['every card of every article', () => articleCards(loadKnowledge([builtInArticles]))],
  ['an incident of every article', () => incidentCards(loadKnowledge([builtInArticles]))],
])('%s', (name, cardsOf) => {
  it('can be read in light, dark and contrast, narrow and wide', async () => {
    const cards = cardsOf();
    const page = await open(cards);
    const frames = await page.evaluate(measureFrames);
    expect(frames).toHaveLength(cards.length * themeNames.length * widths.length);
    expect(frames.filter(({ texts }) => texts === 0)).toEqual([]);
    expect(
      frames.flatMap(({ where, faint }) =>
        faint.filter(({ ratio }) => ratio < leastContrast).map((text) => ({ where, ...text })),
      ),
    ).toEqual([]);
    expect(frames.flatMap(({ where, overflowing }) => overflowing.map((text) => ({ where, text })))).toEqual(
      [],
    );
    const warnings = await page.evaluate(
      () => (globalThis as unknown as { warnings: { message: string }[] }).warnings,
    );
    expect(warnings.filter(({ message }) => !expectedWarning.test(message))).toEqual([]);
    await page.screenshot({
      path: join(pictures, `gallery-${name.replaceAll(' ', '-')}.png`),
      fullPage: cards.length < 20,
    });
    await page.close();
  }, 120_000);
});

it('tells the grades apart in greyscale: by mark, by the width of the band, by words and by a shade', async () => {
  const page = await browser.newPage({ viewport: { width: 1180, height: 900 } });
  await page.setContent(galleryPage(gradeCards(), 'greyscale'));
  await page.screenshot({ path: join(pictures, 'gallery-grades-greyscale.png'), fullPage: true });
  const bands = await page.evaluate(measureBands);
  expect(bands).toHaveLength(themeNames.length * widths.length);
  for (const { theme, grades } of bands) {
    expect(grades.map(({ label }) => label.split(' ')[0])).toEqual(['○', '▲▲', '■■■']);
    const [reading, changing, disruptive] = grades.map(({ share }) => share);
    expect(reading).toBeLessThan(0.6);
    // All of the card but its padding.
    expect(changing).toBeGreaterThanOrEqual(0.9);
    expect(disruptive).toBeGreaterThanOrEqual(0.9);
    // The contrast theme has one background: there, mark, word and warning tell.
    const shades = new Set(grades.map(({ shade }) => shade));
    expect(shades.size).toBe(theme === 'contrast' ? 1 : 3);
    expect(new Set(grades.map(({ below }) => below)).size).toBe(3);
  }
  await page.close();
});

it('notices text that cannot be read and text that runs out of its frame', async () => {
  const page = await browser.newPage();
  await page.setContent(`
    <div class="frame" data-name="x" style="width: 100px; background: #fff; overflow: hidden">
      <p style="color: #aaa">faint</p><p style="white-space: nowrap; color: #000">${'wide '.repeat(40)}</p>
    </div>`);
  const [frame] = await page.evaluate(measureFrames);
  expect(frame?.faint.filter(({ ratio }) => ratio < leastContrast)).toHaveLength(1);
  expect(frame?.overflowing).toHaveLength(1);
  await page.close();
});
