/** `npm run icons`: manifest/color.svg and outline.svg → the PNGs that Teams takes, drawn by a headless Chromium. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { PNG } from 'pngjs';

const folder = join(__dirname, '..', 'manifest');
const systemChromiums = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

interface Icon {
  readonly name: 'color' | 'outline';
  readonly size: number;
  readonly transparent: boolean;
}

const icons: readonly Icon[] = [
  { name: 'color', size: 192, transparent: false },
  { name: 'outline', size: 32, transparent: true },
];

async function drawIcons(): Promise<void> {
  const browser = await launch();
  try {
    for (const icon of icons) {
      const file = join(folder, `${icon.name}.png`);
      const drawn = await draw(browser, icon);
      writeFileSync(file, icon.transparent ? whiten(drawn) : drawn);
      process.stdout.write(`${file}\n`);
    }
  } finally {
    await browser.close();
  }
}

function launch(): Promise<Browser> {
  const path = process.env.CHROMIUM_PATH ?? systemChromiums.find(existsSync);
  // Chromium refuses its sandbox to root; what it draws are the two files above.
  const chromiumSandbox = process.getuid?.() !== 0;
  return chromium.launch(
    path === undefined ? { channel: 'chrome', chromiumSandbox } : { executablePath: path, chromiumSandbox },
  );
}

async function draw(browser: Browser, { name, size, transparent }: Icon): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: size, height: size }, deviceScaleFactor: 1 });
  const svg = readFileSync(join(folder, `${name}.svg`), 'utf8');
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  const picture = await page.screenshot({ omitBackground: transparent });
  await page.close();
  return picture;
}

/** Teams takes white and transparency alone: every pixel is white, and only its opacity draws the line. */
function whiten(picture: Buffer): Buffer {
  const png = PNG.sync.read(picture);
  for (let index = 0; index < png.data.length; index += 4) png.data.fill(255, index, index + 3);
  return PNG.sync.write(png);
}

drawIcons().catch((error: unknown) => {
  process.stderr.write(`icons: ${error instanceof Error ? error.message : String(error)}\n`);
  process.stderr.write('Set CHROMIUM_PATH to a Chromium or Chrome when it is not found by itself.\n');
  process.exitCode = 1;
});
