/** Named cards → one HTML page that draws each in every theme, narrow and wide. It needs no network. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AdaptiveCard } from '../../cards';
import { hostConfigs, themeNames, themes } from './host-configs';

export interface NamedCard {
  readonly name: string;
  readonly card: AdaptiveCard;
}

/** Widths in pixels: the narrowest that Teams gives a card, and its full width on a desktop. */
export const widths = [320, 720] as const;

/** `greyscale`: as people see it who do not tell colours apart, or have it printed. */
export function galleryPage(cards: readonly NamedCard[], colours: 'all' | 'greyscale' = 'all'): string {
  const drawing = readFileSync(join(__dirname, 'draw-cards.js'), 'utf8');
  const library = readFileSync(require.resolve('adaptivecards/dist/adaptivecards.min.js'), 'utf8');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Unstuck: cards</title>
<style>${style}${colours === 'greyscale' ? greyscale : ''}</style>
</head>
<body>
<h1>Cards of Unstuck</h1>
<div id="cards"></div>
<script>${library.replaceAll('</script', '<\\/script')}</script>
<script>globalThis.gallery = ${json({ cards, hostConfigs, themeNames, widths })};</script>
<script>${drawing}</script>
</body>
</html>
`;
}

/** JSON that can stand inside a script element. */
function json(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

const greyscale = 'html { filter: grayscale(1); }';

const style = `
body { margin: 24px; font: 14px system-ui, sans-serif; background: #d9d9de; color: #222; }
h2 { margin: 32px 0 8px; font-size: 15px; }
.row { display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start; }
/* Inherited from the message around a card in Teams: a word that is too long breaks. */
.frame { overflow-wrap: anywhere; box-sizing: content-box; border-radius: 6px; overflow: hidden; box-shadow: 0 1px 4px #0005; }
.frame .ac-adaptiveCard { border-radius: 6px; }
/* Teams breaks rows of buttons; the library alone does not. */
.ac-actionSet { flex-wrap: wrap !important; }
.ac-pushButton { font: 600 14px system-ui, sans-serif; padding: 6px 12px; margin: 0 0 8px; border-radius: 4px; white-space: normal; text-align: left; cursor: pointer; }
${Object.entries(themes)
  .map(
    ([name, { background, text, line }]) => `
.${name} .ac-pushButton { background: ${background}; color: ${text.replace(/^#ff(?=.{6}$)/, '#').replace(/^#ffffffff$/, '#ffffff')}; border: 1px solid ${line}; }`,
  )
  .join('')}
`;
