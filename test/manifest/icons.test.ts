/** The icons as Teams wants them: their size, and white on transparent for the small one. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';

const folder = join(__dirname, '..', '..', 'manifest');

interface Pixel {
  readonly colour: string;
  readonly alpha: number;
  readonly x: number;
  readonly y: number;
}

function read(name: string) {
  const bytes = readFileSync(join(folder, name));
  const png = PNG.sync.read(bytes);
  const pixels = Array.from({ length: png.width * png.height }, (_, index): Pixel => {
    const at = index * 4;
    return {
      colour: png.data.toString('hex', at, at + 3),
      alpha: png.data[at + 3] ?? Number.NaN,
      x: index % png.width,
      y: Math.floor(index / png.width),
    };
  });
  // Bit depth and colour type follow the size in the header; 2 is RGB, 6 is RGB with opacity.
  return { width: png.width, height: png.height, depth: bytes[24], colourType: bytes[25], pixels };
}

describe('color.png', () => {
  const icon = read('color.png');
  const accent: string = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')).accentColor;

  it('is 192 × 192 in full colour, without holes', () => {
    expect(icon).toMatchObject({ width: 192, height: 192, depth: 8 });
    expect([2, 6]).toContain(icon.colourType);
    expect(icon.pixels.filter(({ alpha }) => alpha !== 255)).toEqual([]);
  });

  it('fills the square with the accent colour and draws within the middle 120 × 120', () => {
    const background = accent.slice(1).toLowerCase();
    const drawn = icon.pixels.filter(({ colour }) => colour !== background);
    const places = drawn.flatMap(({ x, y }) => [x, y]);
    expect(Math.min(...places)).toBeGreaterThanOrEqual(36);
    expect(Math.max(...places)).toBeLessThan(156);
    expect(drawn.length).toBeGreaterThan(4_000);
  });
});

describe('outline.png', () => {
  const icon = read('outline.png');

  it('is 32 × 32 with opacity', () => {
    expect(icon).toMatchObject({ width: 32, height: 32, depth: 8, colourType: 6 });
  });

  it('is white everywhere', () => {
    expect(new Set(icon.pixels.map(({ colour }) => colour))).toEqual(new Set(['ffffff']));
  });

  it('is transparent around a drawing that is opaque', () => {
    const opaque = icon.pixels.filter(({ alpha }) => alpha === 255).length;
    const clear = icon.pixels.filter(({ alpha }) => alpha === 0);
    expect(opaque).toBeGreaterThan(100);
    expect(clear.length).toBeGreaterThan(500);
    const edge = icon.pixels.filter(({ x, y }) => [0, 31].includes(x) || [0, 31].includes(y));
    expect(edge.filter(({ alpha }) => alpha > 0)).toEqual([]);
  });
});
