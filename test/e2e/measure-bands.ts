/** Runs in a page: of every frame of the gallery, how each label of a grade looks without colour. */

export interface Bands {
  readonly theme: string;
  readonly grades: readonly {
    readonly label: string;
    /** Of the width of the card that the coloured row or label takes. */
    readonly share: number;
    /** The background of the label as a grey from 0 to 255. */
    readonly shade: number;
    /** The line below it. */
    readonly below: string;
  }[];
}

export function measureBands(): Bands[] {
  // This function is sent to the browser as text, so all it needs stands inside it.
  // biome-ignore lint/suspicious/noExplicitAny: the types of the browser are not part of this project.
  const page = globalThis as any;
  const transparent = 'rgba(0, 0, 0, 0)';
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  const backgroundOf = (element: any): string => page.getComputedStyle(element).backgroundColor;
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  return [...page.document.querySelectorAll('.frame')].map((frame: any) => ({
    theme: frame.dataset.theme,
    grades: [...frame.querySelectorAll('.ac-columnSet')].map((row) => {
      const [column] = row.querySelectorAll('.ac-container');
      const coloured = backgroundOf(row) === transparent ? column : row;
      const [r = 0, g = 0, b = 0] = (backgroundOf(coloured).match(/[\d.]+/g) ?? []).map(Number);
      return {
        label: column.textContent.trim(),
        share: coloured.getBoundingClientRect().width / frame.getBoundingClientRect().width,
        shade: Math.round(0.2126 * r + 0.7152 * g + 0.0722 * b),
        below: row.parentElement.children[2]?.textContent ?? '',
      };
    }),
  }));
}
