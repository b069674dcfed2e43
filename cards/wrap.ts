/** A line → lines that fit a width; a word that is longer stays whole, so that it can be copied. */
export function wrap(line: string, width: number): string[] {
  const lines: string[] = [];
  let open = '';
  for (const word of line.split(/\s+/).filter((part) => part !== '')) {
    if (open !== '' && open.length + 1 + word.length > width) {
      lines.push(open);
      open = word;
    } else open = open === '' ? word : `${open} ${word}`;
  }
  return [...lines, open];
}

/** The same for text that is shown as it is: blanks inside a line stay. */
export function wrapAsIs(line: string, width: number): string[] {
  const lines: string[] = [];
  let rest = line.trimEnd();
  while (rest.length > width) {
    const blank = rest.lastIndexOf(' ', width);
    const leading = rest.length - rest.trimStart().length;
    const end = blank > leading ? blank : rest.indexOf(' ', Math.max(width, leading));
    if (end < 0) break;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end + 1);
  }
  return [...lines, rest];
}
