/** Runs in a page: what every frame of the gallery shows, with the contrast of its texts and what overflows sideways. */

export interface Frame {
  readonly where: string;
  readonly texts: number;
  /** The least contrast of each distinct pair of colours. */
  readonly faint: readonly { readonly text: string; readonly ratio: number }[];
  readonly overflowing: readonly string[];
}

export function measureFrames(): Frame[] {
  type Colour = [number, number, number, number];
  // This function is sent to the browser as text, so all it needs stands inside it.
  // biome-ignore lint/suspicious/noExplicitAny: the types of the browser are not part of this project.
  const page = globalThis as any;
  const colour = (css: string): Colour => {
    const [r = 0, g = 0, b = 0, a = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
    return [r, g, b, a];
  };
  const over = (top: Colour, below: Colour): Colour => {
    const mix = (place: 0 | 1 | 2): number => top[place] * top[3] + below[place] * (1 - top[3]);
    return [mix(0), mix(1), mix(2), 1];
  };
  const luminance = ([r, g, b]: Colour): number => {
    const [x = 0, y = 0, z = 0] = [r, g, b].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  const backgroundOf = (element: any): Colour => {
    const layers: Colour[] = [];
    for (let at = element; at !== null; at = at.parentElement) {
      const layer = colour(page.getComputedStyle(at).backgroundColor);
      if (layer[3] > 0) layers.push(layer);
      if (layer[3] === 1) break;
    }
    return layers.reverse().reduce((below, top) => over(top, below), [255, 255, 255, 1] as Colour);
  };
  return [...page.document.querySelectorAll('.frame')].map((frame) => {
    const faint = new Map<string, { text: string; ratio: number }>();
    const overflowing: string[] = [];
    const box = frame.getBoundingClientRect();
    const walker = page.document.createTreeWalker(frame, page.NodeFilter.SHOW_TEXT);
    let texts = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text: string = node.textContent.trim();
      if (text === '') continue;
      texts += 1;
      const back = backgroundOf(node.parentElement);
      const front = over(colour(page.getComputedStyle(node.parentElement).color), back);
      const [a, b] = [luminance(front), luminance(back)];
      const ratio = Math.round(((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)) * 100) / 100;
      const key = `${front}/${back}`;
      if (!faint.has(key)) faint.set(key, { text: text.slice(0, 60), ratio });
      const range = page.document.createRange();
      range.selectNodeContents(node);
      const right = Math.max(...[...range.getClientRects()].map((part: { right: number }) => part.right));
      if (right > box.right + 1) overflowing.push(text.slice(0, 60));
    }
    const { name, theme, width } = frame.dataset;
    return { where: `${name}, ${theme}, ${width}`, texts, faint: [...faint.values()], overflowing };
  });
}
