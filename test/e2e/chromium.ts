/** A real Chromium without a window: the one of the system, or that of `CHROMIUM_PATH`. */

import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export function launchChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? usual.find((path) => existsSync(path));
  if (executablePath === undefined) {
    throw new Error('No Chromium: install the package "chromium" of your system, or set CHROMIUM_PATH');
  }
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
    ],
  });
}
